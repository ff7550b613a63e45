import { defineSource } from '../../src/core/source.js'
import { steps } from '../../src/read/html/steps.js'
import { fromLinks } from '../../src/read/html/links.js'
import { article } from './article.js'

/**
 * The agencies' joint site on the EU's funds in Sweden, whose news announce the calls of Interreg: the articles that its front page
 * links to. The form of an article is as in 2024; that the front page links to them is likely, and the number of its feed is not known.
 */
export default defineSource({
  id: 'eufonder',
  title: 'EU-fonder i Sverige: nyheter',
  publisher: 'EU-fonder i Sverige',
  home: 'https://eufonder.se/',
  language: 'sv',
  zone: 'Europe/Stockholm',
  authority: 'national',
  kind: 'news',
  confidence: 'unproven',
  facts: 'worded',
  everyDays: 1,
  start: [{ method: 'GET', url: 'https://eufonder.se/', expect: 'html' }],
  read: steps({
    list: fromLinks({
      proof: { selector: 'title, h1', text: /EU-fonder/i },
      language: 'sv',
      to: /^eufonder\.se\/eufonder\/omeufonder\/nyheter\/nyheter\/[^/?]+\.\d+\.html$/,
      call: () => ({ kind: 'news' }),
      detail: { step: 'article', keepDays: 30 },
    }),
    article,
  }),
  expect: { calls: [1, 40], filled: { texts: 0.8, published: 0.8 } },
})
