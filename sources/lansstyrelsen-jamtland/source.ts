import { defineSource } from '../../src/core/source.js'
import { fromCountyBoard } from '../../src/read/html/county-boards.js'

/**
 * The calls of the county administrative board of Jämtlands län: integration (§ 37), nature (LONA), water (LOVA), climate and more.
 * Read in the form that other boards' pages had in 2018 to 2024; where this board's list stands is taken from theirs, and unproven.
 */
export default defineSource({
  id: 'lansstyrelsen-jamtland',
  title: 'Länsstyrelsen Jämtland: utlysningar',
  publisher: 'Länsstyrelsen i Jämtlands län',
  home: 'https://www.lansstyrelsen.se/jamtland/om-oss/utlysningar.html',
  language: 'sv',
  zone: 'Europe/Stockholm',
  authority: 'funder',
  kind: 'call',
  confidence: 'unproven',
  facts: 'worded',
  everyDays: 1,
  start: [
    {
      method: 'GET',
      url: 'https://www.lansstyrelsen.se/jamtland/om-oss/utlysningar.html',
      expect: 'html',
    },
  ],
  read: fromCountyBoard('jamtland'),
  expect: { calls: [0, 60], filled: { texts: 0.9, deadlines: 0.5 }, quietDays: 120 },
})
