import { dayText, listText } from './format.js'
import type { JudgeWords } from './judge-words.js'

const SAID = { relevant: 'relevant', 'not-relevant': 'not relevant' } as const
const SAY = { relevant: 'Relevant', 'not-relevant': 'Not relevant', withdrawn: 'Take it back' } as const
const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five']

/** What is said of judgements, in English. */
export const enJudge: JudgeWords = {
  ask: 'Is it relevant to you?',
  say: SAY,
  sayFor: (verdict, areas) => `${SAY[verdict]}: ${listText(areas, 'en')}`,
  person: (name, day) => `judged relevant by ${name} on ${dayText(day, 'en')}`,
  said: (verdict, area, name, day) =>
    `Judged ${SAID[verdict]} to ${area} by ${name} on ${dayText(day, 'en')}.`,
  because: (why) => `Reason: “${why}”`,
  rules: (grade, points) =>
    grade === null
      ? 'What Fondvakt itself makes of it: not in the area'
      : `What Fondvakt itself makes of it: ${grade}, ${points} points`,
  rulesHow: 'The judgement above holds instead of this.',
  title: 'Is the call relevant to you?',
  as: (name, municipality) => `You answer as ${name} in ${municipality}.`,
  effect:
    'The answer holds at once. It stands on the page of the call with name and day, and Fondvakt learns from it.',
  kept: 'The answer is saved.',
  why: 'Say why, if you like',
  whyHint: 'At most 500 characters. Everyone who reads the page of the call can see it.',
  each: 'Answer for one area at a time',
  notJudged: 'Nobody has judged it yet.',
  howTo: 'Not right? Whoever gets the weekly letter can judge calls by the links in it.',
  toCall: 'Read about the call',
  toWorth: 'More calls that it helps to judge',
  worth: {
    title: (count) =>
      count === 1
        ? 'One call that it helps most to judge'
        : `${NUMBERS[count] ?? String(count)} calls that it helps most to judge`,
    intro: 'This is where Fondvakt is least sure. Every answer makes next week’s choice better.',
    none: 'Right now there is no call that Fondvakt is unsure of.',
    question: (area) => `Is it relevant to ${area}?`,
    guess: (grade, points) => `Fondvakt’s guess: ${grade}, ${points} points.`,
    see: 'See the list on the web',
  },
  faults: {
    link: {
      title: 'The link does not hold',
      text: 'The address may have been cut short on its way, or the key has been changed. Open the link in your latest weekly letter. Nothing has been saved.',
    },
    old: {
      title: 'The link is too old',
      text: 'Open a link in a later weekly letter. Nothing has been saved.',
    },
    contact: {
      title: 'The link no longer holds',
      text: 'The person whom the link was sent to is no longer a contact of the municipality. Nothing has been saved.',
    },
    call: { title: 'The call is no longer here', text: 'Nothing has been saved.' },
    area: {
      title: 'The area is no longer there',
      text: 'The municipality has changed its areas since the link was sent. Nothing has been saved.',
    },
    foreign: {
      title: 'The answer was not taken',
      text: 'It did not come from our own page. Open the page again and answer there. Nothing has been saved.',
    },
    visit: {
      title: 'The answer was not taken',
      text: 'We no longer know who you are. Open your link again, and then answer. Nothing has been saved.',
    },
    long: {
      title: 'The reason is too long',
      text: 'It can have at most 500 characters. Nothing has been saved.',
    },
    unclear: {
      title: 'The answer could not be understood',
      text: 'Go back and answer again. Nothing has been saved.',
    },
    large: { title: 'The answer is too large', text: 'Go back and write less. Nothing has been saved.' },
  },
}
