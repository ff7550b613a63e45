import type { RawCall } from '../../src/core/source.js'
import { defineSource } from '../../src/core/source.js'
import { fromHeaded, slug, type Headed } from '../../src/read/html/headed.js'

/**
 * Interreg Aurora, for Strömsund in its sub-area Sápmi: the calls on its one page of calls, under headings for small-scale and for
 * regular projects. The page and its words are known from 2024 to 2026; how it marks each call is not, so any heading will do.
 */
export default defineSource({
  id: 'interreg-aurora',
  title: 'Interreg Aurora: utlysningar',
  publisher: 'Interreg Aurora',
  home: 'https://interregaurora.eu/projects/calls-for-applications',
  language: 'en',
  zone: 'Europe/Stockholm',
  authority: 'funder',
  kind: 'call',
  confidence: 'unproven',
  facts: 'worded',
  everyDays: 1,
  start: [
    { method: 'GET', url: 'https://interregaurora.eu/projects/calls-for-applications', expect: 'html' },
  ],
  read: fromHeaded({
    proof: { selector: 'h1', text: /calls? for applications/i },
    language: 'en',
    none: {
      selector: 'main, body',
      text: /\bno (?:\w{1,12} ){0,2}calls? (?:(?:is|are) (?:currently |now )?(?:open|planned)|at (?:the moment|present))|\bno (?:open|ongoing|current) calls?\b/i,
    },
    without: 'nav, header, footer',
    within: 'main, [role=main], .entry-content, .elementor',
    heads: 'h2, h3, h4, h5, summary, .elementor-tab-title',
    call: callUnder,
  }),
  expect: { calls: [0, 20], filled: { deadlines: 0.5 }, quietDays: 200 },
})

function callUnder({ title, text, above }: Headed): Partial<RawCall> | null {
  const group = above.findLast((heading) => /^calls? for /i.test(heading))
  const isCall = /\bcall\b/i.test(title) && /\b(?:open|close|deadline|submi|appl)/i.test(text)
  if (!isCall || /^calls? for /i.test(title) || /article 49|timetable/i.test(title)) return null
  const number = /\bcall (?:no\.? |number )?(\d{1,3})\b/i.exec(title)?.[1]
  const name = number === undefined ? slug(title) : `call-${number}`
  return {
    key: group === undefined ? name : `${slug(group)}/${name}`,
    title: /aurora/i.test(title) ? title : ['Interreg Aurora', group, title].filter(Boolean).join(': '),
    programme: 'Interreg Aurora',
    ...(group !== undefined && { callTitle: group }),
  }
}
