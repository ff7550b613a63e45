import { fold } from './clean.js'
import type { FactLanguage } from './fact.js'

/** Numbers in words, folded. */
export const NUMBER_WORDS: Readonly<Record<string, number>> = Object.fromEntries(
  (
    [
      ['halv halvt half en-halv', 0.5],
      ['en ett one et', 1],
      ['två two to', 2],
      ['tre three', 3],
      ['fyra four fire', 4],
      ['fem five', 5],
      ['sex six seks', 6],
      ['sju seven syv', 7],
      ['åtta eight åtte otte', 8],
      ['nio nine ni', 9],
      ['tio ten ti', 10],
      ['elva eleven elleve', 11],
      ['tolv twelve', 12],
      ['femton fifteen femten', 15],
      ['tjugo twenty tyve tjue', 20],
      ['tjugofem twenty-five tjuefem femogtyve', 25],
      ['trettio thirty tretti tredive', 30],
      ['fyrtio forty førti fyrre', 40],
      ['femtio fifty femti halvtreds', 50],
      ['sextio sixty seksti', 60],
      ['sjuttio seventy sytti', 70],
      ['sjuttiofem seventy-five', 75],
      ['åttio eighty åtti', 80],
      ['nittio ninety nitti', 90],
      ['hundra hundred hundre hundrede', 100],
    ] as const
  ).flatMap(([names, value]) =>
    fold(names)
      .split(' ')
      .map((name) => [name, value]),
  ),
)

/** A unit: what it multiplies by, and the currency that it names, `kr` for whichever krona the language means. */
const UNITS: readonly (readonly [pattern: string, scale: number, currency: string | null])[] = [
  ['mdkr|miljardkr', 1e9, 'kr'],
  ['mkr|mnkr', 1e6, 'kr'],
  ['tkr', 1e3, 'kr'],
  ['mdsek', 1e9, 'SEK'],
  ['msek', 1e6, 'SEK'],
  ['ksek|tsek', 1e3, 'SEK'],
  ['meur|m€|m ?euro', 1e6, 'EUR'],
  ['keur|teur|k€', 1e3, 'EUR'],
  ['mnok', 1e6, 'NOK'],
  ['mdkk|mio\\. ?dkk', 1e6, 'DKK'],
  ['miljard(?:er(?:na)?)?|mdr\\.?|md|billions?|bn|milliard(?:er)?', 1e9, null],
  ['miljon(?:er(?:na)?)?|milj\\.?|million(?:er|s)?|mill?\\.?|mio\\.?|mn|mln', 1e6, null],
  ['tusen|thousand|tusind', 1e3, null],
  // `12m euros`; before a word it is metres.
  ['m(?=\\s?(?:eur|€|sek|nok|dkk))', 1e6, null],
]
const CURRENCIES: readonly (readonly [pattern: string, currency: string])[] = [
  ['(?:svenska )?kronor(?:na)?|svenska kr|krona', 'SEK'],
  ['danska kronor|danske kroner', 'DKK'],
  ['norska kronor|norske kroner', 'NOK'],
  ['svenske kroner', 'SEK'],
  ['kroner|kr', 'kr'],
  ['sek', 'SEK'],
  ['euron?|euros|eur|€', 'EUR'],
  ['nok', 'NOK'],
  ['dkk', 'DKK'],
  ['(?:us-?)?dollars?|usd|\\$', 'USD'],
  ['pund|gbp|£', 'GBP'],
]
const KRONA: Readonly<Record<FactLanguage, string>> = { sv: 'SEK', no: 'NOK', da: 'DKK', en: 'SEK' }

const names = (table: readonly (readonly [string, ...unknown[]])[]): string =>
  fold(
    [...table]
      .map(([pattern]) => pattern)
      .sort((a, b) => b.length - a.length)
      .join('|'),
  )

/** The names of units and of currencies, folded, for use in patterns. */
export const UNIT_NAMES = names(UNITS)
export const CURRENCY_NAMES = names(CURRENCIES)

/** The unit by its name: pattern, what it multiplies by, and the currency that it names. */
export const unitOf = (text: string | undefined) =>
  text === undefined ? undefined : UNIT_TABLE.find(([pattern]) => pattern.test(text))
export const currencyOf = (text: string | undefined): string | null =>
  text === undefined ? null : (CURRENCY_TABLE.find(([pattern]) => pattern.test(text))?.[1] ?? null)
const UNIT_TABLE = UNITS.map(
  ([pattern, scale, currency]) =>
    [new RegExp(`^(?:${fold(pattern).replace(/\(\?=.*\)$/, '')})$`), scale, currency] as const,
)
const CURRENCY_TABLE = CURRENCIES.map(
  ([pattern, currency]) => [new RegExp(`^(?:${fold(pattern)})$`), currency] as const,
)
/** `kr` as the krona that the language means. */
export const krona = (currency: string | null, language: FactLanguage): string | null =>
  currency === 'kr' ? KRONA[language] : currency

/** The unit that a label gives its bare numbers: `Available funds (mEUR)`. */
export function unitIn(
  label: string,
  language: FactLanguage,
): { scale: number; currency: string | null } | null {
  const said = /\((?:i )?([a-z€ ]{2,18})\)\s*:?$/.exec(fold(label))?.[1]?.trim()
  if (said === undefined) return null
  const fused = unitOf(said)
  if (fused) return { scale: fused[1], currency: krona(fused[2], language) }
  const [, scale = '', currency = ''] = /^(\S+) (.+)$/.exec(said) ?? []
  const unit = unitOf(scale)
  if (unit) return { scale: unit[1], currency: krona(currencyOf(currency), language) }
  const plain = currencyOf(said)
  return plain === null ? null : { scale: 1, currency: krona(plain, language) }
}
