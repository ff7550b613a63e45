import type { Deadline } from '../core/call.js'
import type { Language } from './format.js'

/** What a call's deadlines say in a calendar, in one language. */
export interface CalendarWords {
  /** What the day is, with the call's title. */
  readonly title: Readonly<Record<Deadline['role'], (title: string) => string>>
  readonly alarm: string
  readonly checkClock: string
  readonly noClock: string
  readonly preliminary: string
  readonly withdrawn: string
  readonly read: (href: string) => string
  /** Where there is nothing to put in a calendar. */
  readonly nothing: string
}

const sv: CalendarWords = {
  title: {
    single: (title) => `Sista dag: ${title}`,
    'stage-1': (title) => `Sista dag för steg 1: ${title}`,
    'stage-2': (title) => `Sista dag för steg 2: ${title}`,
    'cut-off': (title) => `Sista dag för en omgång: ${title}`,
  },
  alarm: 'En utlysning stänger om sju dagar',
  checkClock:
    'Klockslaget är det vanliga hos källan, men inte bekräftat. Kontrollera det på utlysningens egen sida.',
  noClock: 'Klockslaget är inte angivet. Kontrollera det på utlysningens egen sida.',
  preliminary: 'Dagen är preliminär och kan ändras.',
  withdrawn: 'Utlysningen finns inte längre hos källan. Kontrollera innan ni arbetar vidare med den.',
  read: (href) => `Läs om utlysningen: ${href}`,
  nothing:
    'Utlysningen har ingen kommande sista dag att lägga in i kalendern. Antingen är den stängd, eller så är dagen inte angiven.',
}

const en: CalendarWords = {
  title: {
    single: (title) => `Deadline: ${title}`,
    'stage-1': (title) => `Deadline of stage 1: ${title}`,
    'stage-2': (title) => `Deadline of stage 2: ${title}`,
    'cut-off': (title) => `Deadline of one round: ${title}`,
  },
  alarm: 'A call closes in seven days',
  checkClock:
    'The time of day is the usual one of the source, but not confirmed. Check it on the call’s own page.',
  noClock: 'The time of day is not given. Check it on the call’s own page.',
  preliminary: 'The day is preliminary and may change.',
  withdrawn: 'The source no longer has this call. Check before you go on working with it.',
  read: (href) => `Read about the call: ${href}`,
  nothing:
    'The call has no coming deadline to put in a calendar. Either it is closed, or the day is not given.',
}

const WORDS: Readonly<Record<Language, CalendarWords>> = { sv, en }

/** The words of calendars in one language. */
export const calendarWordsFor = (language: Language): CalendarWords => WORDS[language]
