import { defineSource } from '../../src/core/source.js'
import { fromWatched } from '../../src/read/html/watch.js'

/** The pages by what their heading must say. Some addresses are seen in two forms, of which one may be gone. */
const PAGES: readonly (readonly [path: string, heading: string])[] = [
  ['bidrag/', 'Bidrag'],
  ['bidrag/klimatklivet/', 'Klimatklivet'],
  ['amnesomraden/klimatomstallningen/klimatklivet/', 'Klimatklivet'],
  ['amnesomraden/klimatomstallningen/klimatklivet/forbered-din-ansokan/', 'ansökan'],
  ['bidrag/lona/', 'LONA'],
  ['bidrag/avhjalpande-av-fororeningsskador/', 'föroreningsskador'],
  ['bidrag/ladda-bilen/', 'Ladda bilen'],
]

/**
 * Naturvårdsverket's grants, whose windows are told in running text and now and then put off: the pages on them as they were in 2021
 * to 2024, watched for changes. Its feeds have been reported at four addresses that contradict each other, so none is read.
 */
export default defineSource({
  id: 'naturvardsverket',
  title: 'Naturvårdsverket: sidor om bidrag',
  publisher: 'Naturvårdsverket',
  home: 'https://www.naturvardsverket.se/bidrag/',
  language: 'sv',
  zone: 'Europe/Stockholm',
  authority: 'funder',
  kind: 'page',
  confidence: 'unproven',
  facts: 'worded',
  everyDays: 1,
  start: PAGES.map(([path, heading]) => ({
    method: 'GET',
    url: `https://www.naturvardsverket.se/${path}`,
    expect: 'html',
    note: { heading },
    optional: true,
  })),
  read: fromWatched({ proof: 'main h1', language: 'sv' }),
  expect: { calls: [4, PAGES.length], filled: {}, quietDays: 180 },
})
