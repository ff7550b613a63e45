import { defineSource, type RawCall } from '../../src/core/source.js'
import { fromDetail } from '../../src/read/html/detail.js'
import { fromLinks } from '../../src/read/html/links.js'
import { steps } from '../../src/read/html/steps.js'

const START = 'https://statsbidrag.socialstyrelsen.se/kommuner/'
const DATES = ['Utlysningsdatum', 'Sista ansökningsdag', 'Tid kvar att ansöka']
/** Counts down by itself, so the page would differ each day; once the time is out it says so instead. */
const TIME_LEFT = /^(?:• )?Tid kvar att ansöka\b.*$/gim

/**
 * State grants that municipalities apply for or draw at the National Board of Health and Welfare, which gives them a section of
 * their own. Labels and headings as its pages were in 2018 to 2024; the list is read by its links alone.
 */
export default defineSource({
  id: 'socialstyrelsen',
  title: 'Socialstyrelsen: statsbidrag till kommuner',
  publisher: 'Socialstyrelsen',
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
      proof: { selector: 'h1', text: /kommun|statsbidrag/i },
      language: 'sv',
      to: /^statsbidrag\.socialstyrelsen\.se\/kommuner\/[^/?]+$/,
      detail: { step: 'call', keepDays: 2 },
    }),
    call: fromDetail({
      says: /utlysningsdatum|sista ansökningsdag|syfte med statsbidraget|stängt för ansökan/i,
      language: 'sv',
      known: [
        ...DATES,
        'Stängt för ansökan',
        ...[
          'Syfte med statsbidraget',
          'Vilka som kan ansöka',
          'Vilka som kan rekvirera',
          'Medel att fördela',
        ],
        ...['Vilka kan rekvirera?', 'Hur mycket pengar finns att fördela?', 'Villkor för ansökan'],
      ],
      call: withoutCountdown,
    }),
  }),
  expect: { calls: [5, 80], filled: { labels: 0.9, deadlines: 0.6 } },
})

function withoutCountdown({ labels = [], texts = [] }: RawCall): Partial<RawCall> {
  const left = labels.find(({ label }) => /^tid kvar/i.test(label))?.value
  return {
    ...(left !== undefined && /stängt/i.test(left) && { status: left }),
    labels: labels.filter(({ label }) => !/^tid kvar/i.test(label)),
    texts: texts.map((text) => ({
      ...text,
      sections: text.sections.map((section) => ({
        ...section,
        text: section.text
          .replace(TIME_LEFT, '')
          .replace(/\n{3,}/g, '\n\n')
          .trim(),
      })),
    })),
  }
}
