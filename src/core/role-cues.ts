import type { Language } from './lexis/stem.js'

/** What a sentence says of those it names: they may apply, may not, are left out, are asked to join, or are the only ones. */
export interface Cues {
  readonly may: boolean
  readonly mayNot: boolean
  /** Where the words begin that leave out what follows them; -1 where there are none. */
  readonly except: number
  readonly joins: boolean
  readonly only: boolean
}

interface Patterns {
  readonly may: RegExp
  readonly mayNot: RegExp
  readonly except: RegExp
  readonly joins: RegExp
  readonly only: RegExp
}

const anyOf = (...parts: readonly string[]): RegExp => new RegExp(`(?<![a-zåäö])(?:${parts.join('|')})`, 'i')

const EN: Patterns = {
  may: anyOf(
    '(?:may|can) (?:also |only )?(?:apply|submit|lead|coordinate|be (?:the |an? )?(?:applicant|coordinator|lead|beneficiar|eligible))',
    'entitled to apply|invited to apply|who (?:can|may) apply|(?:is|are|be) (?:also )?eligible(?! cost)',
    'eligible (?:applicants?|entit|beneficiar|participants?|bod|organi[sz]ations?|partners?)',
    '(?:lead )?(?:applicants?|beneficiar(?:y|ies)|coordinators?|lead partners?)(?: must| shall| should| may| can)?(?: be|:| is| are)(?![a-zåäö])',
    '(?:submitted|led|coordinated) by(?![a-zåäö])|open (?:only |exclusively )?(?:to|for)(?![a-zåäö])|reserved for',
  ),
  mayNot: anyOf(
    '(?:may|can|could|shall|do|does) ?not (?:apply|submit|participate|take part|receive|be (?:eligible|an? applicant|applicants?|beneficiar|funded))',
    'not (?:be )?eligible|ineligible|not open (?:to|for)|not (?:allowed|entitled|permitted|invited|expected|able) to (?:apply|participate|submit|take part)',
    '(?:is|are|be) excluded|(?:is|are) not (?:intended|meant) for',
  ),
  except: anyOf('except(?: for)?(?![a-zåäö])|excluding(?![a-zåäö])|other than|with the exception of|but not'),
  joins: anyOf(
    '(?:participation|involvement|engagement|inclusion|commitment) of|(?:actively |directly )?(?:involv|engag)(?:e|es|ing|ed)(?![a-zåäö])',
    'consorti(?:um|a) (?:must|should|shall|is|are|may)|encouraged|in (?:close )?(?:cooperation|collaboration|partnership) with',
    '(?:must|should|shall|may) include|(?:can|may) (?:participate|take part)|pilot|demonstrat|test(?:ed|ing)? ',
  ),
  only: anyOf('(?:only|exclusively|solely|restricted to|limited to|reserved for)(?![a-zåäö])'),
}

const SV: Patterns = {
  may: anyOf(
    '(?:kan|får) (?:även |också |därför |endast |bara |du som )*(?:ansöka|söka|rekvirera|beviljas|få (?:stöd|bidrag|medel))(?![a-zåäö])',
    'har (?:rätt|möjlighet) att (?:ansöka|söka|rekvirera)|kan (?:sökas|rekvireras) av|söks av|(?:riktar|vänder) sig (?:[a-zåäö]+ )?till',
    'öppe[nt] för|behörig|(?:stöd)?berättigad|sökande (?:är|ska|kan|får)|(?:bidrag|stöd|medel) till|(?:fördelas|betalas ut|ges|lämnas|beviljas) till',
    '(?:vem|vilka)(?: som)? (?:kan|får)|(?:kan|får) (?:[a-zåäö]+ ){1,4}(?:ansöka|söka|rekvirera)(?![a-zåäö])',
  ),
  mayNot: anyOf(
    '(?:kan|får|har|ska) (?:[a-zåäö]+ )?(?:inte|ej|aldrig) (?:rätt att |möjlighet att )?(?:ansöka|söka|rekvirera|beviljas|få|vara|delta|sökas|rekvireras)(?![a-zåäö])',
    '(?:inte|ej) (?:behörig|berättigad|stödberättigad|öppe[nt] för|avse[dt])|omfattas (?:inte|ej)|(?:riktar|vänder) sig (?:inte|ej)',
    '(?:ges|lämnas|beviljas|betalas) (?:inte|ej)|undantas|utesluts|är (?:undantag|uteslut)',
  ),
  except: anyOf('utom(?![a-zåäö])|med undantag (?:för|av)|(?:men|dock) (?:inte|ej)(?![a-zåäö])'),
  joins: anyOf(
    'samverka|samarbet|medverka|delta(?![a-zåäö])|involvera|tillsammans med|i samråd|projektpart|partner|minst en|testbädd|pilot',
  ),
  only: anyOf('(?:endast|enbart|bara|uteslutande)(?![a-zåäö])'),
}

const PATTERNS: Readonly<Record<Language, Patterns>> = { en: EN, sv: SV }

/** Reads who may and may not apply out of one sentence, or a clause of one. */
export function cuesOf(text: string, language: Language): Cues {
  const { may, mayNot, except, joins, only } = PATTERNS[language]
  return {
    may: may.test(text),
    mayNot: mayNot.test(text),
    except: text.search(except),
    joins: joins.test(text),
    only: only.test(text),
  }
}
