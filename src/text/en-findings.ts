import { dayText, numberText } from './format.js'
import type { FindingWords } from './finding-words.js'

const number = (n: number): string => numberText(n, 'en')
const percent = (share: number): string => `${number(Math.round(share * 100))} per cent`

const FIELDS: Readonly<Record<string, string>> = {
  title: 'a title',
  url: 'an address',
  opens: 'an opening day',
  deadlines: 'a deadline',
  money: 'an amount',
  status: 'a status',
  texts: 'a text',
  who: 'who may apply',
  programme: 'a programme',
  programmeCode: 'a programme',
  callCode: 'a code',
  labels: 'a fact box',
  published: 'a day of publication',
  keywords: 'keywords',
}

/** What to try, by why a page could not be had or read. */
const ADVICE: Readonly<Record<string, string>> = {
  unreachable:
    'Open the page of the source in a browser. If it answers there, our server may be shut out or lack a network. Otherwise it usually passes.',
  timeout: 'The source is slow. We go on trying; if it lasts for days, write to the source.',
  refused:
    'The source says no to our address, or has moved. Open the page and compare its address with the one in the definition of the source.',
  blocked:
    'The source keeps programs out. Write to them, say who you are and ask to be let in. Read the source by hand until then.',
  missing:
    'The page is gone. Find the new address and change it in the definition of the source (fondvakt sources try ADDRESS).',
  'no-proof':
    'The page is another one than expected, or has been rebuilt. Run fondvakt sources check and fondvakt sources save, and mend the definition of the source.',
  empty:
    'The list is there but empty, or has been rebuilt. Open the page: if there are calls, the definition of the source must be mended.',
  'cut-off': 'Only half the page came. It usually passes; otherwise fondvakt sources check.',
  language: 'The page came in another language. Check the address in the definition of the source.',
  'too-few':
    'Fewer calls than the source usually has. Open the page and compare; if it is right, change what is expected of the source.',
  'not-whole': 'The list did not add up. It usually passes by the next day.',
  'too-large': 'The page is larger than we read. Check that the address is right.',
}

export const enFindings: FindingWords = {
  title: 'Somebody should look at this',
  intro: 'Only you who look after Fondvakt in the municipality get this.',
  what: (finding) => {
    switch (finding.kind) {
      case 'failing':
        return finding.times === 1
          ? 'Could not be read the last time.'
          : `Could not be read in ${number(finding.times)} tries.`
      case 'partly':
        return `Could be read only in part the last ${number(finding.times)} times.`
      case 'few':
        return `Gives ${number(finding.found)} calls, usually ${number(finding.usual)}.`
      case 'emptier':
        return `Only ${percent(finding.share)} of the calls have ${FIELDS[finding.field] ?? finding.field}, usually ${percent(finding.usual)}.`
      case 'quiet':
        return `Has given the very same answer for ${number(finding.days)} days.`
      case 'absent':
        return `${finding.name.en} has not been seen. Its deadline is usually between ${dayText(finding.from, 'en')} and ${dayText(finding.to, 'en')}.`
    }
  },
  advice: (finding) => {
    switch (finding.kind) {
      case 'failing':
        return (
          ADVICE[finding.cause ?? ''] ??
          'Open the page of the source and see whether it works. We go on trying every day.'
        )
      case 'partly':
        return 'Some pages of the source cannot be read. See which under Sources, and open them.'
      case 'few':
        return 'Open the page of the source and count. If it is right, all is well; otherwise the page has been rebuilt.'
      case 'emptier':
        return 'Open one of the calls at the source. If it is there, the page has been rebuilt and the source must be mended.'
      case 'quiet':
        return 'Open the page of the source. If there is anything new, we are reading an old page.'
      case 'absent':
        return `Look at ${finding.look}. The programme may have moved or ended, or a source has stopped telling of it.`
    }
  },
  since: (day) => `Since ${dayText(day, 'en')}.`,
  fields: FIELDS,
  recurring: 'Recurring calls',
  changedPages: 'Watched pages that have changed',
  pageChanged: (title, day) => `${title} changed on ${dayText(day, 'en')}.`,
  come: 'New on the page',
  gone: 'Gone from the page',
  morePages: (count) => `and ${number(count)} more pages`,
  more: (count) => `and ${number(count)} more`,
}
