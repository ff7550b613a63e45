import { defineSource } from '../../src/core/source.js'
import { fromTable } from '../../src/read/html/table.js'

/**
 * Interreg Central Baltic, for Stockholm and Solna: its calendar of calls, planned and past, as a table in Finnish time. As the page
 * was in 2022 to 2026, but for a part of it that has at times been a picture; that is said, for nobody can read it.
 */
export default defineSource({
  id: 'central-baltic',
  title: 'Interreg Central Baltic: kommande utlysningar',
  publisher: 'Interreg Central Baltic',
  home: 'https://centralbaltic.eu/for-applicants/call-calendar/',
  language: 'en',
  zone: 'Europe/Helsinki',
  authority: 'funder',
  kind: 'plan',
  confidence: 'documented',
  facts: 'worded',
  everyDays: 7,
  start: [{ method: 'GET', url: 'https://centralbaltic.eu/for-applicants/call-calendar/', expect: 'html' }],
  read: fromTable({
    proof: { selector: 'h1', text: /call calendar/i },
    language: 'en',
    columns: ['Call for applications', 'Launch of the call', 'Deadline of the call'],
    picture: /call|calendar|timetable|schedule/i,
    call: (name) => ({
      title: /central baltic/i.test(name) ? name : `Interreg Central Baltic: ${name}`,
      programme: 'Interreg Central Baltic',
      status: 'forecast',
      preliminary: true,
    }),
  }),
  expect: { calls: [1, 30], filled: { labels: 1, deadlines: 0.6 }, quietDays: 300 },
})
