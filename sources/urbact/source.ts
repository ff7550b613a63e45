import { defineSource } from '../../src/core/source.js'
import { fromHtml } from '../../src/read/html/html.js'
import { fromLinks } from '../../src/read/html/links.js'
import { steps } from '../../src/read/html/steps.js'

/**
 * URBACT: networks in which cities learn from each other. One reader of 2026 finds its calls by their addresses, `/call-...`,
 * on the page on getting involved; nothing more of its pages is known, so only their prose is read.
 */
export default defineSource({
  id: 'urbact',
  title: 'URBACT: utlysningar för städer',
  publisher: 'URBACT',
  home: 'https://urbact.eu/get-involved',
  language: 'en',
  zone: 'Europe/Brussels',
  authority: 'funder',
  kind: 'call',
  confidence: 'unproven',
  facts: 'worded',
  everyDays: 1,
  start: [{ method: 'GET', url: 'https://urbact.eu/get-involved', expect: 'html' }],
  read: steps({
    list: fromLinks({
      proof: { selector: 'h1, title', text: /\bget involved\b/i },
      language: 'en',
      to: /^urbact\.eu\/call-[a-z0-9-]+$/,
      detail: { step: 'call', keepDays: 3 },
    }),
    call: fromHtml({
      proof: { selector: 'h1, title', text: /\bcall\b/i },
      language: 'en',
      each: 'main',
      without: 'nav, form, footer, script, style, a[href^="mailto:"]',
      fields: { title: 'h1' },
      labels: ['lines'],
      text: 'p, h2, h3, li',
    }),
  }),
  expect: { calls: [1, 30], filled: { title: 1, texts: 0.8, deadlines: 0.2 }, quietDays: 200 },
})
