import { defineSource } from '../../src/core/source.js'
import { fromHtml } from '../../src/read/html/html.js'
import { NOISE } from '../../src/read/html/main-part.js'
import { steadyCall } from '../../src/read/html/steady-call.js'
import { steps } from '../../src/read/html/steps.js'

/**
 * NordForsk's calls for Nordic research, in which a municipality may be a partner. The list as a working reader of 2026 had it; the
 * pages of calls as their words were in 2024 to 2026.
 */
export default defineSource({
  id: 'nordforsk',
  title: 'NordForsk: utlysningar',
  publisher: 'NordForsk',
  home: 'https://www.nordforsk.org/calls',
  language: 'en',
  zone: 'Europe/Oslo',
  authority: 'funder',
  kind: 'call',
  confidence: 'documented',
  facts: 'worded',
  everyDays: 1,
  start: [{ method: 'GET', url: 'https://www.nordforsk.org/calls', expect: 'html' }],
  read: steps({
    list: fromHtml({
      proof: { selector: 'h1', text: /calls/i },
      language: 'en',
      none: { selector: 'main', text: /\b(?:no|not any) (?:open |ongoing |current )?calls\b/i },
      without: NOISE,
      each: 'article[about*="/calls/"]',
      fields: { title: 'h4, h3', url: 'a[href*="/calls/"]@href' },
      detail: { step: 'call', keepDays: 2 },
    }),
    call: fromHtml({
      proof: { selector: 'main li, main p', text: /\bdeadline\b.{0,40}\d/i },
      language: 'en',
      without: NOISE,
      each: 'main',
      fields: { title: 'h1' },
      labels: ['lines', 'headings'],
      text: 'main',
      call: (_part, _dom, _page, call) => steadyCall(call),
    }),
  }),
  expect: { calls: [0, 80], filled: { texts: 0.9, deadlines: 0.5 }, quietDays: 180 },
})
