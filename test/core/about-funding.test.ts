import { expect, it } from 'vitest'
import { isAboutFunding } from '../../src/core/about-funding.js'

it.each([
  ['Nytt statsbidrag till kommuner', true],
  ['EU-medel till skolor', true],
  ['Så fördelas medlen', false],
  ['Medel ur fonden räcker inte', true],
  ['Läkemedel blir billigare', false],
  ['Medelålders män tränar mer', false],
  ['Ny utlysning från Tillväxtverket', true],
  ['Viktiga EU-stöd behöver värnas', true],
  ['Stöd till anhöriga', true],
  ['Ansökan öppnar i höst', true],
  ['SKR söker ny chef', false],
  ['Nästa långtidsbudget', true],
])('of "%s" in Swedish: %s', (title, expected) => {
  expect(isAboutFunding(title, 'sv')).toBe(expected)
})

it.each([
  ['Call for proposals on urban mobility', true],
  ['New calls open in LIFE', true],
  ['The minister calls for action', false],
  ['€4.5 million State aid scheme', true],
  ['Funding for cities', true],
  ['Fundamental rights in Europe', false],
  ['Our headquarters have moved', false],
  ['Life in the Arctic', false],
  ['How to apply', true],
])('of "%s" in English: %s', (title, expected) => {
  expect(isAboutFunding(title, 'en')).toBe(expected)
})

it('takes no longer for longer texts than their length', () => {
  const before = performance.now()
  for (const word of ['bidrag', 'calls for ', 'eu', 'åäö', '€ 1.', 'stöd ']) {
    isAboutFunding(word.repeat(20_000), 'sv')
    isAboutFunding(word.repeat(20_000), 'en')
  }
  expect(performance.now() - before).toBeLessThan(1_500)
})
