import type { AccessWords } from './access-words.js'

export const svAccess: AccessWords = {
  signIn: 'Logga in',
  signOut: 'Logga ut',
  faults: {
    'sign-in': {
      title: 'Du är inte inloggad',
      text: 'Din inloggning har gått ut. Inget har sparats. Logga in och gör om det du gjorde.',
    },
    elsewhere: { title: 'Sidan finns inte', text: 'Kontrollera adressen.' },
    forbidden: {
      title: 'Du har inte behörighet',
      text: 'Ditt konto får inte göra detta. Be den som är administratör i din kommun.',
    },
    foreign: {
      title: 'Formuläret kom inte härifrån',
      text: 'Inget har sparats. Öppna sidan på nytt och försök igen.',
    },
    stale: {
      title: 'Sidan var för gammal',
      text: 'Inget har sparats. Ladda om sidan och gör om det du gjorde.',
    },
    unclear: { title: 'Formuläret gick inte att läsa', text: 'Inget har sparats. Försök igen.' },
    large: { title: 'Det du skickade är för stort', text: 'Inget har sparats. Skicka mindre åt gången.' },
  },
  refusals: {
    cancelled: {
      title: 'Inloggningen avbröts',
      text: 'Du är inte inloggad. Försök igen när du vill.',
    },
    unreachable: {
      title: 'Kommunens inloggning svarar inte',
      text: 'Försök igen om en stund. Har du ett lösenord här kan du logga in med det så länge.',
    },
    refused: {
      title: 'Inloggningen gick inte att kontrollera',
      text: 'Du är inte inloggad. Försök igen. Händer det flera gånger, säg till den som driver Fondvakt.',
    },
    stale: {
      title: 'Inloggningen tog för lång tid',
      text: 'Du är inte inloggad. Börja om från inloggningssidan.',
    },
    unknown: {
      title: 'Du har inget konto här än',
      text: 'Kommunens inloggning känner igen dig, men ingen har lagt till dig i Fondvakt, eller så är ditt konto stängt. Be den som är administratör i din kommun, oftast på internationella sekretariatet.',
    },
    many: {
      title: 'För många försök',
      text: 'Vänta några minuter innan du försöker logga in igen.',
    },
    busy: {
      title: 'Många loggar in just nu',
      text: 'Vänta en liten stund och försök igen.',
    },
    gone: {
      title: 'Länken gäller inte längre',
      text: 'Den har redan använts eller är för gammal. Be den som är administratör i din kommun om en ny länk.',
    },
  },
  page: {
    title: 'Logga in',
    intro: 'För dig som arbetar med Fondvakt i din kommun. Utlysningarna kan alla söka i utan att logga in.',
    introClosed: 'För dig som arbetar med Fondvakt i din kommun.',
    done: {
      out: 'Du är utloggad.',
      everywhere: 'Du är utloggad överallt, också här.',
      password: 'Lösenordet är sparat. Logga in med det.',
    },
    oidc: 'Logga in med kommunens konto',
    oidcHint: 'Samma inloggning som på din arbetsdator.',
    or: 'Logga in med lösenord',
    email: 'E-postadress',
    password: 'Lösenord',
    send: 'Logga in',
    wrong:
      'Adressen och lösenordet stämmer inte ihop. Efter flera försök måste man vänta en stund innan man kan försöka igen.',
    forgotten:
      'Glömt lösenordet? Be den som är administratör i din kommun om en länk för att välja ett nytt.',
    noAccount: 'Inget konto? Be samma person att lägga till dig.',
  },
  choose: {
    title: 'Välj lösenord',
    intro: (name, email) =>
      `Hej ${name}! Du loggar sedan in med adressen ${email} och det lösenord du väljer här.`,
    password: 'Nytt lösenord',
    rules: 'Minst 12 tecken. Flera ord i rad är lätta att minnas och svåra att gissa.',
    again: 'Samma lösenord en gång till',
    save: 'Spara lösenordet',
    differ: 'De två lösenorden är inte lika. Skriv samma i båda fälten.',
    faults: {
      short: 'Lösenordet är för kort. Skriv minst 12 tecken.',
      long: 'Lösenordet är för långt. Skriv högst 200 tecken.',
      own: 'Lösenordet liknar ditt namn, din adress eller din kommun. Välj något som andra inte kan gissa.',
      common: 'Lösenordet är ett av dem som gissas först. Välj något annat.',
    },
  },
  account: {
    title: 'Ditt konto',
    facts: { email: 'E-postadress', municipality: 'Kommun', role: 'Roll', since: 'Konto sedan' },
    roles: { officer: 'Handläggare', administrator: 'Administratör' },
    operator: 'Ansvarar också för källor och annat som alla kommuner delar.',
    done: { name: 'Namnet är sparat.', password: 'Lösenordet är bytt. Du är utloggad överallt utom här.' },
    nameTitle: 'Namn',
    name: 'Ditt namn',
    nameHint: 'Syns för kollegor, till exempel i ärenden och i ändringsloggen.',
    saveName: 'Spara namnet',
    passwordTitle: 'Lösenord',
    passwordIntro: 'När du byter lösenord loggas du ut överallt utom här.',
    noPassword: 'Du har inget lösenord här. Du loggar in med kommunens konto.',
    old: 'Lösenordet du har nu',
    wrongOld:
      'Det är inte lösenordet du har nu. Efter flera försök måste man vänta en stund innan man kan försöka igen.',
    savePassword: 'Byt lösenord',
    sessionsTitle: 'Inloggningar',
    sessions: (count) =>
      count === 1
        ? 'Du är inloggad på ett ställe: här.'
        : `Du är inloggad på ${count} ställen, till exempel i flera webbläsare.`,
    since: (moment) => `Här loggade du in ${moment}.`,
    endSessions: 'Logga ut överallt',
  },
}
