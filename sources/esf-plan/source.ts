import { defineSource, type Page, type RawCall, type Reading } from '../../src/core/source.js'
import { ExpectationError } from '../../src/core/errors.js'
import { readBlocks, type Block } from '../../src/read/html/blocks.js'
import { blockKeys } from '../../src/read/html/block-keys.js'
import { openDocument, prove } from '../../src/read/html/document.js'
import { MAIN, NOISE, removeContacts } from '../../src/read/html/main-part.js'

const START = 'https://www.esf.se/utlysningar/utlysningsplan/'
const KNOWN = [
  ...['Öppnar', 'Stänger', 'Öppningsdatum', 'Stängningsdatum', 'Startdatum', 'Slutdatum', 'Ansökningsperiod'],
  ...[
    'Planeras öppna',
    'Planeras stänga',
    'Preliminär öppning',
    'Preliminär stängning',
    'Utlysningen öppnar',
  ],
  ...['Utlysningen stänger', 'Sista ansökningsdag', 'Utlyst belopp', 'Budget', 'Belopp', 'Medfinansiering'],
  ...['Programområde', 'Specifikt mål', 'Region', 'Målgrupp', 'Vem kan söka', 'Projektstart'],
]
const TIMES = /öppn|stäng|start|slut|period|ansökningsdag/i
const REGION =
  /(?<!\p{L})(?:Stockholm|Sydsverige|Västsverige|Östra Mellansverige|Småland och Öarna|Norra Mellansverige|Mellersta Norrland|Övre Norrland|Nationell\p{L}*)(?!\p{L})/iu

/**
 * The timetable that the fund must publish of the calls it plans (Regulation (EU) 2021/1060, article 49): preliminary, by region,
 * with opening and closing days. That it is there is known, not how it is set; tables, lists and headed texts are all read.
 */
export default defineSource({
  id: 'esf-plan',
  title: 'Svenska ESF-rådet: utlysningsplan',
  publisher: 'Svenska ESF-rådet',
  home: START,
  language: 'sv',
  zone: 'Europe/Stockholm',
  authority: 'funder',
  kind: 'plan',
  confidence: 'unproven',
  facts: 'worded',
  everyDays: 3,
  start: [{ method: 'GET', url: START, expect: 'html' }],
  read,
  expect: { calls: [0, 80], filled: { labels: 0.8, opens: 0.2 }, quietDays: 150 },
})

function read(page: Page): Reading {
  const dom = openDocument(page)
  dom(NOISE).remove()
  prove(dom, page, { selector: 'h1', text: /utlysningsplan|planerade utlysningar/i }, 'sv')
  removeContacts(dom)
  const main = dom(MAIN)
  const blocks = readBlocks(main, dom, {
    known: KNOWN,
    words: /(?<!\p{L})(?:öppnar?|stänger?|planeras|beräknas)(?!\p{L}).{0,300}\b20\d\d\b/iu,
  }).filter(isPlanned)
  if (blocks.length === 0 && !/inga (?:planerade|kommande) utlysningar/i.test(main.text()))
    throw new ExpectationError('empty', `${page.url}: is the right page, but tells of no planned call`)
  const keys = blockKeys(blocks.map((block) => [regionOf(block), titleOf(block)].join(' ')))
  return { calls: blocks.map((block, at) => callOf(block, keys[at] ?? '', page)), follow: [], problems: [] }
}

const isPlanned = ({ labels }: Block): boolean =>
  labels.length === 0 || labels.some(({ label }) => TIMES.test(label))

const titleOf = ({ path }: Block): string => path.at(-1) ?? 'Planerad utlysning'

const regionOf = ({ path, labels }: Block): string =>
  labels.find(({ label }) => /^region$/i.test(label))?.value ??
  path.toReversed().flatMap((head) => REGION.exec(head)?.[0] ?? [])[0] ??
  ''

function callOf(block: Block, key: string, page: Page): RawCall {
  const region = regionOf(block)
  const title = titleOf(block)
  const labels = block.labels.some(({ label }) => /^region$/i.test(label))
    ? block.labels
    : [...(region === '' ? [] : [{ label: 'Region', value: region }]), ...block.labels]
  const text = [block.before, block.words].filter((one) => one !== '').join('\n\n')
  return {
    key,
    title: region === '' || title.includes(region) ? title : `${title} (${region})`,
    url: page.ask.url,
    language: 'sv',
    status: 'forecast',
    preliminary: true,
    programme: 'Europeiska socialfonden+ (ESF+)',
    programmeCode: '43254019',
    labels,
    ...(text !== '' && { texts: [{ language: 'sv', sections: [{ kind: 'description', text }] }] }),
  }
}
