import { defineSource, type RawCall } from '../../src/core/source.js'
import { fromDetail } from '../../src/read/html/detail.js'
import { fromLinks } from '../../src/read/html/links.js'
import { steps } from '../../src/read/html/steps.js'

const START = 'https://www.mucf.se/bidrag'
/** Sections and advice that stand among the grants. */
const NO_GRANT =
  'statsbidrag$|eu-bidrag$|alla-bidrag$|sok-bidrag|fragor-och-svar|innan-ni|tips-till|bedomning-av|sa-handlagger|redovis|beviljade'

/**
 * Grants of the Swedish Agency for Youth and Civil Society: Erasmus+ Youth, the European Solidarity Corps and state grants. The
 * headings and phrases of its grant pages are as they were in 2022 to 2024; the list is read by its links alone.
 */
export default defineSource({
  id: 'mucf',
  title: 'MUCF: EU-bidrag och statsbidrag för unga och civilsamhälle',
  publisher: 'Myndigheten för ungdoms- och civilsamhällesfrågor',
  home: START,
  language: 'sv',
  zone: 'Europe/Stockholm',
  authority: 'funder',
  kind: 'call',
  confidence: 'documented',
  facts: 'worded',
  everyDays: 1,
  start: [{ method: 'GET', url: START, expect: 'html' }],
  read: steps({
    list: fromLinks({
      proof: { selector: 'h1', text: /bidrag/i },
      language: 'sv',
      to: new RegExp(`^mucf\\.se/bidrag/(?!${NO_GRANT})[^/?]+$`),
      detail: { step: 'call', keepDays: 2 },
    }),
    call: fromDetail({
      says: /ansökningstider|viktiga datum|bidrag går inte att söka|det här kan bidraget gå till/i,
      language: 'sv',
      known: [
        ...[
          'Ansökningstider',
          'Ansökan öppnar',
          'Ansökan stänger',
          'Beslut meddelas',
          'Ni kan söka bidraget',
        ],
        ...['Det här kan bidraget gå till', 'Bidragets storlek', 'Projektets längd och starttid'],
      ],
      call: programmeOf,
    }),
  }),
  expect: { calls: [5, 80], filled: { texts: 0.9, deadlines: 0.3 }, quietDays: 120 },
})

const PROGRAMMES = [
  [/^Erasmus\+$/im, { programme: 'Erasmus+', programmeCode: '43353764' }],
  [
    /^Europeiska solidaritetskåren$/im,
    { programme: 'Europeiska solidaritetskåren', programmeCode: '43254037' },
  ],
] as const

/** The programme stands by itself above the heading. */
function programmeOf({ texts }: RawCall): Partial<RawCall> {
  const start = texts?.[0]?.sections[0]?.text.slice(0, 300) ?? ''
  return PROGRAMMES.find(([line]) => line.test(start))?.[1] ?? {}
}
