import { dayText, listText } from './format.js'
import type { JudgeWords } from './judge-words.js'

const SAID = { relevant: 'relevant', 'not-relevant': 'inte relevant' } as const
const SAY = { relevant: 'Relevant', 'not-relevant': 'Inte relevant', withdrawn: 'Ta tillbaka' } as const
const GRADES = { strong: 'stark', likely: 'trolig', weak: 'svag' } as const
const NUMBERS = ['Inga', 'En', 'Två', 'Tre', 'Fyra', 'Fem']

/** What is said of judgements, in Swedish. */
export const svJudge: JudgeWords = {
  ask: 'Är den relevant för er?',
  say: SAY,
  sayFor: (verdict, areas) => `${SAY[verdict]} för ${listText(areas, 'sv')}`,
  person: (name, day) => `bedömd som relevant av ${name} ${dayText(day, 'sv')}`,
  said: (verdict, area, name, day) =>
    `Bedömd som ${SAID[verdict]} för ${area} av ${name} ${dayText(day, 'sv')}.`,
  because: (why) => `Skäl: ”${why}”`,
  rules: (grade, points) =>
    grade === null
      ? 'Fondvakts egen bedömning: hör inte till området'
      : `Fondvakts egen bedömning: ${GRADES[grade]}, ${points} poäng`,
  rulesHow: 'Bedömningen ovan gäller i stället för den här.',
  title: 'Är utlysningen relevant för er?',
  as: (name, municipality) => `Du svarar som ${name} i ${municipality}.`,
  effect:
    'Svaret gäller direkt. Det står på utlysningens sida med namn och dag, och Fondvakt lär sig av det.',
  kept: 'Svaret är sparat.',
  why: 'Skriv varför, om du vill',
  whyHint: 'Högst 500 tecken. Alla som läser utlysningens sida kan se det.',
  each: 'Svara för ett område i taget',
  notJudged: 'Ingen har bedömt den än.',
  howTo: 'Stämmer det inte? Den som får veckobrevet kan bedöma utlysningar med länkarna i det.',
  toCall: 'Läs om utlysningen',
  toWorth: 'Fler utlysningar som det hjälper att bedöma',
  worth: {
    title: (count) =>
      count === 1
        ? 'En utlysning som det hjälper mest att bedöma'
        : `${NUMBERS[count] ?? String(count)} utlysningar som det hjälper mest att bedöma`,
    intro: 'Här är Fondvakt som mest osäkert. Varje svar gör nästa veckas urval bättre.',
    none: 'Just nu finns ingen utlysning som Fondvakt är osäkert om.',
    question: (area) => `Är den relevant för ${area}?`,
    guess: (grade, points) => `Fondvakt gissar: ${GRADES[grade]}, ${points} poäng.`,
    see: 'Se listan på webben',
  },
  faults: {
    link: {
      title: 'Länken gäller inte',
      text: 'Adressen kan ha kortats av på vägen, eller så har nyckeln bytts. Öppna länken i ert senaste veckobrev. Inget har sparats.',
    },
    old: {
      title: 'Länken är för gammal',
      text: 'Öppna en länk i ett nyare veckobrev. Inget har sparats.',
    },
    contact: {
      title: 'Länken gäller inte längre',
      text: 'Den som länken skickades till är inte längre kontaktperson i kommunen. Inget har sparats.',
    },
    call: { title: 'Utlysningen finns inte här längre', text: 'Inget har sparats.' },
    area: {
      title: 'Området finns inte längre',
      text: 'Kommunen har bytt områden sedan länken skickades. Inget har sparats.',
    },
    foreign: {
      title: 'Svaret togs inte emot',
      text: 'Det kom inte från vår egen sida. Öppna sidan igen och svara där. Inget har sparats.',
    },
    visit: {
      title: 'Svaret togs inte emot',
      text: 'Vi vet inte längre vem du är. Öppna din länk igen och svara sedan. Inget har sparats.',
    },
    long: { title: 'Skälet är för långt', text: 'Det får vara högst 500 tecken. Inget har sparats.' },
    unclear: { title: 'Svaret gick inte att förstå', text: 'Gå tillbaka och svara igen. Inget har sparats.' },
    large: { title: 'Svaret är för stort', text: 'Gå tillbaka och skriv kortare. Inget har sparats.' },
  },
}
