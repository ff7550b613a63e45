import { defineSource } from '../../src/core/source.js'
import { findIn, wholePage } from '../../src/read/html/document.js'
import { fromHtml } from '../../src/read/html/html.js'
import { fromLinks } from '../../src/read/html/links.js'
import { steps } from '../../src/read/html/steps.js'

/** What a title says of a round that municipalities can apply to; the hub's other news are of studies and meetings. */
const ROUND = /\bcalls?\b|\btechnical assistance\b|\bapplications?\b|\bapply\b|\bgrants?\b|\bfunding\b/i

/**
 * The Energy Poverty Advisory Hub, which gives municipalities technical assistance, in calls about once a year. A working reader of
 * 2026 finds its news by their addresses, with the title in the link; nothing more of its pages is known, so only their prose is read.
 */
export default defineSource({
  id: 'energy-poverty-hub',
  title: 'EPAH: stöd till kommuner mot energifattigdom',
  publisher: 'EU:s rådgivningsnav för energifattigdom (EPAH)',
  home: 'https://energy-poverty.ec.europa.eu/newsroom/news',
  language: 'en',
  zone: 'Europe/Brussels',
  authority: 'funder',
  kind: 'news',
  confidence: 'documented',
  facts: 'worded',
  everyDays: 7,
  start: [{ method: 'GET', url: 'https://energy-poverty.ec.europa.eu/newsroom/news', expect: 'html' }],
  read: steps({
    list: fromLinks({
      proof: { selector: 'h1, title', text: /\bnews(?:room)?\b|\benergy poverty\b/i },
      language: 'en',
      to: /^energy-poverty\.ec\.europa\.eu\/newsroom\/news\/(?!submission-form$)[^/?]+$/,
      call: ({ title }) => (ROUND.test(title) ? { kind: 'news' } : null),
      detail: { step: 'article', keepDays: 30 },
    }),
    article: fromHtml({
      proof: { selector: 'h1, title', text: ROUND },
      language: 'en',
      each: 'main',
      without: 'nav, form, footer, script, style',
      // The platform's pages have their heading above the main part.
      fields: { title: (_part, dom, page) => findIn(wholePage(dom), dom, page, 'h1') },
      text: 'p, h2, h3, li',
    }),
  }),
  expect: { calls: [0, 30], filled: { title: 1, texts: 0.8 }, quietDays: 400 },
})
