import { LONGEST_SEARCH_NAME, MOST_SEARCHES } from '../core/saved-search.js'
import { dayText, listText, numberText, weekdayName } from './format.js'
import type { OwnSearchWords, SavedPageWords, SavedWords } from './saved-words.js'

const number = (n: number): string => numberText(n, 'en')
const count = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`
const quoted = (names: readonly string[]): string =>
  listText(
    names.map((name) => `“${name}”`),
    'en',
  )

const page: SavedPageWords = {
  title: 'Get a search in the weekly letter',
  search: 'What you search for',
  notForUs: (n) =>
    n === 1
      ? 'One of them is not for municipalities. The letter leaves such calls out.'
      : `${number(n)} of them are not for municipalities. The letter leaves such calls out.`,
  fromNow:
    'From your next letter on you get what is new, changes or closes soon among what the search finds. It comes in the same letter as everything else, each call once.',
  cut: 'Status, deadline, newness and order are not saved, since the letter only tells what is new.',
  called: 'Name of the search',
  calledHint: 'The letter shows the name beside what the search has found.',
  to: (name, address) => `The letter goes to ${name}, ${address}.`,
  keep: 'Put it in my weekly letter',
  signUpText:
    'The letter comes once a week to your address at the municipality. Do you get it already? Give the same address, and we send a link there that adds the search.',
  signUp: 'Continue to sign up',
  closed: (municipality) =>
    `You cannot sign up here yourself. Do you get letters from Fondvakt already? Open a link in the latest one and then come back here. Otherwise ask whoever looks after Fondvakt in ${municipality}, usually the international secretariat, to add you.`,
  kept: (next) =>
    next === null
      ? 'The search is in your letters.'
      : `The search is in your letter. The next letter comes on ${weekdayName(next, 'en')} ${dayText(next, 'en')}.`,
  dropped: 'The search is removed from your letter.',
  already: (name) => `The search is in your letter already. It is called “${name}”.`,
  drop: 'Remove it from my letter',
  change: 'You can rename or remove your searches by the link “Change what you get” in the letter.',
  toList: 'Back to the list',
  unknown: 'We no longer know who you are, so nothing has been saved. Continue to sign up instead.',
  subscribing: (name) => `The letter brings the search “${name}”`,
  without: 'Sign up without the search',
  areasHint: 'Choose the areas that you also want letters about, or none.',
  confirming: (names) =>
    names.length === 1
      ? `The letter tells what the search ${quoted(names)} finds.`
      : `The letter tells what the searches ${quoted(names)} find.`,
}

const own: OwnSearchWords = {
  title: 'Saved searches',
  intro: `What the searches find comes in the letter, whatever the area. You can have ${MOST_SEARCHES} at most.`,
  none: 'You have no saved searches. Search the calls and choose to get the search in the weekly letter.',
  find: 'Search the calls',
  rename: 'Rename',
  renameOf: (name) => `Rename “${name}”`,
  newName: 'New name',
  save: 'Save the name',
  drop: 'Remove',
  dropOf: (name) => `Remove the search “${name}”`,
  done: {
    kept: 'The search is in your letter.',
    already: 'The search is in your letter already.',
    renamed: 'The search has a new name.',
    dropped: 'The search is removed from your letter.',
  },
  nothingLeft: 'You now follow no area, no word and no search. Your letters will be empty.',
  offer: (name) => `Do you want what the search “${name}” finds in your letter?`,
}

/** What the pages say of searches that come with the letter, in English. */
export const enSaved: SavedWords = {
  page,
  own,
  name: {
    roles: { applicant: 'can apply itself', partner: 'can join', no: 'not for municipalities' },
    languages: { sv: 'in Swedish', en: 'in English' },
    grades: { strong: 'strong only', likely: 'strong and likely', weak: 'weak too', all: 'all' },
    money: (euros) => `at least ${number(euros)} euros`,
  },
  labels: { kind: 'About', words: 'Words', without: 'Does not search for' },
  kinds: { news: 'News', consultation: 'Consultations' },
  found: (kind, n) => {
    if (kind === 'call')
      return n === 0
        ? 'Right now the search finds no call.'
        : `Right now the search finds ${count(n, 'call', 'calls')}.`
    return n === 0
      ? 'Right now the search finds no consultation.'
      : `Right now the search finds ${count(n, 'consultation', 'consultations')}.`
  },
  see: 'Show the search in the list',
  gone: 'An area, a subject or a source of the search is no longer there. That part finds nothing.',
  problems: {
    unclear: 'The search cannot be read. Make it anew in the list.',
    blank:
      'The search has neither words nor filters, so it would bring everything. Write at least one word or choose at least one filter.',
    news: 'The letter does not tell news. Search calls or consultations instead.',
    long: 'The search is too long to be saved. Take away some words or filters.',
    name: 'Write a name with at least one letter or digit.',
    'name-long': `The name can have ${LONGEST_SEARCH_NAME} characters at most.`,
    many: `You have ${MOST_SEARCHES} saved searches already, and there is no room for more. Remove one first, by the link “Change what you get” in the letter.`,
  },
}
