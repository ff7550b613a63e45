import type { Reader } from '../../core/source.js'
import { onlyFunding } from '../html/funding-news.js'
import { fromHtml } from '../html/html.js'

/** News in the cards of the Commission's sites, of which those that speak of money are kept. Cards without a day only lead on. */
export const fromEclNews = (): Reader =>
  fromHtml({
    proof: { selector: 'h1, title', text: /\bnews\b/i },
    language: 'en',
    each: '.ecl-content-item:has(time)',
    fields: {
      title: '.ecl-content-block__title',
      url: '.ecl-content-block__title a@href',
      published: 'time@datetime',
    },
    text: '.ecl-content-block__description',
    call: onlyFunding,
  })
