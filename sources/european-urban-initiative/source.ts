import type { Label } from '../../src/core/facts/fact.js'
import { plainAddress } from '../../src/core/plain-address.js'
import { defineSource, type RawCall } from '../../src/core/source.js'
import { findAll, type Dom, type Part } from '../../src/read/html/document.js'
import { fromHtml } from '../../src/read/html/html.js'
import { plainLine } from '../../src/read/html/html-text.js'
import { steps } from '../../src/read/html/steps.js'

const STATUS = /^(?:open|upcoming|closed)$/i

/**
 * The European Urban Initiative: innovative actions, city exchanges and peer reviews, for cities alone. Cards of the Portico
 * catalogue, in the markup that two working readers of 2026 took them from; the calls' own pages are known as prose only.
 */
export default defineSource({
  id: 'european-urban-initiative',
  title: 'European Urban Initiative: utlysningar för städer',
  publisher: 'European Urban Initiative',
  home: 'https://portico.urban-initiative.eu/urban-panorama/call-for-proposals',
  language: 'en',
  zone: 'Europe/Brussels',
  authority: 'funder',
  kind: 'call',
  confidence: 'documented',
  facts: 'worded',
  everyDays: 1,
  start: [
    {
      method: 'GET',
      url: 'https://portico.urban-initiative.eu/urban-panorama/call-for-proposals',
      expect: 'html',
    },
  ],
  read: steps({
    list: fromHtml({
      proof: {
        selector: 'h1, title, .node--type-call-for-proposals',
        text: /\bcalls? for proposals\b|deadline date/i,
      },
      language: 'en',
      each: 'article.node--type-call-for-proposals',
      fields: { title: '.title-node', key: (part, _dom, page) => linksOf(part, page)[0]?.key },
      labels: ['lines'],
      call: (part, dom, page, { labels = [] }) => ({
        ...wordedOf(labels),
        ...statusOf(part, dom),
        ...addressOf(linksOf(part, page)),
      }),
      detail: { step: 'call', keepDays: 3, where: ({ url }) => url?.includes('/calls-proposals/') ?? false },
    }),
    call: fromHtml({
      proof: { selector: 'h1, title', text: /\bcalls?\b/i },
      language: 'en',
      each: 'main',
      without: 'nav, form, footer, script, style, a[href^="mailto:"]',
      fields: {},
      text: 'p, li, h2, h3',
    }),
  }),
  expect: { calls: [1, 60], filled: { title: 1, deadlines: 0.6 } },
})

/** A card gives one sum, and does not say whether it is that of the call or of a project; so it says nothing. */
const wordedOf = (labels: readonly Label[]): Partial<RawCall> => ({
  labels: labels.filter(({ label }) => !/^(?:funding support|deadline)/i.test(label)),
  deadlines: labels.filter(({ label }) => /^deadline/i.test(label)).map(({ value }) => value),
})

interface CardLink {
  readonly url: string
  readonly key: string
}

/** The links of a card, the last one first: it leads on to the call, the others to whoever runs it. */
function linksOf(part: Part, page: Parameters<typeof findAll>[1]): readonly CardLink[] {
  return findAll(part, page, 'a@href')
    .reverse()
    .flatMap((url) => {
      const key = plainAddress(url)
      return key === null || key === plainAddress(page.url) ? [] : [{ url, key }]
    })
}

/** A person is led to a page rather than to a document. */
function addressOf(links: readonly CardLink[]): Partial<RawCall> {
  const [on] = links
  const page = links.find(({ url }) => !/\.pdf$/i.test(new URL(url).pathname)) ?? on
  return {
    ...(page && { url: page.url }),
    ...(on && page !== on && { links: [{ label: 'Find out more', url: on.url }] }),
  }
}

/** The status is a word by itself, under no label and in no class of its own. */
function statusOf(part: Part, dom: Dom): Partial<RawCall> {
  const status = part
    .find('*')
    .toArray()
    .filter((one) => dom(one).children().length === 0)
    .map((one) => plainLine(dom.html(one)))
    .find((text) => STATUS.test(text))
  return status === undefined ? {} : { status }
}
