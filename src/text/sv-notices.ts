import type { NoticeWords } from './notice-words.js'

const NOTHING_TO_DO = 'Var det inte du som anmälde adressen? Då behöver du inte göra något.'

/** What small mails say, in Swedish. */
export const svNotices: NoticeWords = {
  call: 'Utlysning',
  confirm: (department, municipality) => ({
    subject: 'Bekräfta att ni vill ha veckobrev från Fondvakt',
    title: 'Bekräfta att ni vill ha veckobrev',
    paragraphs: [
      'Hej!',
      department === municipality
        ? `Någon har anmält den här adressen till Fondvakts veckobrev för ${municipality}. Brevet berättar om utlysningar från EU och andra finansiärer som passar era områden.`
        : `Någon har anmält den här adressen till Fondvakts veckobrev för ${department} i ${municipality}. Brevet berättar om utlysningar från EU och andra finansiärer som passar era områden.`,
      'Öppna sidan och bekräfta där, så kommer breven. Länken gäller i sju dagar.',
    ],
    links: ['Bekräfta anmälan'],
    foot: [`${NOTHING_TO_DO} Utan bekräftelse kommer inga brev.`],
  }),
  already: (department, municipality) => ({
    subject: 'Ni får redan veckobrev från Fondvakt',
    title: 'Ni får redan veckobrevet',
    paragraphs: [
      'Hej!',
      department === municipality
        ? `Någon har anmält den här adressen till Fondvakts veckobrev för ${municipality}. Adressen får redan brevet, så vi har inte ändrat något.`
        : `Någon har anmält den här adressen till Fondvakts veckobrev. Adressen får redan brevet för ${department} i ${municipality}, så vi har inte ändrat något.`,
      'Vill du ändra områden, språk eller hur ofta brevet kommer? Det gör du på din egen sida.',
    ],
    links: ['Ändra dina val'],
    foot: [NOTHING_TO_DO],
  }),
  pass: ({ from, title, municipality, hasNote }) => ({
    subject: `${from} skickar vidare en utlysning: ${title}`,
    title: `${from} skickar vidare en utlysning`,
    paragraphs: [
      'Hej!',
      hasNote
        ? `${from} i ${municipality} tror att den här utlysningen kan vara något för er, och skriver:`
        : `${from} i ${municipality} tror att den här utlysningen kan vara något för er.`,
    ],
    links: ['Läs om utlysningen', 'Svara om den är relevant för er'],
    foot: [
      `Svara på det här mejlet, så går svaret till ${from}.`,
      'Datum och belopp kommer från källan. Kontrollera dem på utlysningens egen sida innan ni bestämmer er.',
      'Du får mejlet för att du är kontaktperson i Fondvakt. Länken för svar är din egen: skicka den inte vidare.',
    ],
  }),
}
