import { gunzipSync } from 'node:zlib'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Call, Section } from '../../src/core/call.js'
import type { Tag } from '../../src/core/theme.js'
import { SHARED, aText, hasShared, seedBook, sharedText, shippedTags, shown } from '../support/tagging.js'

const AREAS = {
  LL: 'lifelong-learning',
  SO: 'social',
  AT: 'work-and-growth',
  SM: 'urban-and-environment',
} as const

type Label = Readonly<Record<keyof typeof AREAS, number>> & { readonly id: string; readonly title: string }
interface Labelled {
  readonly label: Label
  readonly call: Call
}

const lines = (path: string): string[] => sharedText(path).trim().split('\n')
const rows = <Row>(path: string): Row[] => lines(path).map((line) => JSON.parse(line) as Row)

const KINDS: Readonly<Record<string, Section['kind']>> = {
  'Expected Outcome': 'outcome',
  'Expected Impact': 'outcome',
  Objective: 'objective',
  Scope: 'scope',
}

/** The sections of a text whose headings stand at the beginning of a line, as the labelled abstracts hold them. */
function sectionsOf(text: string): Section[] {
  const [lead = '', ...rest] = text.split(
    /(?:^|\n)[ \t]*(Expected Outcome|Expected Impact|Objective|Scope)s? ?:/,
  )
  const sections: Section[] = [{ kind: 'description', text: lead.trim() }]
  for (let i = 0; i < rest.length; i += 2) {
    sections.push({ kind: KINDS[rest[i] ?? ''] ?? 'description', text: (rest[i + 1] ?? '').trim() })
  }
  return sections.filter((section) => section.text !== '')
}

function goldCalls(): Labelled[] {
  type Row = Label & { readonly abstract: string; readonly callTitle: string; readonly programme: string }
  return rows<Row>('data/tagging/gold_calls_v0.jsonl').map((label) => ({
    label,
    call: {
      ...aText(label.title, sectionsOf(label.abstract)),
      key: label.id,
      callTitle: label.callTitle || null,
      programmeCode: label.programme,
    },
  }))
}

/** The labelled calls whose whole text was recorded. */
function goldFullTexts(): Labelled[] {
  const packed = readFileSync(new URL('data/portal/texts.jsonl.gz', SHARED))
  const texts = new Map(
    gunzipSync(packed)
      .toString()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { identifier: string; descriptionByte: string })
      .map(({ identifier, descriptionByte }) => [identifier, descriptionByte]),
  )
  const plain = (html: string): string =>
    html
      .replace(/<span class="topicdescriptionkind">([^<:]*):?<\/span>/g, '\n$1:\n')
      .replace(/<\/?(?:p|br|li|ul|ol|div)[^>]*>/g, '\n')
      .replace(/<[^>]+>|&#?\w+;/g, ' ')
  return goldCalls().flatMap(({ label, call }) => {
    const html = texts.get(label.id)
    return html
      ? [{ label, call: { ...call, texts: aText(label.title, sectionsOf(plain(html))).texts } }]
      : []
  })
}

function goldTitles(): Labelled[] {
  const [head = '', ...rest] = lines('data/tagging/gold_titles_v0.tsv')
  return rest.map((line) => {
    const row: Readonly<Record<string, string>> = Object.fromEntries(
      line.split('\t').map((value, i) => [head.split('\t')[i] ?? '', value] as const),
    )
    const label = {
      id: row.key ?? '',
      title: row.title ?? '',
      LL: Number(row.LL),
      SO: Number(row.SO),
      AT: Number(row.AT),
      SM: Number(row.SM),
    }
    return { label, call: aText(label.title, [], row.lang === 'sv' ? 'sv' : 'en') }
  })
}

function goldSwedish(): Labelled[] {
  type Body = { readonly url: string; readonly body: string }
  const bodies = new Map(
    ['regeringen-statsbidrag', 'vr-calls']
      .flatMap((name) => rows<Body>(`data/se/${name}-verbatim.jsonl`))
      .map(({ url, body }) => [url, body]),
  )
  return rows<Label>('data/tagging/gold_sv_v0.jsonl').map((label) => ({
    label,
    call: aText(label.title, [{ kind: 'description', text: bodies.get(label.id) ?? '' }], 'sv'),
  }))
}

/** Precision, recall and F1 over all areas; strong and likely count as said, as `score-tags.mjs` reckons. */
function measure(labelled: readonly Labelled[]): { precision: number; recall: number; f1: number } {
  let [right, wrong, missed] = [0, 0, 0]
  for (const { label, call } of labelled) {
    const said = shown(shippedTags(call))
    for (const key of ['LL', 'SO', 'AT', 'SM'] as const) {
      if (label[key] >= 1 && said.includes(AREAS[key])) right += 1
      else if (label[key] >= 1) missed += 1
      else if (said.includes(AREAS[key])) wrong += 1
    }
  }
  return {
    precision: right / (right + wrong),
    recall: right / (right + missed),
    f1: (2 * right) / (2 * right + wrong + missed),
  }
}

describe.skipIf(!hasShared)('labelled calls (need ../shared)', () => {
  it.each([
    ['calls', goldCalls, 0.93],
    ['whole texts', goldFullTexts, 0.9],
    ['titles', goldTitles, 0.88],
    ['Swedish texts', goldSwedish, 0.89],
  ] as const)('tags %s no worse than it did', (_, read, floor) => {
    const labelled = read()
    expect(labelled.length).toBeGreaterThan(70)
    expect(measure(labelled).f1).toBeGreaterThanOrEqual(floor)
  })

  describe('each of them', () => {
    let calls: readonly Labelled[]
    const before = new Map<string, Tag[]>()
    beforeAll(() => {
      calls = goldFullTexts()
      for (const { call } of calls) before.set(call.key, shippedTags(call))
    })
    const tagsOf = (call: Call): readonly Tag[] => before.get(call.key) ?? []
    const grades = (tags: readonly Tag[]): string[] => tags.map(({ area, grade }) => `${area} ${grade}`)
    const changed = (call: Call, change: (text: string, last: boolean) => string): Call => ({
      ...call,
      texts: call.texts.map((text) => ({
        ...text,
        sections: text.sections.map((section, i) => ({
          ...section,
          text: change(section.text, i === text.sections.length - 1),
        })),
      })),
    })

    it('has a score that is the sum of its reasons', () => {
      for (const { area, score, reasons } of [...before.values()].flat()) {
        const sum = reasons.reduce((total, { points }) => total + Math.round(points * 100), 0)
        expect(sum, area).toBe(Math.round(score * 100))
      }
    })

    it('keeps its grades when sentences that stand in every call are added', () => {
      const sentences = seedBook.boilerplate.map(
        (pattern) => `The work ${pattern.replaceAll('…', 'of schools in cities')} anew.`,
      )
      for (const { call } of calls) {
        const longer = changed(call, (text, last) => (last ? `${text}\n${sentences.join(' ')}` : text))
        expect(grades(shippedTags(longer)), call.key).toEqual(grades(tagsOf(call)))
      }
    })

    it('gains less than a fifth when its text stands twice', () => {
      for (const { call } of calls) {
        const twice = shippedTags(changed(call, (text) => `${text}\n${text}`))
        for (const { area, score } of tagsOf(call)) {
          expect(twice.find((tag) => tag.area === area)?.score ?? 0, call.key).toBeLessThan(score * 1.2)
        }
      }
    })

    it('is tagged alike with its title in capitals', () => {
      for (const { call } of calls) {
        const capitals = {
          ...call,
          texts: call.texts.map((text) => ({ ...text, title: text.title.toUpperCase() })),
        }
        expect(grades(shippedTags(capitals)), call.key).toEqual(grades(tagsOf(call)))
      }
    })
  })
})
