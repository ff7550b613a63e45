import { plainAddress } from '../../src/core/plain-address.js'
import type { Reader } from '../../src/core/source.js'
import { defineSource } from '../../src/core/source.js'
import { findAll, findIn, openDocument, partOf, prove, wholePage } from '../../src/read/html/document.js'
import { plainLine } from '../../src/read/html/html-text.js'

const LINK = /timetable of (?:the )?planned calls/i

/**
 * Interreg Aurora's timetable of planned calls (CPR article 49) is a file whose type nobody has described, linked to from its page
 * of calls with the day of its last update. Until somebody has looked, the link is watched: when it changes, a person reads the file.
 */
const readLink: Reader = (page) => {
  const dom = openDocument(page)
  prove(dom, page, { selector: 'a[href]', text: LINK }, 'en')
  const links = wholePage(dom)
    .find('a[href]')
    .toArray()
    .filter((link) => LINK.test(plainLine(dom.html(link))))
  const lines = links.map((link) => {
    const around = partOf(dom, link).closest('p, li, td, h2, h3, h4')
    const words = plainLine(dom.html(around.length > 0 ? around : partOf(dom, link)))
    return `${words}\n${findAll(partOf(dom, link), page, '@href')[0] ?? ''}`
  })
  return {
    calls: [],
    follow: [],
    problems: [],
    watched: [
      {
        key: `${plainAddress(page.ask.url) ?? page.ask.url}#timetable`,
        title: findIn(wholePage(dom), dom, page, 'h1') ?? 'Timetable of the planned calls',
        url: page.ask.url,
        text: [...new Set(lines)].join('\n\n'),
      },
    ],
  }
}

/** Where the timetable is linked to is known from 2024 and 2025; what stands in it is not. */
export default defineSource({
  id: 'interreg-aurora-plan',
  title: 'Interreg Aurora: tidtabell för kommande utlysningar',
  publisher: 'Interreg Aurora',
  home: 'https://interregaurora.eu/projects/calls-for-applications',
  language: 'en',
  zone: 'Europe/Stockholm',
  authority: 'funder',
  kind: 'page',
  confidence: 'unproven',
  facts: 'worded',
  everyDays: 7,
  start: [
    { method: 'GET', url: 'https://interregaurora.eu/projects/calls-for-applications', expect: 'html' },
  ],
  read: readLink,
  expect: { calls: [1, 1], filled: {}, quietDays: 300 },
})
