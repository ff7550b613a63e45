import { numberText } from './format.js'
import type { VisitWords } from './visit-words.js'

/** What a list says of coming back to it, in English. */
export const enVisit: VisitWords = {
  last: {
    title: 'New since last time',
    offer:
      'Would you like to see, next time, what has come since you were here? Press the button when you have read what there is. The time is then kept in a cookie in your browser, for a year. Nothing else is kept.',
    begin: 'Remember that I have read this far',
    some: (n, day) => `${numberText(n, 'en')} new since ${day}`,
    none: {
      call: (day) => `No new calls since ${day}.`,
      news: (day) => `No news since ${day}.`,
      consultation: (day) => `No new consultations since ${day}.`,
    },
    done: 'I have read this far',
    forget: 'Stop remembering',
    said: {
      seen: 'Saved. What comes from now on is marked as new the next time you are here.',
      forgotten: 'The cookie is removed. The page no longer remembers when you were here.',
    },
    isNew: 'new',
    isChanged: 'changed',
  },
  save: {
    title: 'Save the search',
    intro: 'Be told when something new fits what you have searched for and chosen here.',
    letter: 'Get it in my weekly letter',
    letterHint: 'What is new in the search comes in the same letter as your areas.',
    calendar: 'Subscribe in your calendar',
    calendarHint:
      'Last days are entered, and moved, by themselves. In Outlook: Add calendar, Subscribe from web, and paste the address:',
    openCalendar: 'Open in the calendar of this computer',
    feed: 'Feed (RSS)',
    feedHint: 'For feed readers, Teams and intranets.',
    files: 'Download as a file',
    filesHint: 'The whole list, as it is now.',
    feedOf: (title) => `${title} (RSS)`,
    calendarOf: (municipality) => `Last days for ${municipality} (calendar)`,
  },
  pick: {
    one: 'Compare',
    compare: 'Compare the chosen',
    hint: 'Tick two to four calls and see them side by side.',
  },
}
