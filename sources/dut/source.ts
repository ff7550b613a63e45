import type { Label } from '../../src/core/facts/fact.js'
import { defineSource, type RawCall } from '../../src/core/source.js'
import { findAll, type Dom, type Part } from '../../src/read/html/document.js'
import { fromHtml } from '../../src/read/html/html.js'
import { plainLine } from '../../src/read/html/html-text.js'
import { fromLinks } from '../../src/read/html/links.js'
import { steps } from '../../src/read/html/steps.js'

/**
 * Driving Urban Transitions, the partnership that took over from JPI Urban Europe: one call a year in two stages, which cities
 * may join. The call's page, its line of days and the address of the list are as a monitor of the site read them in August 2026.
 */
export default defineSource({
  id: 'dut',
  title: 'Driving Urban Transitions: utlysningar',
  publisher: 'Driving Urban Transitions Partnership',
  home: 'https://dutpartnership.eu/dut-calls',
  language: 'en',
  zone: 'Europe/Brussels',
  authority: 'funder',
  kind: 'call',
  confidence: 'proven',
  facts: 'worded',
  everyDays: 1,
  start: [{ method: 'GET', url: 'https://dutpartnership.eu/dut-calls', expect: 'html' }],
  read: steps({
    list: fromLinks({
      proof: { selector: 'h1, title', text: /\bcalls?\b/i },
      language: 'en',
      to: /^dutpartnership\.eu\/calls\/[a-z0-9-]+$/,
      detail: { step: 'call', keepDays: 3 },
    }),
    call: fromHtml({
      proof: { selector: 'main h1', text: /\bcall\b/i },
      language: 'en',
      each: 'main',
      without: 'nav, form, script, style, a[href^="mailto:"]',
      fields: { title: 'h1' },
      text: 'p, h2, h3, li',
      call: (part, dom, page) => ({
        labels: timeline(findAll(part, page, 'li')),
        ...statusOf(part, dom),
      }),
    }),
  }),
  expect: { calls: [1, 30], filled: { title: 1, deadlines: 0.4 }, quietDays: 200 },
})

const POINT = /^((?:\d{1,2} )?\p{Lu}\p{L}{2,8}\.? \d{4}) (\S.{3,120})$/u

/** The line of days, `17 Nov 2026 Stage 1 closes`, with what happens as the label. */
const timeline = (items: readonly string[]): readonly Label[] =>
  items.flatMap((item) => {
    const [, value, label] = POINT.exec(item.replace(/^• /, '')) ?? []
    return value !== undefined && label !== undefined ? [{ label, value }] : []
  })

const STATUS = /^(?:forthcoming|upcoming|open|closed|results|evaluation|under evaluation)$/i

/** How far the call has come stands as a word by itself, above the heading. */
function statusOf(part: Part, dom: Dom): Partial<RawCall> {
  const status = part
    .find('*')
    .toArray()
    .filter((one) => dom(one).children().length === 0)
    .map((one) => plainLine(dom.html(one)))
    .find((text) => STATUS.test(text))
  return status === undefined ? {} : { status }
}
