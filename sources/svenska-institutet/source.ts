import { defineSource } from '../../src/core/source.js'
import type { Dom, Part } from '../../src/read/html/document.js'
import { fromHtml } from '../../src/read/html/html.js'
import { plainLine } from '../../src/read/html/html-text.js'
import { fromLinks } from '../../src/read/html/links.js'
import { MAIN, NOISE } from '../../src/read/html/main-part.js'
import { steadyCall } from '../../src/read/html/steady-call.js'
import { steps } from '../../src/read/html/steps.js'

/**
 * Svenska institutet's grants, such as SI Baltic Sea Neighbourhood Programme, which municipalities may lead. The pages of grants as
 * their words were in 2022 to 2024; that the page above them lists them is taken from their addresses, and unproven.
 */
export default defineSource({
  id: 'svenska-institutet',
  title: 'Svenska institutet: bidrag och finansiering',
  publisher: 'Svenska institutet',
  home: 'https://si.se/utlysningar/bidrag-finansiering/',
  language: 'sv',
  zone: 'Europe/Stockholm',
  authority: 'funder',
  kind: 'call',
  confidence: 'unproven',
  facts: 'worded',
  everyDays: 1,
  start: [{ method: 'GET', url: 'https://si.se/utlysningar/bidrag-finansiering/', expect: 'html' }],
  read: steps({
    list: fromLinks({
      proof: { selector: 'h1', text: /utlysning|bidrag|finansiering/i },
      language: 'sv',
      to: /^si\.se\/utlysningar\/bidrag-finansiering\/[^/]+$/,
      detail: { step: 'call', keepDays: 2 },
    }),
    call: fromHtml({
      proof: { selector: 'h2, h3', text: /^(?:översikt|vem kan söka|så ansöker)/i },
      language: 'sv',
      without: NOISE,
      each: MAIN,
      fields: { title: 'h1', status: stateOf },
      labels: ['lines', 'headings'],
      text: MAIN,
      call: (_part, _dom, _page, call) => steadyCall(call),
    }),
  }),
  expect: { calls: [1, 60], filled: { status: 0.6, texts: 0.9, deadlines: 0.2 }, quietDays: 120 },
})

const STATE =
  /^(?:öppen för ansökningar|ansökan (?:är )?(?:stängd|öppen|öppnar)|öppnar för ansökningar|stängd för ansökningar)(?!\p{L})/iu
const LONGEST_STATE = 120

/** The line that says whether the grant is open, such as `Öppen för ansökningar till 15 februari`, whatever element holds it. */
function stateOf(part: Part, dom: Dom): string | undefined {
  const lines = part.find('h2, h3, h4, p, div, span, strong').toArray()
  const state = lines.find((line) => {
    const text = line.children
      .map((node) => ('data' in node ? node.data : ''))
      .join('')
      .trim()
    return text.length <= LONGEST_STATE && STATE.test(text)
  })
  return state && plainLine(dom.html(state))
}
