import {
  LONGEST_PLACE_NAME,
  LONGEST_POLICY,
  MOST_DEPARTMENTS,
  MOST_DOMAINS,
  MOST_MONTHS,
} from '../core/place-edit.js'
import { clean } from './clean.js'
import { numberText } from './format.js'
import type { SettingsWords } from './settings-words.js'

const number = (n: number): string => numberText(n, 'sv')

/** What the page of settings says, in Swedish. */
export const svSettings: SettingsWords = {
  title: 'Inställningar',
  intro:
    'Här ändrar du det som gäller hela kommunen. Längre ner står vad den som driver servern har ställt in.',
  parts: 'Delar av sidan',
  done: {
    profile: 'Uppgifterna om kommunen är sparade.',
    departments: 'Förvaltningarna är sparade.',
    report: 'Rapporten är markerad som klar.',
  },
  stale:
    'Någon annan har ändrat inställningarna medan du skrev. Inget av ditt är sparat. Läs igenom och spara igen.',
  save: 'Spara',
  profile: {
    title: 'Kommunen',
    name: 'Namn',
    policy: 'Policy som områdena bygger på',
    policyHint: 'Till exempel: Internationell policy, kommunfullmäktige 2007-10-29 § 151.',
    domains: 'Domäner vars adresser får anmäla sig till brev',
    domainsHint:
      'En på varje rad, till exempel kommun.example. Den som har en sådan adress kan själv be om brev och bekräftar via mejl. Tomt betyder att ingen kan anmäla sig själv.',
    keepMonths: 'Månader som brev sparas',
    keepHint: 'Så länge kan skickade brev läsas igen. Därefter tas orden bort.',
    problem: (one) => {
      switch (one.kind) {
        case 'missing':
          return one.field === 'name' ? 'Skriv kommunens namn.' : 'Skriv vilken policy områdena bygger på.'
        case 'long':
          return `Texten är för lång. Högst ${one.field === 'name' ? LONGEST_PLACE_NAME : LONGEST_POLICY} tecken.`
        case 'odd':
          return 'Texten har tecken som inte går att visa.'
        case 'domain':
          return `”${clean(one.domain, 60)}” är ingen domän. Skriv till exempel kommun.example.`
        case 'many':
          return `Högst ${MOST_DOMAINS} domäner.`
        case 'months':
          return `Skriv ett antal månader från 1 till ${number(MOST_MONTHS)}.`
      }
    },
  },
  departments: {
    title: 'Förvaltningar och bolag',
    intro: 'Kontakter och ärenden hör till en förvaltning eller ett bolag.',
    name: (n) => `Förvaltning ${n}`,
    remove: (department) => `Ta bort ${department}`,
    used: 'Har kontakter eller ärenden och kan inte tas bort.',
    added: (n) => `Ny förvaltning ${n}`,
    addHint: 'Lämna tomt om du inte vill lägga till någon.',
    problem: (one) => {
      switch (one.kind) {
        case 'missing':
          return 'Skriv förvaltningens namn, eller kryssa i att den ska tas bort.'
        case 'long':
          return `Namnet är för långt. Högst ${LONGEST_PLACE_NAME} tecken.`
        case 'odd':
          return 'Namnet har tecken som inte går att visa.'
        case 'twice':
          return 'En annan förvaltning har det namnet.'
        case 'used':
          return 'Förvaltningen har kontakter eller ärenden. Flytta dem först.'
        case 'none':
          return 'Minst en förvaltning måste finnas kvar.'
        case 'many':
          return `Högst ${MOST_DEPARTMENTS} förvaltningar.`
      }
    },
  },
  process: {
    title: 'Det som gäller på servern',
    intro:
      'Detta ställs in av den som driver Fondvakt, med miljövariablerna som står vid varje rad. Lösenord och nycklar visas aldrig.',
    set: (settings) =>
      settings.length === 1 ? `Ändras med ${settings[0]}` : `Ändras med ${settings.join(', ')}`,
    mailTo: 'Vem som får mejl',
    to: (to) => {
      if (to === 'nobody') return 'Ingen. Breven skrivs till en mapp på servern i stället för att skickas.'
      if (to === 'everybody') return 'Alla kontakter.'
      return to === 1
        ? 'Bara 1 adress. Andras brev skrivs till en mapp på servern.'
        : `Bara ${number(to)} adresser. Andras brev skrivs till en mapp på servern.`
    },
    from: 'Avsändare',
    server: 'Mejlserver',
    noServer: 'Ingen är angiven.',
    perMinute: (letters) =>
      letters === 0
        ? 'Ingen gräns för antalet brev i minuten.'
        : `Högst ${number(letters)} brev i minuten till samma domän.`,
    signed: 'Signering (DKIM)',
    signedBy: (domain) => `På. Breven signeras av ${domain}.`,
    unsigned: 'Av. Osignerade brev kan hamna i skräpposten.',
    bounces: 'Brev som studsar',
    bouncesRead: (mailbox, takesReports) => {
      if (mailbox !== null && takesReports) return `Läses i brevlådan på ${mailbox} och tas emot på /bounces.`
      if (mailbox !== null) return `Läses i brevlådan på ${mailbox}.`
      return takesReports
        ? 'Tas emot på /bounces.'
        : 'Läses inte. Adresser som slutat fungera märks inte förrän någon saknar sina brev.'
    },
    contact: 'Kontaktuppgift',
    noContact: 'Ingen. Källorna vet då inte vem de ska höra av sig till om något är fel.',
    address: 'Webbadress',
    isSafe: (isSafe) =>
      isSafe ? 'Krypterad (https).' : 'Inte krypterad. Använd https så fort andra ska logga in.',
    readers: 'Vem som får läsa sidorna',
    open: (isOpen) => (isOpen ? 'Alla.' : 'Bara den som är inloggad eller kommer via en länk i sitt brev.'),
    engines: 'Sökmotorer',
    indexed: (isIndexed) => (isIndexed ? 'Får visa sidorna.' : 'Ombeds att inte visa sidorna.'),
    signIn: 'Inloggning',
    oidc: (issuer) =>
      issuer === null ? 'Med lokala konton.' : `Med kommunens egen inloggning (${issuer}) och lokala konton.`,
    limit: 'Gräns för brev',
    programs: 'Program som hämtar data',
    limited: (perMinute) =>
      perMinute === 0 ? 'Ingen.' : `${number(perMinute)} hämtningar av data i minuten för varje klient.`,
    database: 'Databas',
    kept: { file: 'En fil på servern.', postgres: 'PostgreSQL.' },
  },
  test: {
    title: 'Prova mejlen',
    intro: (address) => `Skicka ett provbrev till din egen adress, ${address}.`,
    off: 'Mejl är inte inställt, så inget provbrev kan skickas. Ange MAIL_URL och MAIL_TO på servern.',
    send: 'Skicka ett provbrev till mig',
    done: {
      sent: (address) =>
        `Mejlservern tog emot provbrevet till ${address}. Kommer det inte fram inom några minuter, titta i skräpposten.`,
      outbox: (address) =>
        `${address} finns inte med i MAIL_TO. Provbrevet skrevs till mappen på servern och skickades inte.`,
      off: () => 'Mejl är inte inställt. Inget skickades.',
      wait: () => 'Du bad nyss om ett provbrev. Vänta en minut och försök igen.',
    },
    failed: {
      'no-address': 'Mejlservern säger att adressen inte finns.',
      refused: 'Mejlservern vägrade ta emot brevet.',
      deferred: 'Mejlservern bad oss komma tillbaka senare.',
      unreachable: 'Det gick inte att nå mejlservern.',
      unsure: 'Förbindelsen bröts. Vi vet inte om brevet kom fram.',
    },
    said: 'Så här svarade servern:',
  },
  reports: {
    title: 'Rapporter om tillgänglighet',
    none: 'Inga rapporter väntar.',
    at: (moment) => `Kom in ${moment}`,
    page: 'Sida',
    replyTo: 'Svara till',
    done: 'Klar',
    doneOf: (moment) => `Markera rapporten från ${moment} som klar`,
  },
  sources: {
    title: 'Källor',
    text: 'Du sköter även det som kommunerna delar. På varje källas sida kan du sätta på den, stänga av den och släppa nyheter som hålls.',
    link: 'Till källorna',
  },
  testMail: (municipality) => ({
    subject: 'Provbrev från Fondvakt',
    title: 'Mejlen fungerar',
    paragraphs: [
      `Det här är ett provbrev som du bad om på sidan med inställningar för ${municipality}.`,
      'Kom det till inkorgen och inte till skräpposten? Då är allt som det ska.',
    ],
    link: 'Öppna Fondvakt',
    foot: 'Brevet skickades bara till dig.',
  }),
}
