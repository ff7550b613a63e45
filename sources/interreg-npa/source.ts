import { defineSource } from '../../src/core/source.js'
import { fromWatched } from '../../src/read/html/watch.js'

/**
 * Interreg Northern Periphery and Arctic, whose calls open about twice a year and are told of in news. Only the addresses of its front
 * page and its news are known, and no feed; the page for applicants is where the programme's former site had it.
 */
export default defineSource({
  id: 'interreg-npa',
  title: 'Interreg Norra Periferin och Arktis: utlysningar',
  publisher: 'Interreg Northern Periphery and Arctic',
  home: 'https://www.interreg-npa.eu/',
  language: 'en',
  zone: 'Europe/Brussels',
  authority: 'funder',
  kind: 'page',
  confidence: 'unproven',
  facts: 'worded',
  everyDays: 1,
  start: ['', 'news-events/', 'for-applicants/'].map((path) => ({
    method: 'GET',
    url: `https://www.interreg-npa.eu/${path}`,
    expect: 'html',
    optional: true,
  })),
  read: fromWatched({
    proof: { selector: 'title, h1', text: /Interreg NPA|Northern Periphery/i },
    language: 'en',
    text: 'main, body:not(:has(main))',
    without: 'body > header, [role=banner]',
  }),
  expect: { calls: [1, 3], filled: {}, quietDays: 180 },
})
