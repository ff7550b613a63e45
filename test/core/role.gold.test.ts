import { describe, expect, it } from 'vitest'
import type { Call } from '../../src/core/call.js'
import { plainSections } from '../../src/core/plain-sections.js'
import { roleOf } from '../../src/core/role.js'
import { aText, hasShared, sharedText } from '../support/tagging.js'

interface Labelled {
  readonly id: string
  readonly label: string
  readonly call: Call
}

const lines = (path: string): string[] => sharedText(path).trim().split('\n')

/** Labelled calls as a programme hands them in: their abstract, title, programme and code. */
function goldCalls(): Labelled[] {
  type Row = Readonly<Record<'id' | 'title' | 'abstract' | 'programme' | 'MUN', string>>
  return lines('data/tagging/gold_calls_v0.jsonl')
    .map((line) => JSON.parse(line) as Row)
    .map(({ id, title, abstract, programme, MUN }) => ({
      id,
      label: MUN,
      call: {
        ...aText(title, plainSections(abstract)),
        key: id,
        source: '',
        programme,
        programmeCode: programme,
      },
    }))
}

/** Labelled titles, of which nothing else is known; projects are not labelled with a role. */
function goldTitles(): Labelled[] {
  const [head = '', ...rest] = lines('data/tagging/gold_titles_v0.tsv')
  const at = (row: string, name: string): string => row.split('\t')[head.split('\t').indexOf(name)] ?? ''
  return rest
    .filter((row) => at(row, 'MUN') !== '')
    .map((row) => ({
      id: at(row, 'key'),
      label: at(row, 'MUN'),
      call: { ...aText(at(row, 'title'), [], at(row, 'lang') === 'sv' ? 'sv' : 'en'), key: '', source: '' },
    }))
}

/** Swedish calls with the funder unknown, so that the text alone decides. */
function swedishCalls(): Labelled[] {
  type Row = {
    readonly id: string
    readonly title: string
    readonly lang: string
    readonly body: string
    readonly labels: Readonly<Record<string, string>>
    readonly expected: { readonly municipality: string }
  }
  return lines('data/se/calls-dev.jsonl')
    .map((line) => JSON.parse(line) as Row)
    .filter(({ expected }) => expected.municipality !== 'unknown')
    .map(({ id, title, lang, body, labels, expected }) => {
      const said = Object.entries(labels).map(([label, value]) => `${label}: ${value}`)
      const text = aText(
        title,
        [{ kind: 'description', text: [...said, body].join('\n') }],
        lang === 'en' ? 'en' : 'sv',
      )
      const who = Object.entries(labels).find(([label]) => /^(?:vem|vilka|who can)\b/i.test(label))?.[1]
      return {
        id,
        label: expected.municipality === 'lead' ? 'applicant' : expected.municipality,
        call: { ...text, key: id, source: '', who: who ?? null },
      }
    })
}

/** F1 of whether there is a role at all, as `score-tags.mjs` reckons, and the share of exact ones. */
function measure(labelled: readonly Labelled[]): { f1: number; exact: number } {
  let [right, wrong, missed, exact] = [0, 0, 0, 0]
  for (const { label, call } of labelled) {
    const { role } = roleOf(call)
    if (role === label) exact += 1
    if (label !== 'no' && role !== 'no') right += 1
    else if (label !== 'no') missed += 1
    else if (role !== 'no') wrong += 1
  }
  return { f1: (2 * right) / (2 * right + wrong + missed), exact: exact / labelled.length }
}

describe.skipIf(!hasShared)('roles of labelled calls (need ../shared)', () => {
  it.each([
    ['calls', goldCalls, { f1: 0.9, exact: 0.91 }],
    ['titles alone', goldTitles, { f1: 0.83, exact: 0.89 }],
    ['Swedish calls of an unknown funder', swedishCalls, { f1: 0.95, exact: 0.7 }],
  ] as const)('are judged no worse than they were, for %s', (_, read, floor) => {
    const labelled = read()
    expect(labelled.length).toBeGreaterThan(70)
    const { f1, exact } = measure(labelled)
    expect(f1).toBeGreaterThanOrEqual(floor.f1)
    expect(exact).toBeGreaterThanOrEqual(floor.exact)
  })
})
