import { z } from 'zod'
import { ExpectationError } from '../core/errors.js'
import { shorten, tidyLine } from '../core/plain-text.js'
import type { Page } from '../core/source.js'
import { EUROVOC, type Labelled, type LabelledPage, type VocabularySize } from '../core/vocabulary.js'
import { complaintIn, parseJson } from './json/json.js'

const bindings = <Row extends z.ZodType>(row: Row) =>
  z.object({ results: z.object({ bindings: z.array(row) }) })

const count = z.object({ value: z.string().regex(/^\d{1,9}$/, 'expected a number') })
const sizeShape = bindings(z.object({ concepts: count, labels: count }))

const SKOS = 'http://www.w3.org/2004/02/skos/core#'
const labelsShape = bindings(
  z.object({
    concept: z.object({
      value: z.string().regex(/^http:\/\/eurovoc\.europa\.eu\/[\w-]+$/, 'expected a concept of EuroVoc'),
    }),
    kind: z.object({ value: z.enum([`${SKOS}prefLabel`, `${SKOS}altLabel`]) }),
    label: z.object({ value: z.string().transform(tidyLine), 'xml:lang': z.enum(['sv', 'en']) }),
  }),
)

type Row = z.output<typeof labelsShape>['results']['bindings'][number]

/** Reads the answer to `sizeAsk`. Throws ExpectationError for anything else. */
export function readSize(page: Page): VocabularySize {
  const [row] = read(page, sizeShape)
  if (!row) throw unexpected('expected how many concepts there are, got no answer')
  return { concepts: Number(row.concepts.value), labels: Number(row.labels.value) }
}

/** Reads the answer to `labelsAsk`. Throws ExpectationError for anything else. */
export function readLabels(page: Page): LabelledPage {
  const rows = read(page, labelsShape)
  const byAddress = new Map<string, Row[]>()
  for (const row of rows) byAddress.set(row.concept.value, [...(byAddress.get(row.concept.value) ?? []), row])
  const addresses = [...byAddress.keys()].sort()
  return {
    concepts: addresses.map((address) => toConcept(address, byAddress.get(address) ?? [])),
    labels: rows.length,
    last: addresses.at(-1) ?? null,
  }
}

function toConcept(address: string, rows: readonly Row[]): Labelled {
  const preferredFirst = [...rows].sort((a, b) => rank(a) - rank(b))
  const labelsIn = (language: 'sv' | 'en') => [
    ...new Set(
      preferredFirst
        .filter(({ label }) => label['xml:lang'] === language && label.value !== '')
        .map(({ label }) => label.value),
    ),
  ]
  return { concept: address.slice(address.lastIndexOf('/') + 1), sv: labelsIn('sv'), en: labelsIn('en') }
}

const rank = ({ kind }: Row): number => (kind.value === `${SKOS}prefLabel` ? 0 : 1)

function read<Shape>(page: Page, shape: z.ZodType<{ results: { bindings: Shape[] } }>): readonly Shape[] {
  const body = parseJson(page.body)
  const complaint = complaintIn(body)
  if (complaint !== null) throw unexpected(`answered with a complaint: ${complaint}`)
  if (body === undefined)
    throw unexpected(
      `expected JSON, found one that is broken off: "${shorten(tidyLine(page.body.slice(-200)), 60)}"`,
    )
  const found = shape.safeParse(body)
  if (found.success) return found.data.results.bindings
  const issue = found.error.issues[0]
  throw unexpected(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'expected the results of a query'}`)
}

const unexpected = (message: string): ExpectationError =>
  new ExpectationError('unexpected', `${EUROVOC.service}: ${message}`)
