import { readFeedDate } from '../../src/read/feed/dates.js'
import { fromHtml } from '../../src/read/html/html.js'
import { plainText } from '../../src/read/html/html-text.js'
import { MAIN, NOISE } from '../../src/read/html/main-part.js'
import { steadyCall } from '../../src/read/html/steady-call.js'

const STAMP = /\bartikeln publicerades (\d{1,2} \p{L}{3,9} \d{4})\b/iu

/** An article, with the day that it was published. */
export const article = fromHtml({
  proof: { selector: MAIN, text: STAMP },
  language: 'sv',
  each: MAIN,
  without: NOISE,
  fields: {
    title: 'h1',
    published: (part, dom) => readFeedDate(STAMP.exec(plainText(dom.html(part)))?.[1] ?? '')?.slice(0, 10),
  },
  text: '.sv-text-portlet-content, main:not(:has(.sv-text-portlet-content))',
  call: (_part, _dom, _page, call) => ({ kind: 'news', ...steadyCall(call) }),
})
