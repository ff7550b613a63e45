import type { Call } from '../core/call.js'
import { sentencesOf } from '../core/lexis/sentences.js'
import type { SectionKind } from '../core/source.js'
import { clean } from './clean.js'
import type { Language } from './format.js'

/** What a call is about in a sentence or two. */
export interface SummaryText {
  readonly text: string
  readonly language: Language
  readonly machine: boolean
}

/** Characters of a summary. */
const LONGEST = 220
/** Characters of a section that are looked at, and sentences. */
const READ = 4_000
const LOOKED_AT = 24

/** Sections that say what a call is about, the best first. */
const KINDS: readonly SectionKind[] = ['objective', 'scope', 'description', 'outcome']

/**
 * What a call is about: a sentence or two of its own, of one that says what it is for where there is such, in the reader's
 * language where the call has that; null where it says nothing but its title.
 */
export function summaryIn(call: Pick<Call, 'texts'>, language: Language): SummaryText | null {
  const texts = call.texts.toSorted(
    (a, b) => Number(b.language === language) - Number(a.language === language),
  )
  for (const { language, machine, sections, title } of texts) {
    const ordered = KINDS.flatMap((kind) => sections.filter((section) => section.kind === kind))
    const sentences = ordered.flatMap(({ text }) => tellingOf(text, title))
    const text = chosen(sentences)
    if (text !== null) return { text, language, machine }
  }
  return null
}

interface Telling {
  readonly text: string
  /** Whether it stands straight after the one before. */
  readonly follows: boolean
  /** An entry of a list, which tells less than a sentence. */
  readonly item: boolean
  /** True where it says what the call is for. */
  readonly purpose: boolean
}

/** The sentences of a section that tell something, without the headings that stand before them. */
function tellingOf(section: string, title: string): Telling[] {
  const read = section.slice(0, READ)
  const found: Telling[] = []
  let follows = false
  for (const { start, end, item } of sentencesOf(read).slice(0, LOOKED_AT)) {
    const stop = end === READ ? '…' : stopAfter(read, end)
    const said = clean(withoutHeading(read.slice(start, end) + stop), READ)
    const text = item ? entry(said) : said
    const tells = isTelling(text) && text.toLowerCase() !== title.toLowerCase()
    if (tells) found.push({ text, follows, item, purpose: !item && PURPOSE.test(text) })
    follows = tells
  }
  return found
}

/** The stop that ends a sentence, with what closes after it. */
const stopAfter = (text: string, end: number): string =>
  /^[.?!]["”’»)]*/u.exec(text.slice(end, end + 4))?.[0] ?? ''

/** An entry of a list as a sentence. */
function entry(text: string): string {
  const bare = text
    .replace(/^(?:[•‣▪◦●○■–—*-]|\(?\p{L}?\d{0,2}[).])\s+/u, '')
    .replace(/[;,.]?(?:\s(?:and|och|or))?$/u, '')
  return bare === '' || bare.endsWith(':') ? bare : `${bare.charAt(0).toUpperCase()}${bare.slice(1)}.`
}

function chosen(sentences: readonly Telling[]): string | null {
  const fits = ({ text }: Telling): boolean => text.length <= LONGEST
  const stands = ({ text, item }: Telling): boolean => !item && !DEPENDENT.test(text)
  const best =
    sentences.find((one) => one.purpose && fits(one)) ??
    sentences.find((one) => stands(one) && fits(one)) ??
    sentences.find((one) => one.purpose || stands(one)) ??
    sentences.find(fits) ??
    sentences[0]
  if (!best) return null
  const next = sentences[sentences.indexOf(best) + 1]
  const both = next?.follows && next.item === best.item ? `${best.text} ${next.text}` : best.text
  return both.length <= LONGEST ? both : clean(best.text, LONGEST)
}

/** Headings that stand before a text, on its own line or not: `Expected Outcome:`, `Objective`, `Syfte`. */
const HEADING =
  /^(?:\p{L}[\p{L}\d ,/&()-]{0,40}:\s+(?=\p{Lu})|(?:expected (?:outcomes?|impacts?)|scope|objectives?|background|specific challenge|syfte|mål|bakgrund|inriktning)\s*[:–-]?\s+(?=\p{Lu}))/iu

function withoutHeading(text: string): string {
  const rest = text.replace(HEADING, '').trim()
  return rest === text ? text : withoutHeading(rest)
}

const PURPOSE = new RegExp(
  [
    'aims? (?:to|at)',
    'the (?:overall |general |main |specific )?(?:aim|goal|objective|purpose)s? (?:of|is|are)',
    'this (?:call|topic|action|priority|challenge) (?:will|seeks|supports|funds|focuses|addresses|invites|targets)',
    'is (?:intended|designed) to',
    'will (?:support|fund|finance)',
    'grants? (?:is|are) (?:given|awarded)',
    '(?:syfte|mål)(?:et|en)? (?:med|är)',
    'syftar till',
    'handlar om',
    'riktar sig till',
    'vill (?:bidra|stödja|stärka|främja)',
    'ska (?:bidra|stödja|stärka|främja|leda)',
    '(?:kan|kunna) (?:söka|få) (?:stöd|bidrag|medel|pengar)',
    'ger (?:stöd|bidrag)',
    '(?:stöd|bidrag|medel)(?:et)? (?:till|för) ',
  ].join('|'),
  'iu',
)

/** What stands in every call, leads to what comes after, or is said among the facts, tells nothing. */
const EMPTY = new RegExp(
  [
    ':$',
    'https?:',
    '\\*\\*',
    'expected to contribute to (?:all|some|one|at least|several|the following|both)',
    'following (?:expected )?outcomes',
    'call document|more information|(?:provided|listed) below|please (?:note|refer)|work programme|pursuant',
    'does not|eligib|consorti|applicants|proposals? submitted|indicator|trl \\d|deadline',
    'cookie|javascript|läs mer|prenumerera|(?:anmäl|registrera) dig',
    'ansökan (?:ska|är öppen)|ansökning(?:sda|speriod)|stänger|öppnar|den totala budgeten',
  ].join('|'),
  'iu',
)

/** What cannot stand without the sentence before it. */
const DEPENDENT =
  /^(?:therefore|however|moreover|furthermore|in addition|additionally|in this context|this|these|they|such|it|also|by combining|due attention|dessutom|därför|detta|dessa|även|men)\b/iu

const SHORTEST = 40

const isTelling = (text: string): boolean =>
  text.length >= SHORTEST && !EMPTY.test(text) && /^[\p{L}\d"”“«(€]/u.test(text) && /[.!?…)”"]$/u.test(text)
