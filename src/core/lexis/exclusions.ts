import type { Language } from './stem.js'

/** A piece of a text that says what is not meant; offsets into the text as given. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Beyond this, in characters, it is no sentence that a person wrote; the bound keeps the work linear. */
const LONGEST_SENTENCE = 3000

const QUICK = { en: /not|exclu|except|outside|out of/i, sv: /inte|undant|utanför|\bej\b|exkl/i }

const AHEAD = {
  en: /\b(?:(?:does|do|did|will|shall|should|must|may|can|would)\s+not\s+(?:(?:be|aim|intend|seek|intended|designed|meant|used|directly|normally)\s+(?:to\s+)?)?(?:cover|include|address|fund|finance|support|concern|target|focus|apply|involve|extend|tackle)(?:ed)?|not\s+(?:cover|address|includ|target|fund|support)ing|not\s+(?:including|covered|eligible|funded|supported)\s*:|not\s+intended\s+(?:for|to)|excluding|with\s+the\s+exception\s+of|except\s+for|outside\s+the\s+scope\s*:)/gi,
  sv: /(?:^|\s)(?:(?:omfattar|gäller|avser|inkluderar|stöder|stödjer|finansierar|täcker|beviljas|ges|ger|riktar\s+sig|berör)\s+(?:(?:dock|däremot|bidraget|stödet|utlysningen)\s+)*(?:inte|ej)|(?:inte|ej)\s+(?:omfattar|gäller|avser|inkluderar|stöder|stödjer|finansierar|täcker|ges\s+till)|med\s+undantag\s+(?:för|av)|undantag\s+(?:för|är|görs\s+för)|exklusive)/gi,
}

const BEHIND = {
  en: /\b(?:(?:is|are|will\s+be|shall\s+be|remains?|falls?)\s+(?:(?:explicitly|therefore|however)\s+)?(?:excluded|out\s+of\s+(?:the\s+)?scope|outside\s+(?:of\s+)?the\s+scope|not\s+(?:covered|included|in\s+(?:the\s+)?scope|within\s+the\s+scope|part\s+of|eligible|addressed|targeted|funded|supported|the\s+focus|a\s+focus))|(?:will|shall|can|may|should)\s+not\s+be\s+(?:covered|included|eligible|funded|financed|supported|considered|addressed))/gi,
  sv: /(?:^|\s)(?:(?:omfattas|ingår|inkluderas|stöds|finansieras|beviljas|täcks)\s+(?:(?:dock|däremot|därför)\s+)*(?:inte|ej)|(?:är|blir)\s+(?:undantagna|undantagen|undantaget|exkluderade)|undantas|(?:kan|får|ska|skall)\s+(?:inte|ej)\s+(?:omfattas|ingå|få\s+stöd|finansieras|beviljas))/gi,
}

/** By language: an English sentence on men goes on behind them. */
const CLAUSE_END = {
  en: /[;:]|[.!?](?=\s|$)|,?\s(?:but|however|although|instead)\s/gi,
  sv: /[;:]|[.!?](?=\s|$)|,?\s(?:men|dock|däremot|utan)\s/gi,
}

/** The pieces of a sentence that are ruled out: `does not cover …` to the end of the clause, `… omfattas inte` from its start. */
export function exclusionsIn(whole: string, language: Language): Span[] {
  const sentence = whole.slice(0, LONGEST_SENTENCE)
  if (!QUICK[language].test(sentence)) return []
  const ahead = [...sentence.matchAll(AHEAD[language])].map((cue) => {
    const start = cue.index + cue[0].length
    return { start, end: clauseEnd(sentence, start, CLAUSE_END[language]) }
  })
  const behind = [...sentence.matchAll(BEHIND[language])].map((cue) => ({
    start: clauseStart(sentence, cue.index, CLAUSE_END[language]),
    end: cue.index + cue[0].length,
  }))
  return [...ahead, ...behind]
}

function clauseEnd(sentence: string, from: number, ends: RegExp): number {
  ends.lastIndex = from
  return ends.exec(sentence)?.index ?? sentence.length
}

function clauseStart(sentence: string, before: number, ends: RegExp): number {
  const last = [...sentence.slice(0, before).matchAll(ends)].at(-1)
  return last ? last.index + last[0].length : 0
}
