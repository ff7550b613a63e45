import type { Dom, Part } from '../../src/read/html/document.js'
import { fromHtml } from '../../src/read/html/html.js'
import { plainLine } from '../../src/read/html/html-text.js'
import { MAIN, NOISE } from '../../src/read/html/main-part.js'
import { steadyCall } from '../../src/read/html/steady-call.js'

/** The headings of the present form, of that of 2022, and of the one before it. */
const LABELS = [
  'Vem kan söka?',
  'Vem?',
  'Vad kan ni söka för?',
  'För vad kan vi söka?',
  'Vad?',
  'Hur mycket kan ni få i stöd?',
  'Hur mycket?',
  'Sista ansökningsdag',
  'Utlysningen planeras öppna den',
]
const STATE = /^(?:planeras |beräknas )?(?:öppn|stäng|öppen|kommande|löpande)/i

/** A call's page: its state stands as the first bullet below the heading, the regions as the others. */
export const callPage = fromHtml({
  proof: {
    selector: `:is(${MAIN}) :is(h2, h3, h4, p)`,
    text: /^(?:vem(?: kan söka)?|vad(?: kan ni söka för)?)\s?\?$/i,
  },
  language: 'sv',
  each: MAIN,
  without: `${NOISE}, .sv-linkicon, .sv-breadcrumbs-portlet, .sv-newsform-portlet`,
  fields: { title: 'h1' },
  labels: [{ known: LABELS }],
  text: '.sv-text-portlet-content, main:not(:has(.sv-text-portlet-content))',
  call: (part, dom, _page, call) => {
    const [state, ...regions] = stateOf(part, dom)
    const labels = [
      ...(state === undefined ? [] : [{ label: 'Status', value: state }]),
      ...(regions.length === 0 ? [] : [{ label: 'Region', value: regions.join(', ') }]),
      ...(call.labels ?? []),
    ]
    return { ...(state !== undefined && { status: state }), ...steadyCall(call, labels) }
  },
})

/** The bullets of the first list that begins with a state; none where there is no such list. */
function stateOf(part: Part, dom: Dom): readonly string[] {
  const lists = part
    .find('ul')
    .toArray()
    .map((list) =>
      dom(list)
        .children('li')
        .toArray()
        .map((one) => plainLine(dom(one).html() ?? '')),
    )
  return lists.find(([first = '']) => STATE.test(first)) ?? []
}
