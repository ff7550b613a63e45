import { ExpectationError } from '../../src/core/errors.js'
import { defineSource, type Page, type RawCall, type Reading } from '../../src/core/source.js'
import { blockKeys } from '../../src/read/html/block-keys.js'
import { readBlocks, type Block } from '../../src/read/html/blocks.js'
import { openDocument, prove } from '../../src/read/html/document.js'
import { MAIN, NOISE, removeContacts } from '../../src/read/html/main-part.js'

const START =
  'https://www.migrationsverket.se/Andra-aktorer/EU-fonder/Programperiod-2021-2027/Utlysningar/Planerade-utlysningar.html'
const KNOWN = [
  ...['Tillgängliga medel', 'Finansieringsalternativ', 'Stöd från AMIF', 'Öppnar', 'Stänger'],
  ...['Projektstart', 'Tidigast projektstart', 'Vem kan söka'],
]
const TITLE = /^Utlysning(?:ar)? (?:av medel )?(?:till|inom|för)\b/i
const GOAL = /^Specifikt mål\b.{0,80}$/i

/**
 * The calls that the Swedish fund of AMIF plans and has open, several on one page, as that page was in 2022 to 2024. About half are
 * for named agencies alone; they are kept with the words that say so.
 */
export default defineSource({
  id: 'migrationsverket-amif',
  title: 'Migrationsverket: planerade utlysningar inom AMIF',
  publisher: 'Migrationsverket',
  home: START,
  language: 'sv',
  zone: 'Europe/Stockholm',
  authority: 'funder',
  kind: 'plan',
  confidence: 'documented',
  facts: 'worded',
  everyDays: 3,
  start: [{ method: 'GET', url: START, expect: 'html' }],
  read,
  expect: { calls: [0, 40], filled: { labels: 1, opens: 0.8, deadlines: 0.8, money: 0.5 }, quietDays: 150 },
})

function read(page: Page): Reading {
  const dom = openDocument(page)
  dom(NOISE).remove()
  prove(dom, page, { selector: 'h1', text: /planerade utlysningar|utlysningsplan/i }, 'sv')
  removeContacts(dom)
  const main = dom(MAIN)
  const blocks = readBlocks(main, dom, { known: KNOWN }).filter(({ labels }) => labels.length > 1)
  if (blocks.length === 0 && !/inga (?:planerade |öppna )?utlysningar/i.test(main.text()))
    throw new ExpectationError(
      'empty',
      `${page.url}: is the right page, but has no call with labels such as ${KNOWN.slice(0, 3).join(', ')}`,
    )
  const titles = blocks.map(titleOf)
  const keys = blockKeys(titles)
  return {
    calls: blocks.map((block, at) => callOf(block, titles[at] ?? '', keys[at] ?? '', page)),
    follow: [],
    problems: [],
  }
}

/** The heading with the goal and month under it, as in `Utlysning av medel till ..., Specifikt mål 1, februari 2024`. */
function titleOf({ path, words }: Block): string {
  const lines = words.split('\n')
  const goal = lines.find((line) => GOAL.test(line)) ?? path.find((head) => GOAL.test(head))
  const name = path.findLast((head) => TITLE.test(head)) ?? lines.findLast((line) => TITLE.test(line))
  const title = name ?? path.findLast((head) => !GOAL.test(head)) ?? 'Utlysning inom AMIF'
  return goal === undefined ? title : `${title}, ${goal.replace(/ ,/g, ',')}`
}

function callOf(block: Block, title: string, key: string, page: Page): RawCall {
  const text = [block.before, block.words].filter((one) => one !== '').join('\n\n')
  return {
    key,
    title,
    url: page.ask.url,
    language: 'sv',
    status: 'forecast',
    preliminary: true,
    programme: 'Asyl-, migrations- och integrationsfonden (AMIF)',
    programmeCode: '43251447',
    labels: block.labels,
    ...(text !== '' && { texts: [{ language: 'sv', sections: [{ kind: 'description', text }] }] }),
  }
}
