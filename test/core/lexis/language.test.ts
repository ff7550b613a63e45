import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languageOf } from '../../../src/core/lexis/language.js'
import { hasShared, sharedText } from '../../support/tagging.js'

describe('the language of a text', () => {
  it.each([
    ['Skola och hälsa', 'sv'],
    ['SKOLA OCH HÄLSA', 'sv'],
    ['Stöd till unga', 'sv'],
    ['Bidrag till idrott', 'sv'],
    ['Ungdomsutbyte', 'sv'],
    ['öppen innovation', 'sv'],
    ['a\u0308ldreomsorg', 'sv'],
    ['Green public procurement', 'en'],
    ['GREEN PUBLIC PROCUREMENT', 'en'],
    ['Hydrogen cities', 'en'],
    ['MSCA Doctoral Networks 2026', 'en'],
    ['Støtte til unge', 'other'],
    ['Tilskud til idræt og kultur', 'other'],
    ['Förderung der Bildung in ländlichen Räumen', 'other'],
    ['Appel à projets pour le développement durable', 'other'],
    ['Apoyo a la sociedad civil', 'other'],
    ['Sostegno allo sviluppo delle città', 'other'],
    ['Apoio ao desenvolvimento das regiões', 'other'],
    ['Ondersteuning van de samenwerking', 'other'],
    ['Koulutus ja terveys ovat tärkeitä kunnille', 'other'],
    ['Wsparcie dla szkół i przedszkoli', 'other'],
    ['Podpora rozvoje škol a školek', 'other'],
    ['Az iskolák fejlesztésének támogatása', 'other'],
    ['Sprijin pentru dezvoltarea școlilor', 'other'],
    ['Околна среда', 'other'],
    ['Περιβάλλον', 'other'],
    ['', null],
    ['2026', null],
    ['???', null],
    ['EU 2027', null],
  ] as const)('%j is %s', (text, language) => {
    expect(languageOf(text)).toBe(language)
  })

  it('reads any string, however long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(['sv', 'en', 'other', null]).toContain(languageOf(text))
      }),
    )
    expect(languageOf('skola och hälsa '.repeat(100_000))).toBe('sv')
  })

  it.skipIf(!hasShared)('is told of 97 of 100 titles (needs ../shared)', () => {
    const rows = sharedText('data/tagging/gold_titles_v0.tsv').trim().split('\n').slice(1)
    const told = rows
      .map((row) => row.split('\t'))
      .filter(([, , , title = '', language]) => languageOf(title) === language)
    expect(told.length / rows.length).toBeGreaterThan(0.97)
  })
})
