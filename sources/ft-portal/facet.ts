import { findProgramme, type Programme } from '../../src/core/programmes.js'
import type { Problem } from '../../src/core/problem.js'
import type { Page, Reading } from '../../src/core/source.js'
import { plainLine } from '../../src/read/html/html-text.js'
import { isRecord, parseJson, records } from '../../src/read/json/json.js'

/**
 * Compares the portal's programme codes with our table: a code that we do not know, or a label that says something else, is
 * a problem. The answer is `{"facets":[{"rawName":"frameworkProgramme","values":[{"rawValue","value"}]}]}`.
 */
export function readFacet(page: Page): Reading {
  const body = parseJson(page.body)
  const facets = isRecord(body) ? body['facets'] : undefined
  if (!Array.isArray(facets)) return reading([{ about: page.url, message: 'expected a list of facets' }])
  const values = records(facets)
    .filter(({ rawName, name }) => (rawName ?? name) === 'frameworkProgramme')
    .flatMap((facet) => records(facet['values']))
  return reading(values.flatMap(({ rawValue, value }) => compare(text(rawValue), text(value))))
}

const reading = (problems: readonly Problem[]): Reading => ({ calls: [], follow: [], problems })

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''

function compare(code: string, label: string): readonly Problem[] {
  const programme = findProgramme(code)
  const says = cleaned(label)
  if (!programme)
    return [{ about: `programme ${code}`, message: `is in use, labelled "${says}", and is not in our table` }]
  if (label === '' || label === code || isSame(says, programme)) return []
  return [
    {
      about: `programme ${code}`,
      message: `is labelled "${says}", we call it ${programme.en} (${programme.short})`,
    },
  ]
}

/** Labels come with `%26` for `&` and without their `+`. */
function cleaned(label: string): string {
  const decoded = label.replace(/(?:%[0-9A-Fa-f]{2})+/g, (bytes) => {
    const buffer = Uint8Array.from(bytes.slice(1).split('%'), (hex) => Number.parseInt(hex, 16))
    return new TextDecoder().decode(buffer)
  })
  return plainLine(decoded)
}

/** Same short name in the label, or at least half of the words of our name. */
function isSame(label: string, programme: Programme): boolean {
  const words = wordsOf(label)
  const short = wordsOf(programme.short)
  const own = wordsOf(programme.en)
  const shared = own.filter((word) => words.includes(word)).length
  return short.every((word) => words.includes(word)) || (own.length > 0 && shared * 2 >= own.length)
}

const wordsOf = (name: string): readonly string[] => name.toLowerCase().match(/[a-z0-9]{2,}/g) ?? []
