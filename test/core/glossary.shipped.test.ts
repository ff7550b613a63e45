import { describe, expect, it } from 'vitest'
import { stemsOf } from '../../src/core/lexis/words.js'
import { readGlossary } from '../../src/read/seeds/glossary.js'
import { readSeed } from '../../src/root.js'
import { hasShared, sharedText } from '../support/tagging.js'

const glossary = readGlossary(readSeed('glossary.tsv'), 'glossary.tsv')
const keyOf = (term: string, language: 'sv' | 'en') => stemsOf(term, language).join(' ')

/** The rows that have a term, by the term's stems. */
function rowsBy(language: 'sv' | 'en'): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>()
  glossary.forEach((row, i) => {
    for (const term of row[language]) {
      const key = keyOf(term, language)
      found.set(key, (found.get(key) ?? new Set()).add(i))
    }
  })
  return found
}

const rows = { sv: rowsBy('sv'), en: rowsBy('en') }

/** The rows that the longest matches in a text lead to. */
function meant(text: string, language: 'sv' | 'en'): Set<number> {
  const stems = stemsOf(text, language)
  const found = new Set<number>()
  for (let at = 0; at < stems.length;) {
    const length = [6, 5, 4, 3, 2, 1].find(
      (n) => at + n <= stems.length && rows[language].has(stems.slice(at, at + n).join(' ')),
    )
    for (const row of rows[language].get(stems.slice(at, at + (length ?? 1)).join(' ')) ?? []) found.add(row)
    at += length ?? 1
  }
  return found
}

/** The terms that stand in so many rows or more. */
function inRows(language: 'sv' | 'en', least: number): string[] {
  const rows = new Map<string, number>()
  for (const row of glossary)
    for (const term of row[language]) rows.set(term.toLowerCase(), (rows.get(term.toLowerCase()) ?? 0) + 1)
  return [...rows].filter(([, count]) => count >= least).map(([term]) => term)
}

describe('the glossary that ships', () => {
  it('is broad', () => {
    expect(glossary.length).toBeGreaterThanOrEqual(900)
  })

  it('has no Swedish term in two rows, since none has two meanings that calls tell of', () => {
    expect(inRows('sv', 2)).toEqual([])
  })

  it('spreads no English term over more than three rows', () => {
    expect(inRows('en', 4)).toEqual([])
  })

  it.each([
    ['äldreomsorg', 'long-term care'],
    ['hemtjänsten', 'home care'],
    ['förskolor', 'early childhood education and care'],
    ['kommunala myndigheter', 'local authorities'],
    ['nyanlända', 'newly arrived migrants'],
    ['dagvatten', 'stormwater'],
    ['civilt försvar', 'civil preparedness'],
    ['landsbygdsutveckling', 'rural development'],
    ['gränsöverskridande samarbete', 'cross-border cooperation'],
    ['regionalfonden', 'ERDF'],
    ['förstudie', 'feasibility study'],
    ['medfinansiering', 'co-financing'],
    ['doktorander', 'doctoral students'],
    ['vänorter', 'town-twinning'],
    ['suicidprevention', 'suicide prevention'],
    ['laddstolpar', 'charging points'],
    ['öppna data', 'open data'],
    ['kulturarv', 'cultural heritage'],
  ])('means by %s what is meant by %s', (sv, en) => {
    const both = meant(en, 'en')
    expect([...meant(sv, 'sv')].some((row) => both.has(row))).toBe(true)
  })

  it.skipIf(!hasShared)(
    'leads every query of the reference data and its English counterpart to a row that they share',
    () => {
      const lines = sharedText('data/search/queries_sv_en.tsv').trim().split('\n')
      const apart = lines.filter((line) => {
        const [sv = '', en = ''] = line.split('\t')
        const both = meant(en, 'en')
        return ![...meant(sv, 'sv')].some((row) => both.has(row))
      })
      expect(lines.length).toBeGreaterThan(50)
      expect(apart).toEqual([])
    },
  )
})
