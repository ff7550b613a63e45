import { defineSource } from '../../src/core/source.js'
import { fromFeed } from '../../src/read/feed/feed.js'
import { provenFeed } from '../../src/read/feed/proven-feed.js'
import { steps } from '../../src/read/html/steps.js'
import { callPage } from './call-page.js'

const FEED =
  'https://tillvaxtverket.se/4.3409dae11877922a04096d8d/12.3409dae11877922a04096da6.portlet?state=rss&sv.contenttype=text/xml;charset=UTF-8'

/** The pages of calls, each with a number that stays when the name changes. */
const CALL = /^https:\/\/(?:www\.)?tillvaxtverket\.se\/\S{0,200}utlysning\S{0,300}\.html$/
const NUMBER = /\.(\d{4,})\.html$/

/**
 * Tillväxtverket's calls from the regional fund (ERUF), the Just Transition Fund and national programmes: its feed, as readers of it
 * used it in 2026, has title, address and day of publication; the rest is on each call's page, in a form unchanged from 2022 to 2024.
 */
export default defineSource({
  id: 'tillvaxtverket',
  title: 'Tillväxtverket: utlysningar',
  publisher: 'Tillväxtverket',
  home: 'https://tillvaxtverket.se/tillvaxtverket/sokfinansiering.html',
  language: 'sv',
  zone: 'Europe/Stockholm',
  authority: 'funder',
  kind: 'call',
  confidence: 'proven',
  facts: 'worded',
  everyDays: 1,
  start: [{ method: 'GET', url: FEED, expect: 'feed' }],
  read: steps({
    list: provenFeed(
      { link: CALL, language: 'sv' },
      fromFeed({
        language: 'sv',
        where: ({ link }) => CALL.test(link ?? ''),
        key: ({ link = '' }) => NUMBER.exec(link)?.[1] ?? link,
        follow: ({ link = '' }) => ({
          method: 'GET',
          url: link,
          expect: 'html',
          note: { step: 'call', key: NUMBER.exec(link)?.[1] ?? link },
          keepDays: 2,
          optional: true,
        }),
      }),
    ),
    call: callPage,
  }),
  expect: { calls: [1, 80], filled: { labels: 0.8, texts: 0.8, status: 0.7, deadlines: 0.4 } },
})
