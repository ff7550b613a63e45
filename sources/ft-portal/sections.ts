import type { RawText, SectionKind } from '../../src/core/source.js'
import { plainLine, plainText } from '../../src/read/html/html-text.js'
import type { CallType, Row } from './row.js'

type Sections = RawText['sections']

/** Fields of a row that hold text, in reading order. `supportInfo` is left out: it is the same in every topic of a programme. */
const FIELDS: Readonly<Record<CallType, readonly (readonly [field: string, kind: SectionKind])[]>> = {
  '1': [
    ['topicConditions', 'conditions'],
    ['destinationDescription', 'destination'],
    ['destinationDetails', 'destination'],
    ['missionDescription', 'destination'],
    ['missionDetails', 'destination'],
    ['furtherInformation', 'more'],
  ],
  '2': [
    ['description', 'description'],
    ['furtherInformation', 'more'],
  ],
  '8': [
    ['description', 'description'],
    ['furtherInformation', 'more'],
    ['beneficiaryAdministration', 'more'],
  ],
}

/** Headings inside a topic's description, in the languages that we read. */
const HEADINGS: readonly (readonly [RegExp, SectionKind])[] = [
  [/^(?:expected ?outcomes?|expected ?impacts?|expected ?results?)$/i, 'outcome'],
  [/^förvänta(?:t|d|de) (?:resultat|utfall|effekt(?:er)?|inverkan|konsekvens(?:er)?|genomslag)$/i, 'outcome'],
  [/^(?:scope|tillämpningsområde|omfattning|räckvidd)$/i, 'scope'],
  [/^(?:(?:specific )?objectives?|(?:särskilda )?mål|syfte|målsättning(?:ar)?)$/i, 'objective'],
]

/** A heading mark as the portal writes it: `<span class="topicdescriptionkind">Scope:</span>`, once also upper-case, or a paragraph. */
const HEADING =
  /<(span|p)\s[^<>]{0,200}?class\s*=\s*["']?topicdescriptionkind\b[^<>]{0,200}>([^<]{0,200})<\/\1\s*>\s*:?/gi

/** The texts of a row, as plain text with their kinds. */
export function readSections(row: Row, type: CallType): Sections {
  const own =
    type === '1' ? splitDescription(row.first('descriptionByte') ?? row.first('description') ?? '') : []
  const others = FIELDS[type].map(([field, kind]) => ({ kind, text: plainText(row.first(field) ?? '') }))
  const duration = type === '8' ? plainLine(row.first('duration') ?? '') : ''
  const lasting = {
    kind: 'more' as const,
    text: duration && `${row.language === 'sv' ? 'Längd' : 'Duration'}: ${duration}`,
  }
  return [...own, ...others, lasting].filter(({ text }) => text !== '')
}

/** A topic's description, parted at its headings. What stands before the first, or under one that is not known, is description. */
function splitDescription(html: string): Sections {
  const [before = '', ...rest] = html.split(HEADING)
  const sections = [{ kind: 'description' as SectionKind, text: plainText(before) }]
  for (let i = 0; i + 2 < rest.length; i += 3) sections.push(sectionOf(rest[i + 1]!, rest[i + 2]!))
  return sections.filter(({ text }) => text !== '')
}

function sectionOf(heading: string, html: string): Sections[number] {
  const name = plainText(heading).replace(/\s*:$/, '')
  const kind = HEADINGS.find(([pattern]) => pattern.test(name))?.[1]
  const text = plainText(html)
  return kind
    ? { kind, text }
    : { kind: 'description', text: [name, text].filter((one) => one !== '').join('\n\n') }
}

const SWEDISH = /(?<!\p{L})(?:och|att|för|som|av|är|till|med|på|inom|ska|det|ett)(?!\p{L})/giu
const ENGLISH = /(?<!\p{L})(?:the|and|of|to|for|with|is|are|should|this|which|by)(?!\p{L})/giu

/** Whether a text said to be Swedish is: the portal at times files English text under another language. */
export function isSwedish(text: string): boolean {
  const sample = text.slice(0, 4000)
  const swedish = sample.match(SWEDISH)?.length ?? 0
  const english = sample.match(ENGLISH)?.length ?? 0
  return swedish > english || (english === 0 && /[åäö]/i.test(sample))
}
