import type { DeskPageWords } from './desk-page-words.js'
import { enSaid } from './en-desk-page-said.js'
import { dayText, listText, numberText } from './format.js'

const number = (n: number): string => numberText(n, 'en')

/** What the pages of one contact say, in English. */
export const enDeskContact: DeskPageWords['contact'] = {
  facts: {
    email: 'Mail',
    department: 'Department',
    areas: 'Areas',
    when: 'How often',
    words: 'Own words',
    language: 'Language of letters',
    state: 'State',
    origin: 'Came',
    answers: 'Answers',
    role: 'Duty',
  },
  withWords: (words) => `Always brings: ${words}`,
  withoutWords: (words) => `Leaves out: ${words}`,
  consultations: 'Wants consultations too',
  origins: {
    profile: (day) =>
      day === null
        ? 'With the municipality’s profile'
        : `With the municipality’s profile, ${dayText(day, 'en')}`,
    added: (day) => (day === null ? 'Added by hand' : `Added by hand, ${dayText(day, 'en')}`),
    subscribed: (day) => (day === null ? 'Signed up' : `Signed up, ${dayText(day, 'en')}`),
  },
  chosen: (day) => `Chose for themselves what is to come, ${dayText(day, 'en')}. That choice stands.`,
  answers: (n) =>
    n === 0
      ? 'Has not answered on any call yet'
      : n === 1
        ? 'Has answered on 1 call'
        : `Has answered on ${number(n)} calls`,
  serverSaid: 'What the recipient’s mail server said',
  change: 'Change',
  preview: 'See the next letter',
  stop: 'Stop the letters',
  restart: 'Start the letters again',
  leave: 'End for good',
  letters: 'Letters so far',
  noLetters: 'No letters yet.',
  allLetters: 'All letters to the contact',
  history: 'Changes',
  noHistory: 'Nobody has changed anything here.',
  deeds: {
    'contact.added': (name) => `${name} added the contact`,
    'contact.changed': (name) => `${name} changed details`,
    'contact.imported': (name) => `${name} imported the contact`,
    'contact.left': (name) => `${name} ended the letters for good`,
    'contact.link-shown': (name) => `${name} looked up the personal link`,
    'contact.restarted': (name) => `${name} started the letters again`,
    'contact.stopped': (name) => `${name} stopped the letters`,
  },
  fields: {
    name: 'name',
    email: 'mail',
    department: 'department',
    language: 'language',
    secretariat: 'duty',
    state: 'state',
    areas: 'areas',
    every: 'how often',
    weekday: 'weekday',
    hour: 'hour',
    fast: 'what cannot wait',
    silent: 'letters without news',
    pausedUntil: 'pause',
    consultations: 'consultations',
    words: 'own words',
  },
  changed: (fields) => `Changed: ${listText(fields, 'en')}`,
  done: {
    added: 'The contact is added.',
    changed: 'The changes are saved.',
    stopped: 'The letters are stopped. Those that waited are not sent.',
    restarted: 'The letters go out again.',
    left: 'The letters have ended for good.',
    already: 'It was so already. Nothing has changed.',
  },
  refused: {
    gone: 'The contact has left and cannot be started. Only who signs up again gets letters.',
    there: 'Another contact gets letters at the same address. Stop that one first, or correct an address.',
    removed:
      'The contact is no longer in the municipality’s profile and cannot be started here. Add the person anew.',
    pending: 'The person has not confirmed their sign-up. Letters begin once they have.',
    unknown: 'The contact is no longer there.',
    'no-letters': 'The contact gets no letters, so there is nothing to show.',
  },
  fixed: {
    left: 'The person has said no to more letters, and nobody else can change that. Who thinks better of it can sign up again. Name and address are erased 28 days after the letters ended.',
    removed:
      'The contact went when the municipality’s profile was read anew. Add the person again if letters are to go on. Name and address are erased 28 days after that.',
    pending: 'The sign-up is not confirmed. Without an answer within eight days it is removed.',
  },
  link: 'Personal link',
  linkIntro: (days) => `With it the contact can judge calls without signing in. It is good for ${days} days.`,
  linkButton: 'Show the link',
  linkTitle: (name) => `Personal link of ${name}`,
  linkWarning:
    'Whoever has the link can answer in the contact’s name. Give it to nobody else. That you looked it up stands in the log of changes.',
  back: 'To the contact',
  stopTitle: (name) => `Stop the letters to ${name}?`,
  stopText:
    'No more letters are sent until you start them again. Letters that wait to be sent are removed and cannot be had back.',
  stopWhy: 'Why?',
  stopWhyHint: 'Seen by those who look after contacts. At most 200 characters.',
  stopButton: 'Stop the letters',
  leaveTitle: (name) => `End the letters to ${name} for good?`,
  leaveText:
    'Do so when the person has asked for it. It cannot be undone: only the person can sign up again. Name and address are erased after 28 days. For a pause, stop the letters instead.',
  leaveButton: 'End for good',
  previewTitle: (name) => `Next letter to ${name}`,
  previewIntro:
    'This is how the letter would be if it were written now. It is not sent and not kept. Personal links are left out.',
  previewSubject: 'Subject',
  previewHtml: 'See the letter as mail shows it',
  previewWhole: 'See the whole letter, with what had no room',
  previewText: 'The letter as plain text',
  said: enSaid,
  form: {
    addTitle: 'Add a contact',
    changeTitle: (name) => `Change ${name}`,
    name: 'Name',
    email: 'Mail address',
    emailHint: 'Letters that wait to be sent go to the new address.',
    department: 'Department or company',
    choose: 'Choose',
    secretariat: 'Looks after Fondvakt in the municipality',
    secretariatHint: 'Is also told what needs a person, and can read letters to others in the municipality.',
    language: 'Language of letters',
    own: (day) => `The contact chose ${dayText(day, 'en')} what is to come, and when.`,
    ownIntro:
      'That choice stands. You can change name, address and department. Areas, times and language are for the contact to change by the link in their letters.',
    profile:
      'The contact came with the municipality’s profile. What you write here stands, also when the profile is read anew.',
    addIntro: 'Letters come on Mondays at 7:00. The contact can change that, and so can you afterwards.',
    addButton: 'Add the contact',
    save: 'Save',
    cancel: 'Cancel',
    chosenMeanwhile:
      'The contact has chosen for themselves meanwhile, and that stands. Nothing has been saved. Have a look and save again.',
  },
}
