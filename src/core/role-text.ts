import type { Call, Section } from './call.js'
import { findPhrases } from './lexis/phrases.js'
import { sentencesOf, type Sentence } from './lexis/sentences.js'
import type { Language } from './lexis/stem.js'
import { wordsOf, type Words } from './lexis/words.js'
import { cuesOf, type Cues } from './role-cues.js'
import { ROLE_WORDS, type RoleWord, type WordKind } from './role-words.js'
import type { SectionKind } from './source.js'

/**
 * What a sentence says: municipalities may apply or may not, are asked to join, are named; anyone or others may apply; it is
 * about what municipalities do, or far from that; it names a scheme that they use.
 */
export type RoleSign =
  'may-apply' | 'may-not' | 'joins' | 'named' | 'anyone' | 'others' | 'task' | 'far' | 'scheme'

/** Where in a call a sentence stood. */
export type RoleField = 'who' | 'title' | 'text' | 'conditions'

/** A sentence that says something of a municipality's part, with what it is worth. */
export interface Said {
  readonly says: RoleSign
  readonly field: RoleField
  readonly quote: string
  readonly points: number
}

interface Passage {
  readonly field: RoleField
  readonly text: string
  readonly language: Language
}

/** How much of what a call says at one place is read, in characters: who may join stands early, and the rest repeats it. */
const READ = 4000
const CLAUSE_ENDS = /;|,?\s(?:but(?! not)|however|whereas|men(?! inte| ej)|medan)\s/gi

/** All that a call's words say of a municipality's part, in the order of the text. */
export function saidOf(call: Call): Said[] {
  const known = new Set<string>()
  const at = { who: 0, title: 0, text: 0, conditions: 0 }
  const left = { who: READ, title: READ, text: READ, conditions: READ }
  return passagesOf(call).flatMap((passage) => {
    const text = passage.text.slice(0, left[passage.field])
    if (text.trim() === '') return []
    const sentences = sentencesOf(text)
    const first = at[passage.field]
    at[passage.field] += sentences.length
    left[passage.field] -= text.length
    const hits = hitsIn(wordsOf(text, passage.language), sentences, passage.language, known)
    return hits.flatMap((own, i) => {
      const { start, end } = sentences[i] ?? { start: 0, end: 0 }
      return own.length > 0 ? judge(own, passage, first + i, text.slice(start, end)) : []
    })
  })
}

function passagesOf(call: Call): Passage[] {
  const own = call.texts.find((text) => !text.machine) ?? call.texts[0]
  const language = own?.language ?? (/[åäö]/i.test(call.title) ? 'sv' : 'en')
  const full = [...(own ? [own] : []), ...call.texts].find(({ sections }) => sections.some(isSaid))
  const title = own?.title ?? call.title
  const titles = [title, ...[call.callTitle, call.parent?.title].filter((one) => one && one !== title)]
  return [
    { field: 'who', text: call.who ?? '', language },
    ...titles.map((text) => ({ field: 'title', text: text ?? '', language }) as const),
    ...(full?.sections ?? []).flatMap(({ kind, text }) => {
      const field = FIELD[kind]
      return full && field ? [{ field, text, language: full.language }] : []
    }),
  ]
}

const FIELD: Readonly<Partial<Record<SectionKind, RoleField>>> = {
  objective: 'text',
  outcome: 'text',
  scope: 'text',
  description: 'text',
  conditions: 'conditions',
}

const isSaid = ({ kind, text }: Section): boolean => FIELD[kind] !== undefined && text.trim() !== ''

/** What is found in each sentence, in their order. */
function hitsIn(
  words: Words,
  sentences: readonly Sentence[],
  language: Language,
  known: Set<string>,
): Hit[][] {
  let from = 0
  return sentences.map(({ start, end }) => {
    while (from < words.starts.length && (words.starts[from] ?? 0) < start) from += 1
    let to = from
    while (to < words.starts.length && (words.starts[to] ?? 0) < end) to += 1
    const hits: Hit[] = []
    findPhrases<RoleWord>(ROLE_WORDS[language], words, from, to, (at, { length, values }) => {
      const stem = words.stems.slice(at, at + length).join(' ')
      for (const value of values)
        if (isNews(value, stem, known)) hits.push({ ...value, at: (words.starts[at] ?? 0) - start })
    })
    from = to
    return hits
  })
}

interface Hit extends RoleWord {
  /** Offset into its clause. */
  readonly at: number
}

/** What a call is about counts where it is said first; the same word again says no more. */
function isNews({ kind }: RoleWord, stem: string, known: Set<string>): boolean {
  if (kind === 'mask') return false
  if (kind !== 'task' && kind !== 'far' && kind !== 'scheme') return true
  const key = `${kind} ${stem}`
  if (known.has(key)) return false
  known.add(key)
  return true
}

function judge(hits: readonly Hit[], passage: Passage, order: number, text: string): Said[] {
  const { field, language } = passage
  const say = (says: RoleSign, points: number): Said[] =>
    points === 0 ? [] : [{ says, field, quote: text.replace(/^[;,\s]+/, '').trim(), points }]
  const strength = field === 'title' ? (order === 0 ? 2 : 0.7) : 1 / (1 + 0.12 * order)
  return [
    ...inClauses(hits, text).flatMap((clause) =>
      partiesOf(clause, passage).flatMap(([says, points]) =>
        say(says, says === 'named' ? points * strength : points),
      ),
    ),
    ...say('task', weightOf(hits, 'task', 4) * strength),
    ...say('far', -weightOf(hits, 'far', 4) * strength * (field === 'title' ? 1 : ASIDE)),
    ...say('scheme', field === 'title' || language === 'sv' ? weightOf(hits, 'scheme', 9) : 0),
  ]
}

interface Clause {
  readonly text: string
  readonly hits: readonly Hit[]
}

/** The clauses of a sentence that name someone: one that says who may and who may not apply is read piece by piece. */
function inClauses(hits: readonly Hit[], text: string): Clause[] {
  const parties = hits.filter(({ kind }) => kind === 'ours' || kind === 'anyone' || kind === 'others')
  if (parties.length === 0) return []
  const ends = [...text.matchAll(CLAUSE_ENDS)].map(({ index }) => index)
  return [0, ...ends].flatMap((from, i) => {
    const to = ends[i] ?? text.length
    const own = parties
      .filter(({ at }) => at >= from && at < to)
      .map((hit) => ({ ...hit, at: hit.at - from }))
    return own.length > 0 ? [{ text: text.slice(from, to), hits: own }] : []
  })
}

function partiesOf({ hits, text }: Clause, passage: Passage): (readonly [RoleSign, number])[] {
  const { field, language } = passage
  const has = (kind: WordKind): boolean => hits.some((hit) => hit.kind === kind)
  const ours = weightOf(hits, 'ours', 3)
  const cues = cuesOf(text, language)
  const asked = field === 'who' || cues.may
  const exact = Math.max(0, ...hits.map(({ kind, weight }) => (kind === 'ours' ? weight : 0)))
  const isLeftOut = hits.some(
    ({ kind, weight, at }) => kind === 'ours' && weight >= 2 && cues.except >= 0 && at > cues.except,
  )
  if (exact >= 1 && (cues.mayNot || (isLeftOut && asked))) return [['may-not', MAY_NOT]]
  if (exact >= 1.5 && cues.may && cues.only) return [['may-apply', MAY_ALONE]]
  if (exact >= 1 && asked && field !== 'title')
    return [['may-apply', MAY_APPLY[language][field] * (exact >= 1.5 ? 1 : 0.7)]]
  if (has('anyone') && asked) return [['anyone', field === 'who' ? 3 : 1.5]]
  if (has('others') && ours === 0 && isTheirs(passage, cues)) return [['others', OTHERS[field]]]
  return exact >= 1 && cues.joins && field !== 'title'
    ? [
        ['named', ours],
        ['joins', 1],
      ]
    : [['named', ours]]
}

/** What is far from municipalities is often named in passing, so that it says less outside a title. */
const ASIDE = 0.5
const MAY_NOT = -12
const MAY_ALONE = 9
const OTHERS = { who: -12, title: -8, text: -8, conditions: -8 } as const

/** Whether others are named as those who may apply: where that is asked, as the only ones, or in a title such as `Stöd till företag`. */
const isTheirs = ({ field, language }: Passage, cues: Cues): boolean =>
  field === 'who' || (cues.may && (cues.only || (field === 'title' && language === 'sv')))

/** A call in Swedish says outright who may apply; in English `may apply` often stands for a consortium. */
const MAY_APPLY = {
  sv: { who: 8, text: 6, conditions: 6 },
  en: { who: 8, text: 5, conditions: 5 },
} as const

/** The weights of the words of one kind together, to at most `most`. */
function weightOf(hits: readonly Hit[], kind: WordKind, most: number): number {
  return Math.min(
    most,
    hits.reduce((sum, hit) => sum + (hit.kind === kind ? hit.weight : 0), 0),
  )
}
