import type { CompareWords } from './compare-words.js'
import { numberText } from './format.js'

const number = (n: number): string => numberText(n, 'sv')

/** What the page says that shows calls side by side, in Swedish. */
export const svCompare: CompareWords = {
  title: (n) => `${number(n)} utlysningar sida vid sida`,
  intro: (different, rows) =>
    different === 0
      ? 'Utlysningarna är lika i allt som jämförs här.'
      : `De skiljer sig i ${number(different)} av ${number(rows)} uppgifter, märkta med ≠.`,
  toList: 'Till listan',
  region: 'Utlysningarna sida vid sida',
  fact: 'Uppgift',
  rows: {
    programme: 'Program',
    status: 'Läge',
    deadlines: 'Sista dag',
    opens: 'Öppnar',
    most: 'Högst till ett projekt',
    least: 'Minst till ett projekt',
    total: 'Totalt att dela ut',
    projects: 'Antal projekt',
    support: 'Stödandel',
    role: 'Kommunens roll',
    who: 'Vem som kan söka',
    restricted: 'Vilka som inte kan söka',
    areas: 'Kommunens områden',
    sources: 'Källor',
    language: 'Språk i utlysningen',
    link: 'Läs mer',
  },
  unsaid: 'sägs inte',
  differs: 'skiljer sig',
  onlyDifferent: 'Visa bara det som skiljer sig',
  everything: 'Visa alla uppgifter',
  remove: 'Ta bort',
  removeThis: (title) => `Ta bort ${title} ur jämförelsen`,
  page: 'Utlysningens sida i Fondvakt',
  languages: { sv: 'svenska', en: 'engelska' },
  faults: {
    few: {
      title: 'Välj minst två utlysningar',
      text: 'Kryssa för två till fyra olika utlysningar i listan för att jämföra dem.',
    },
    many: {
      title: 'Välj högst fyra utlysningar',
      text: 'Fler än fyra går inte att läsa sida vid sida. Kryssa för dem som du vill jämföra.',
    },
  },
  unknown: {
    title: 'En utlysning finns inte',
    text: (ids) => `Det här finns inte i Fondvakt: ${ids}. Adressen kan vara avskriven fel.`,
    others: 'Jämför de andra',
  },
  chosen: 'Utlysningar att jämföra',
  compare: 'Jämför',
}
