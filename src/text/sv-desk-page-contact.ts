import type { DeskPageWords } from './desk-page-words.js'
import { dayText, listText, numberText } from './format.js'
import { svSaid } from './sv-desk-page-said.js'

const number = (n: number): string => numberText(n, 'sv')

/** What the pages of one contact say, in Swedish. */
export const svDeskContact: DeskPageWords['contact'] = {
  facts: {
    email: 'E-post',
    department: 'Förvaltning',
    areas: 'Områden',
    when: 'Hur ofta',
    words: 'Egna ord',
    language: 'Språk i breven',
    state: 'Läge',
    origin: 'Kom till',
    answers: 'Svar',
    role: 'Uppdrag',
  },
  withWords: (words) => `Tas alltid med: ${words}`,
  withoutWords: (words) => `Väljs bort: ${words}`,
  consultations: 'Vill också ha samråd och remisser',
  origins: {
    profile: (day) => (day === null ? 'Ur kommunens profil' : `Ur kommunens profil ${dayText(day, 'sv')}`),
    added: (day) => (day === null ? 'Tillagd för hand' : `Tillagd för hand ${dayText(day, 'sv')}`),
    subscribed: (day) => (day === null ? 'Anmälde sig själv' : `Anmälde sig själv ${dayText(day, 'sv')}`),
  },
  chosen: (day) => `Valde själv vad som ska komma ${dayText(day, 'sv')}. Det valet gäller.`,
  answers: (n) =>
    n === 0
      ? 'Har inte svarat på någon utlysning än'
      : n === 1
        ? 'Har svarat på 1 utlysning'
        : `Har svarat på ${number(n)} utlysningar`,
  serverSaid: 'Så här svarade mottagarens e-postserver',
  change: 'Ändra uppgifter',
  preview: 'Se nästa brev',
  stop: 'Stoppa breven',
  restart: 'Starta breven igen',
  leave: 'Avsluta för gott',
  letters: 'Brev hittills',
  noLetters: 'Inga brev än.',
  allLetters: 'Alla brev till kontakten',
  history: 'Ändringar',
  noHistory: 'Ingen har ändrat något här.',
  deeds: {
    'contact.added': (name) => `${name} lade till kontakten`,
    'contact.changed': (name) => `${name} ändrade uppgifter`,
    'contact.imported': (name) => `${name} importerade kontakten`,
    'contact.left': (name) => `${name} avslutade breven för gott`,
    'contact.link-shown': (name) => `${name} tog fram den personliga länken`,
    'contact.restarted': (name) => `${name} startade breven igen`,
    'contact.stopped': (name) => `${name} stoppade breven`,
  },
  fields: {
    name: 'namn',
    email: 'e-post',
    department: 'förvaltning',
    language: 'språk',
    secretariat: 'uppdrag',
    state: 'läge',
    areas: 'områden',
    every: 'hur ofta',
    weekday: 'veckodag',
    hour: 'klockslag',
    fast: 'det som inte kan vänta',
    silent: 'brev utan nyheter',
    pausedUntil: 'paus',
    consultations: 'samråd',
    words: 'egna ord',
  },
  changed: (fields) => `Ändrat: ${listText(fields, 'sv')}`,
  done: {
    added: 'Kontakten är tillagd.',
    changed: 'Ändringarna är sparade.',
    stopped: 'Breven är stoppade. Brev som väntade skickas inte.',
    restarted: 'Breven är i gång igen.',
    left: 'Breven är avslutade för gott.',
    already: 'Det var redan så. Inget har ändrats.',
  },
  refused: {
    gone: 'Kontakten har slutat och kan inte startas. Bara den som själv anmäler sig igen får brev.',
    there:
      'En annan kontakt får redan brev till samma adress. Stoppa den först, eller rätta en av adresserna.',
    removed:
      'Kontakten finns inte längre i kommunens profil och kan inte startas här. Lägg till personen på nytt.',
    pending: 'Personen har inte bekräftat sin anmälan än. Breven börjar när det är gjort.',
    unknown: 'Kontakten finns inte längre.',
    'no-letters': 'Kontakten får inga brev, så det finns inget att visa.',
  },
  fixed: {
    left: 'Personen har sagt nej till fler brev, och det går inte att ändra åt någon annan. Den som ångrar sig kan anmäla sig själv igen. Namn och adress raderas 28 dagar efter att breven upphörde.',
    removed:
      'Kontakten togs bort när kommunens profil lästes in på nytt. Lägg till personen igen om breven ska fortsätta. Namn och adress raderas 28 dagar efter att kontakten togs bort.',
    pending: 'Anmälan är inte bekräftad. Utan svar inom åtta dagar tas den bort av sig själv.',
  },
  link: 'Personlig länk',
  linkIntro: (days) =>
    `Med länken kan kontakten bedöma utlysningar utan att logga in. Den gäller i ${days} dagar.`,
  linkButton: 'Visa länken',
  linkTitle: (name) => `Personlig länk för ${name}`,
  linkWarning:
    'Den som har länken kan svara i kontaktens namn. Ge den bara till kontakten själv. Att du har tagit fram den står i ändringsloggen.',
  back: 'Till kontakten',
  stopTitle: (name) => `Stoppa breven till ${name}?`,
  stopText:
    'Inga fler brev skickas förrän du startar dem igen. Brev som väntar på att skickas tas bort och kan inte hämtas tillbaka.',
  stopWhy: 'Varför?',
  stopWhyHint: 'Syns för dem som sköter kontakterna. Högst 200 tecken.',
  stopButton: 'Stoppa breven',
  leaveTitle: (name) => `Avsluta breven till ${name} för gott?`,
  leaveText:
    'Gör det när personen själv har bett om att slippa brev. Det går inte att ångra: bara personen själv kan anmäla sig igen. Namn och adress raderas efter 28 dagar. Vill du bara göra uppehåll, stoppa breven i stället.',
  leaveButton: 'Avsluta för gott',
  previewTitle: (name) => `Nästa brev till ${name}`,
  previewIntro:
    'Så här skulle brevet se ut om det skrevs nu. Det skickas inte och sparas inte. Personliga länkar är borttagna.',
  previewSubject: 'Ämne',
  previewHtml: 'Se brevet som det ser ut i e-posten',
  previewWhole: 'Se hela brevet, med det som inte fick plats',
  previewText: 'Brevet som ren text',
  said: svSaid,
  form: {
    addTitle: 'Lägg till en kontakt',
    changeTitle: (name) => `Ändra ${name}`,
    name: 'Namn',
    email: 'E-postadress',
    emailHint: 'Brev som väntar på att skickas går till den nya adressen.',
    department: 'Förvaltning eller bolag',
    choose: 'Välj',
    secretariat: 'Sköter Fondvakt i kommunen',
    secretariatHint: 'Får också veta vad som behöver en person, och kan läsa brev till andra i kommunen.',
    language: 'Språk i breven',
    own: (day) => `Kontakten valde själv ${dayText(day, 'sv')} vad som ska komma och när.`,
    ownIntro:
      'Det valet gäller. Du kan ändra namn, adress och förvaltning. Områden, tider och språk ändrar kontakten själv med länken i sina brev.',
    profile:
      'Kontakten kom med kommunens profil. Det du skriver här gäller, även när profilen läses in på nytt.',
    addIntro: 'Brevet kommer måndagar kl. 7. Kontakten kan själv ändra det, och du kan göra det sedan.',
    addButton: 'Lägg till kontakten',
    save: 'Spara',
    cancel: 'Avbryt',
    chosenMeanwhile:
      'Kontakten har hunnit välja själv vad som ska komma, och det valet gäller. Inget har sparats. Se efter och spara igen.',
  },
}
