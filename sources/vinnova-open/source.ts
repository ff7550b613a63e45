import { addDays } from '../../src/core/dates.js'
import { defineSource, type Ask } from '../../src/core/source.js'
import type { Day } from '../../src/core/call.js'
import { steps } from '../../src/read/html/steps.js'
import { readParents } from './parents.js'
import { readRounds } from './rounds.js'

/** An earlier day makes the server take a minute, and from 2015 on it gives up. */
const LOOK_BACK = 180

/**
 * Vinnova's older open interface, which asks for no key: every ansökningsomgång that changed in half a year, with its utlysning's
 * title. Fields, traps and pace as its working readers had them in 2022 to 2026; Vinnova means to close it some day.
 */
export default defineSource({
  id: 'vinnova-open',
  title: 'Vinnova: utlysningar (öppna data)',
  publisher: 'Vinnova',
  home: 'https://www.vinnova.se/sok-finansiering/hitta-finansiering/',
  language: 'sv',
  zone: 'Europe/Stockholm',
  authority: 'funder',
  kind: 'call',
  confidence: 'proven',
  facts: 'worded',
  everyDays: 1,
  start: (today) => [changedSince(addDays(today, -LOOK_BACK))],
  read: steps({ list: readRounds, parents: readParents }),
  expect: { calls: [3, 600], filled: { deadlines: 0.6, texts: 0.6 } },
})

const changedSince = (day: Day): Ask => ({
  method: 'GET',
  url: `https://data.vinnova.se/api/ansokningsomgangar/${day}`,
  expect: 'json',
})
