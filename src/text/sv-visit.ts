import { numberText } from './format.js'
import type { VisitWords } from './visit-words.js'

/** What a list says of coming back to it, in Swedish. */
export const svVisit: VisitWords = {
  last: {
    title: 'Nytt sedan sist',
    offer:
      'Vill du nästa gång se vad som har kommit sedan du var här? Tryck på knappen när du har läst klart. Då sparas tidpunkten i en kaka i din webbläsare, i ett år. Inget annat sparas.',
    begin: 'Kom ihåg att jag har läst hit',
    some: (n, day) => `${numberText(n, 'sv')} ${n === 1 ? 'ny' : 'nya'} sedan ${day}`,
    none: {
      call: (day) => `Inga nya utlysningar sedan ${day}.`,
      news: (day) => `Inga nyheter sedan ${day}.`,
      consultation: (day) => `Inga nya samråd sedan ${day}.`,
    },
    done: 'Jag har läst hit',
    forget: 'Sluta komma ihåg',
    said: {
      seen: 'Sparat. Det som kommer från och med nu märks som nytt nästa gång du är här.',
      forgotten: 'Kakan är borttagen. Sidan minns inte längre när du var här.',
    },
    isNew: 'ny',
    isChanged: 'ändrad',
  },
  save: {
    title: 'Spara sökningen',
    intro: 'Få veta när något nytt passar det som du har sökt och valt här.',
    letter: 'Få med den i mitt veckobrev',
    letterHint: 'Nytt som passar sökningen kommer i samma brev som dina områden.',
    calendar: 'Prenumerera i kalendern',
    calendarHint:
      'Sista dagar läggs in och flyttas av sig själva. I Outlook: Lägg till kalender, Prenumerera från webben, och klistra in adressen:',
    openCalendar: 'Öppna i datorns kalender',
    feed: 'Flöde (RSS)',
    feedHint: 'För flödesläsare, Teams och intranät.',
    files: 'Hämta som fil',
    filesHint: 'Hela listan, som den är nu.',
    feedOf: (title) => `${title} (RSS)`,
    calendarOf: (municipality) => `Sista dagar för ${municipality} (kalender)`,
  },
  pick: {
    one: 'Jämför',
    compare: 'Jämför valda',
    hint: 'Kryssa för två till fyra utlysningar och se dem sida vid sida.',
  },
}
