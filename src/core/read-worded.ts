import type { Call, Deadline, Evidence, FactField, RoughTime, Status } from './call.js'
import type { Facts, Label, StatusWord, Words } from './facts/fact.js'
import { readFacts } from './facts/read-facts.js'
import { readDay } from './read-dates.js'
import type { RawCall, Source } from './source.js'

/** What is read out of a call's words. */
export type WordedFacts = Pick<
  Call,
  | 'status'
  | 'opens'
  | 'deadlines'
  | 'rounds'
  | 'rough'
  | 'preliminary'
  | 'money'
  | 'supportRate'
  | 'who'
  | 'restricted'
  | 'evidence'
>

/** Labels for the fields that a source reads itself, in words that the reading of facts knows. */
const OWN = {
  sv: {
    status: 'Status',
    opens: 'Öppnar',
    deadlines: 'Sista ansökningsdag',
    who: 'Vem kan söka?',
    supportRate: 'Stödnivå',
  },
  en: {
    status: 'Status',
    opens: 'Opening date',
    deadlines: 'Deadline',
    who: 'Who can apply?',
    supportRate: 'Funding rate',
  },
} as const

/** Reads dates, money, support rate, status and who may apply out of a call's own fields, its labels and its running text, in that order. */
export function readWorded(
  raw: RawCall,
  source: Pick<Source, 'id' | 'language' | 'zone' | 'kind'>,
  title: string,
): WordedFacts {
  const language = raw.language ?? source.language
  const published = raw.published === undefined ? null : readDay(raw.published)
  const labels = [...ownLabels(raw, language), ...(raw.labels ?? [])]
  const facts = readFacts({
    language,
    title,
    labels,
    body: bodyOf(raw, language),
    zone: source.zone,
    ...(raw.url !== undefined && { url: raw.url }),
    ...(published !== null && { published }),
  })
  const preliminary = raw.preliminary === true || source.kind === 'plan' || isPreliminary(facts)
  return {
    status: statusOf(facts, preliminary, raw.deadlineModel),
    opens: facts.opens?.day ?? null,
    deadlines: deadlinesOf(facts, raw.deadlineModel),
    rounds: facts.rounds.map(({ opens, closes }) => ({ opens: opens?.day ?? null, closes: closes.day })),
    rough: roughOf(facts),
    preliminary,
    money: facts.money.map(({ role, amount, currency, yearly }) => ({
      role,
      amount,
      currency,
      shared: false,
      ...(yearly && { yearly }),
    })),
    supportRate: facts.supportRate?.percent ?? null,
    who: facts.who?.words ?? null,
    restricted: facts.restricted?.words ?? null,
    evidence: evidenceOf(facts, raw.labels ?? [], source.id),
  }
}

function ownLabels(raw: RawCall, language: 'sv' | 'en'): Label[] {
  const own = OWN[language]
  const values: readonly (readonly [string, string | undefined])[] = [
    [own.status, raw.status],
    [own.opens, raw.opens],
    ...(raw.deadlines ?? []).map((text) => [own.deadlines, text] as const),
    [own.who, raw.who],
    [own.supportRate, raw.supportRate],
  ]
  return values.flatMap(([label, value]) => (value === undefined || value === '' ? [] : [{ label, value }]))
}

/** The running text in the language that the facts are read in; where there is none, any. */
function bodyOf(raw: RawCall, language: 'sv' | 'en'): string {
  const texts = raw.texts ?? []
  const own = texts.filter((text) => text.language === language)
  return (own.length > 0 ? own : texts)
    .flatMap(({ sections }) => sections.map(({ text }) => text))
    .join('\n\n')
}

const isPreliminary = (facts: Facts): boolean =>
  facts.opens?.preliminary === true || facts.deadlines.some((deadline) => deadline.preliminary)

const MEANS: Readonly<Record<StatusWord, Status>> = {
  open: 'open',
  rolling: 'open',
  forecast: 'forecast',
  postponed: 'forecast',
  closed: 'closed',
}

/** What the page says; but days that are no mere plan tell better than a word when a call is open, and the page may be old. */
function statusOf(facts: Facts, preliminary: boolean, model: string | undefined): Status {
  const said = facts.status === null ? 'unknown' : MEANS[facts.status.status]
  if (said === 'closed') return 'closed'
  if (preliminary) return 'forecast'
  if (facts.status?.status === 'postponed') return 'forecast'
  const isDated = facts.opens !== null || facts.deadlines.length > 0
  if (said === 'unknown' && !isDated && /permanent|continuous|löpande/i.test(model ?? '')) return 'open'
  return isDated ? 'unknown' : said
}

function deadlinesOf(facts: Facts, model: string | undefined): readonly Deadline[] {
  const several = facts.deadlines.length > 1
  const isStaged = facts.deadlines.length === 2 && /two.?stage/i.test(model ?? '')
  return facts.deadlines.map(({ day, time, zone, stage }, index) => ({
    day,
    time,
    zone,
    certain: true,
    role: roleOf(stage ?? (isStaged ? (index === 0 ? 1 : 2) : null), several),
  }))
}

const roleOf = (stage: 1 | 2 | null, several: boolean): Deadline['role'] =>
  stage === 1 ? 'stage-1' : stage === 2 ? 'stage-2' : several ? 'cut-off' : 'single'

const roughOf = (facts: Facts): readonly RoughTime[] => [
  ...facts.rough.map(({ role, from, to, words }) => ({ role, from, to, words })),
  ...facts.yearless.map(({ role, words }) => ({ role, from: null, to: null, words })),
]

function evidenceOf(facts: Facts, labels: readonly Label[], source: string): readonly Evidence[] {
  const known = new Set(labels.map(({ label }) => label))
  const of = (field: FactField, fact: Words | null): Evidence[] =>
    fact === null
      ? []
      : [
          {
            field,
            words: fact.words,
            label: fact.label !== null && known.has(fact.label) ? fact.label : null,
            source,
          },
        ]
  return [
    ...of('opens', facts.opens),
    ...facts.deadlines.flatMap((fact) => of('deadlines', fact)),
    ...facts.money.flatMap((fact) => of('money', fact)),
    ...of('supportRate', facts.supportRate),
    ...of('status', facts.status),
    ...of('who', facts.who),
    ...of('restricted', facts.restricted),
    ...of('reference', facts.reference),
  ]
}
