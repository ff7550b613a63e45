import type { CompareWords } from './compare-words.js'
import { numberText } from './format.js'

const number = (n: number): string => numberText(n, 'en')

/** What the page says that shows calls side by side, in English. */
export const enCompare: CompareWords = {
  title: (n) => `${number(n)} calls side by side`,
  intro: (different, rows) =>
    different === 0
      ? 'The calls are alike in everything that is compared here.'
      : `They differ in ${number(different)} of ${number(rows)} facts, marked with ≠.`,
  toList: 'To the list',
  region: 'The calls side by side',
  fact: 'Fact',
  rows: {
    programme: 'Programme',
    status: 'Status',
    deadlines: 'Last day',
    opens: 'Opens',
    most: 'At most for one project',
    least: 'At least for one project',
    total: 'In all',
    projects: 'Number of projects',
    support: 'Support rate',
    role: 'Role of the municipality',
    who: 'Who can apply',
    restricted: 'Who cannot apply',
    areas: 'Areas of the municipality',
    sources: 'Sources',
    language: 'Language of the call',
    link: 'Read more',
  },
  unsaid: 'not said',
  differs: 'differs',
  onlyDifferent: 'Show only what differs',
  everything: 'Show all facts',
  remove: 'Remove',
  removeThis: (title) => `Remove ${title} from the comparison`,
  page: 'The page of the call in Fondvakt',
  languages: { sv: 'Swedish', en: 'English' },
  faults: {
    few: {
      title: 'Choose at least two calls',
      text: 'Tick two to four different calls in the list to compare them.',
    },
    many: {
      title: 'Choose at most four calls',
      text: 'More than four cannot be read side by side. Tick those that you want to compare.',
    },
  },
  unknown: {
    title: 'A call is not there',
    text: (ids) => `This is not in Fondvakt: ${ids}. The address may be miscopied.`,
    others: 'Compare the others',
  },
  chosen: 'Calls to compare',
  compare: 'Compare',
}
