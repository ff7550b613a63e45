import { expect, it } from 'vitest'
import { readAmount, readMoney } from '../../src/core/money.js'

it.each([
  ['30000000', 30_000_000],
  ['6000000.0', 6_000_000],
  ['1 000 000', 1_000_000],
  ['1\u00a0000\u202f000 EUR', 1_000_000],
  ['1,000,000.00', 1_000_000],
  ['1.000.000,00', 1_000_000],
  ['1.000.000', 1_000_000],
  ['250,000', 250_000],
  ['€ 1.5 million', 1_500_000],
  ['1,5 miljoner kronor', 1_500_000],
  ['20 mkr', 20_000_000],
  ['EUR 0.5 bn', 500_000_000],
  ['1.5e', 2],
  ['1 234,50', 1235],
  ['2026 1000000', null],
  ['0', null],
  ['-5000', null],
  ['', null],
  ['to be announced', null],
  ['1 to 2 million', null],
  ['1.2.3,4,5', null],
  ['99999999999999999999', null],
  ['9'.repeat(101), null],
])('reads %j as %j', (text, amount) => {
  expect(readAmount(text)).toBe(amount)
})

it('reports what it cannot read and keeps the rest', () => {
  const said: string[] = []
  const money = readMoney(
    [
      { role: 'total', amount: 'plenty', currency: 'EUR' },
      { role: 'total', amount: '17000000', currency: 'eur', shared: true },
      { role: 'max', amount: '5', currency: 'euros' },
    ],
    (message) => said.push(message),
  )
  expect(money).toEqual([{ role: 'total', amount: 17_000_000, currency: 'EUR', shared: true }])
  expect(said).toEqual(['amount "plenty" cannot be read', '"euros" is not a currency'])
})
