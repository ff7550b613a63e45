import {
  LONGEST_AREA_NAME,
  LONGEST_PHRASE,
  MOST_AREAS,
  MOST_OWN_WORDS,
  type AreaProblem,
} from '../core/area-edit.js'
import type { EffectCounts } from '../core/area-effect.js'
import type { Grade } from '../core/call.js'
import type { AreaWords } from './area-words.js'
import { clean } from './clean.js'
import { numberText } from './format.js'

const number = (n: number): string => numberText(n, 'en')
const count = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`
const calls = (n: number): string => count(n, 'call', 'calls')
const contacts = (n: number): string => (n === 0 ? 'No contacts' : `${number(n)} contacts`)
const GRADE: Readonly<Record<Grade, string>> = { strong: 'strong', likely: 'likely', weak: 'weak' }
const quoted = (phrase: string): string => `“${clean(phrase, 40)}”`

const WEIGHTS = [
  [1, 'fully'],
  [0.8, 'mostly'],
  [0.5, 'by half'],
  [0.2, 'a little'],
] as const

function weight(of: number): string {
  const [nearest, name] = WEIGHTS.reduce((best, one) =>
    Math.abs(one[0] - of) < Math.abs(best[0] - of) ? one : best,
  )
  return nearest === of ? name : `${name} (${number(of)})`
}

function became(counts: EffectCounts | null): string {
  if (!counts) return 'The calls are being tagged anew. This takes a while.'
  const { gained, lost, moved } = counts
  if (gained + lost + moved === 0) return 'No open or forthcoming calls were affected.'
  return `Of open and forthcoming calls, ${number(gained)} came in, ${number(lost)} fell out and ${number(moved)} changed grade.`
}

const WORD_PROBLEMS = {
  'word-long': (phrase: string) => `${quoted(phrase)} is too long. At most ${LONGEST_PHRASE} characters.`,
  'word-odd': (phrase: string) => `${quoted(phrase)} cannot be looked for. Write letters or digits.`,
  'word-comma': (phrase: string) =>
    `${quoted(phrase)} has a punctuation mark in it. Write one word or phrase on each line.`,
  'word-star': (phrase: string) =>
    `The star in ${quoted(phrase)} is misplaced. Write it first or last in a single word, such as elder* or *care.`,
  'word-twice': (phrase: string) => `${quoted(phrase)} stands twice in the same language.`,
} as const

function problem(one: AreaProblem): string {
  switch (one.kind) {
    case 'name-missing':
      return one.language === 'sv'
        ? 'Write the name of the area in Swedish.'
        : 'Write the name of the area in English. It is shown to those who read in English.'
    case 'name-long':
      return `The name is too long. At most ${LONGEST_AREA_NAME} characters.`
    case 'name-odd':
      return 'The name has characters that cannot be shown. Write letters and digits.'
    case 'name-taken':
      return 'Another area has that name.'
    case 'nothing':
      return 'Choose at least one subject, or write at least one word. Otherwise no calls are tagged.'
    case 'many-words':
      return `An area can have at most ${MOST_OWN_WORDS} words of its own.`
    case 'many-areas':
      return `A municipality can have at most ${MOST_AREAS} areas.`
    case 'theme':
      return `The subject ${quoted(one.theme)} is no longer there. Choose another.`
    case 'weight':
      return 'Choose how much the subject counts.'
    default:
      return WORD_PROBLEMS[one.kind](one.phrase)
  }
}

/** What the pages say of a municipality's areas, in English. */
export const enAreas: AreaWords = {
  title: 'Priority areas',
  intro:
    "The areas are the municipality's own priorities. They decide which calls stand out, and who gets letters about what.",
  fromFile: (municipality) =>
    `${municipality} was read from a profile file. If somebody reads the file again, it replaces what you change here. Change the file too.`,
  calls: (open, forecast) => `${calls(open)} open, ${number(forecast)} forthcoming`,
  followers: (n) =>
    number(n) === '1' ? 'One contact gets letters about it' : `${contacts(n)} get letters about it`,
  themes: 'Subjects',
  noThemes: 'No subjects. The area is known by its own words.',
  weight,
  ownWords: 'Own words',
  wordWeight: { 3: 'decisive', 2: 'clear', 1: 'faint' },
  language: { sv: 'Swedish', en: 'English' },
  add: 'Add an area',
  edit: (area) => `Change ${area}`,
  remove: (area) => `Remove ${area}`,
  all: 'All areas',
  done: {
    added: (area, counts) => `${area} was added. ${became(counts)}`,
    changed: (area, counts) => `${area} was saved. ${became(counts)}`,
    removed: (area) => `${area} was removed.`,
  },
  form: {
    new: 'Add an area',
    change: (area) => `Change ${area}`,
    nameSv: 'Name in Swedish',
    nameEn: 'Name in English',
    position: 'Place in the list',
    place: (position, before) => (before === null ? `${position}, first` : `${position}, after ${before}`),
    themes: 'Subjects that the area is made of',
    themesHint:
      'Tick the subjects that belong to the area. One that belongs only partly can count less. Search the page with Ctrl+F.',
    group: {
      learning: 'Learning and culture',
      place: 'City, environment and climate',
      social: 'Social affairs and health',
      society: 'Society and democracy',
      work: 'Work and business',
    },
    otherGroup: 'Other',
    weightOf: (theme) => `How much ${theme} counts`,
    words: 'Own words',
    wordsHint:
      'Names and expressions that only you use, such as places. They are found in all inflections. Empty a field to remove the word.',
    phrase: (n) => `Word or phrase ${n}`,
    phraseLanguage: (n) => `Language of word ${n}`,
    phraseWeight: (n) => `How much word ${n} counts`,
    columns: ['Word or phrase', 'Language', 'Counts'],
    more: 'More lines',
    preview: 'Preview',
    save: 'Save',
    cancel: 'Cancel',
    problem,
  },
  preview: {
    title: 'Preview',
    notSaved: 'Nothing is saved yet. This is how open and forthcoming calls would be affected.',
    none: 'The change affects no open or forthcoming calls.',
    then: ({ strong, likely, weak }) =>
      `The area would have ${number(strong)} strong and ${number(likely)} likely calls, and ${number(weak)} weak ones that are shown only to those who ask for them.`,
    kinds: {
      gained: (n) => (n === 1 ? 'One call comes in' : `${number(n)} calls come in`),
      lost: (n) => (n === 1 ? 'One call falls out' : `${number(n)} calls fall out`),
      moved: (n) => (n === 1 ? 'One call changes grade' : `${number(n)} calls change grade`),
    },
    weak: (n) => `${number(n)} of them weak`,
    grades: (before, after) => {
      if (before === null) return after === null ? '' : GRADE[after]
      return after === null ? `was ${GRADE[before]}` : `${GRADE[before]} → ${GRADE[after]}`
    },
    more: (n) => `and ${number(n)} more`,
  },
  removal: {
    title: (area) => `Remove ${area}?`,
    intro: 'This is lost, and cannot be undone:',
    tags: (n) => `Calls that are no longer tagged with the area: ${number(n)}.`,
    followers: (n) => `Contacts who no longer get letters about the area: ${number(n)}.`,
    only: (n) =>
      n === 1
        ? 'One of them follows no other area, and then gets no calls at all.'
        : `${number(n)} of them follow no other area, and then get no calls at all.`,
    kept: 'What people have said of calls is kept, as are letters that were sent, and cases.',
    confirm: (area) => `Remove ${area}`,
    stale: 'Somebody changed the area while you were reading. Nothing was removed. Please read again.',
    last: 'This is the only area of the municipality and cannot be removed. Add another one first.',
  },
  refused: {
    stale:
      'Somebody else changed the area while you were writing. Nothing of yours is saved. What you wrote stands below; save once more to write over their change, or cancel and look at it first.',
    gone: 'The area is no longer there. Somebody else removed it.',
    last: 'This is the only area of the municipality and cannot be removed.',
  },
}
