import { defineSource, type Ask } from '../../src/core/source.js'
import { readNews } from './news.js'

/**
 * The government's assignments and press releases that tell of money for municipalities, weeks before an agency opens it. Read from
 * the mirror that Civic Tech Sweden keeps of regeringen.se, in the form that its files had in 2025 and 2026.
 */
export default defineSource({
  id: 'regeringen-uppdrag',
  title: 'Regeringen: uppdrag och besked om statsbidrag',
  publisher: 'Regeringskansliet',
  home: 'https://www.regeringen.se/regeringsuppdrag/',
  language: 'sv',
  zone: 'Europe/Stockholm',
  authority: 'national',
  kind: 'news',
  confidence: 'proven',
  facts: 'worded',
  everyDays: 1,
  start: [list('regeringsuppdrag'), list('pressmeddelanden')],
  read: readNews,
  expect: { calls: [1, 150], filled: { published: 0.99, texts: 0.8 }, quietDays: 45 },
})

/** A list holds everything since the nineties: 6 and 11 MB in 2026, and growing. */
function list(name: string): Ask {
  return { method: 'GET', url: `https://g0v.se/${name}.json`, expect: 'json', limit: 40_000_000 }
}
