import { expect, it } from 'vitest'
import { withoutContacts } from '../../src/read/html/contacts.js'
import { publicAddress } from '../../src/read/json/public-address.js'

it.each([
  [
    'Högst 2 miljoner kronor. Frågor till info@agency.example. Sök senast den 3 juni.',
    'Högst 2 miljoner kronor. Sök senast den 3 juni.',
  ],
  ['Bakgrund\n\nKontakt: 08-473 31 61\n\nVillkor', 'Bakgrund\n\nVillkor'],
  ['Ring +46 8 473 30 00. Ansök här.', 'Ansök här.'],
  ['Ring 070-123 45 67. Ansök här.', 'Ansök här.'],
])('drops the sentence with a contact in %j', (text, left) => {
  expect(withoutContacts(text)).toBe(left)
})

it.each([
  ['Maximalt 800 000 kronor per projekt, diarienummer 2024-01511.'],
  ['Totalt 1 200 000 kronor för 2026–2027, den 10 februari kl. 14.00.'],
  ['Stängd 2026-06-10 14:00. Budget 10 000 000 SEK.'],
])('leaves amounts, dates and references in %j', (text) => {
  expect(withoutContacts(text)).toBe(text)
})

it.each([
  ['https://www.vinnova.se/e/x-2026-01503/', 'https://www.vinnova.se/e/x-2026-01503/'],
  ['https://api.vinnova.se/gdp_vinnova/utlysningar', null],
  ['https://portal.api.vinnova.se/x', null],
  ['javascript:alert(1)', null],
  ['http://169.254.169.254/latest', null],
  ['http://localhost/x', null],
  ['https://user:word@agency.example/', null],
  ['/calls/a', null],
  [null, null],
])('tells whether %s is for people', (address, expected) => {
  expect(publicAddress(address)).toBe(expected)
})

it('completes an address on its own site', () => {
  expect(publicAddress('/calls/a', 'https://interreg.example/')).toBe('https://interreg.example/calls/a')
})
