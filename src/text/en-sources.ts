import { numberText } from './format.js'
import type { SourcesWords } from './source-words.js'

const number = (n: number): string => numberText(n, 'en')
const count = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`

const NAMES = {
  call: ['call', 'calls'],
  plan: ['planned call', 'planned calls'],
  news: ['piece of news', 'pieces of news'],
  consultation: ['consultation', 'consultations'],
  page: ['page', 'pages'],
} as const

/** What the pages on sources say, in English. */
export const enSources: SourcesWords = {
  title: 'Sources',
  intro: 'How reading each source goes. A source that does not answer may have calls that we miss.',
  outcomes: {
    ok: 'Works',
    unchanged: 'Works, nothing new',
    partial: 'Works in part',
    failed: 'Failed',
    blocked: 'Blocked by the source',
    off: 'Off',
    running: 'Being read now',
    never: 'Not read yet',
  },
  onTrial: (n) =>
    n === 1
      ? '1 source is on trial. It is read but not counted, and goes out in no letter.'
      : `${number(n)} sources are on trial. They are read but not counted, and go out in no letter.`,
  off: (n) =>
    n === 1
      ? '1 source is off. It is neither read nor counted.'
      : `${number(n)} sources are off. They are neither read nor counted.`,
  parts: 'Parts of the page',
  attention: 'To look at',
  nothing: 'Nothing to look at just now.',
  recurring: 'Recurring calls that have not come back',
  tryThis: 'Try this:',
  changes: (days) => `Watched pages that changed in the last ${number(days)} days`,
  changesShort: 'Changed pages',
  noChanges: 'No watched page has changed.',
  changed: (moment) => `Changed ${moment}.`,
  kinds: {
    call: 'Calls',
    plan: 'Plans',
    news: 'News',
    consultation: 'Consultations',
    page: 'Watched pages',
  },
  given: (kind, n, changed) => {
    const what = count(n, NAMES[kind][0], NAMES[kind][1])
    return changed === 0 ? `${what}, nothing new` : `${what}, of which ${number(changed)} new or changed`
  },
  every: (days) =>
    days === 1
      ? 'every day'
      : days === 2
        ? 'every other day'
        : days === 7
          ? 'once a week'
          : `every ${number(days)} days`,
  confidence: { proven: 'proven', documented: 'described by the source', unproven: 'not proven' },
  publisher: 'Publisher',
  homeOf: (source) => `The page at ${source}`,
  lastRun: 'Last attempt',
  lastGood: 'Last read',
  never: 'never',
  asked: 'Is read',
  form: 'Its form',
  gave: 'Gave',
  trialMark: 'On trial',
  heldMark: 'News is held',
  trial: (id) => `On trial: read, but in no letter. Turn it on with fondvakt sources on ${id}`,
  turnOn: (id) => `Turn it on with fondvakt sources on ${id}`,
  needsKey: (setting) => `It needs a key in the setting ${setting}.`,
  failing: (since) => `Could not be read since ${since}.`,
  neverRun: 'The source has not been read yet.',
  stale: (since) => `Has not been read since ${since}.`,
  because: 'Reason',
  held: (since, events) =>
    `${count(events, 'piece of news is', 'pieces of news are')} held since ${since} and will not go out in letters until a person has looked.`,
  released: (at) => `Released ${at}; the news goes out with the next conclusion.`,
  release: (source) => `Release with the command fondvakt events release ${source}.`,
  census: 'Compared with an independent list',
  agrees: (theirs, ours, at) => `Agrees: the list has ${number(theirs)}, we have ${number(ours)} (${at}).`,
  differs: (theirs, ours, missing, extra, at) =>
    `The list has ${number(theirs)}, we have ${number(ours)}: we lack ${number(missing)}, the list lacks ${number(extra)} (${at}).`,
  missing: (n) => count(n, 'call that we lack', 'calls that we lack'),
  extra: (n) => count(n, 'call that the list lacks', 'calls that the list lacks'),
  censusFailed: (at) => `Could not be compared ${at}.`,
  problems: (n) => count(n, 'thing could not be read', 'things could not be read'),
  more: (n) => `and ${number(n)} more`,
  json: 'The sources as JSON',
  one: {
    all: 'All sources',
    about: 'About the source',
    labels: {
      id: 'Name in commands',
      kind: 'What it gives',
      authority: 'Who is behind it',
      language: 'Language',
      zone: 'Time zone',
      facts: 'Dates and amounts',
      key: 'Key',
      addresses: 'Addresses that we ask',
    },
    authority: {
      funder: 'The one who gives the money',
      national: 'A Swedish authority or contact point',
      aggregator: 'One that gathers the calls of others',
    },
    language: { sv: 'Swedish', en: 'English' },
    facts: {
      given: 'stand in fields of their own',
      worded: 'are read from labels and running text',
    },
    confidence: {
      proven: 'Proven: we have seen real answers of the source, or others’ readers of them.',
      documented: 'Described by the source, but we have seen no real answers.',
      unproven:
        'Not proven: we do not know for sure how the page is built. Compare what was read with the page of the source.',
    },
    expects: 'What we expect',
    expected: (kind, least, most) =>
      `Between ${number(least)} and ${count(most, NAMES[kind][0], NAMES[kind][1])}.`,
    filled: (percent, field) => `At least ${number(percent)} per cent have ${field}.`,
    fields: { published: 'a day of publication', keywords: 'keywords' },
    quiet: (days) => `Some change within ${number(days)} days.`,
    runs: 'The last runs',
    noRuns: 'The source has not been read yet.',
    watched: 'Pages that are watched',
    unchangedSince: (since, seen) => `The same since ${since}. Last read ${seen}.`,
    calls: 'Read at the source',
    shown: (shown, total) => `Showing ${number(shown)} of ${number(total)}.`,
    noCalls: 'Nothing has been read at the source yet.',
    json: 'The source as JSON',
  },
}
