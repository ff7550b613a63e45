import { numberText } from './format.js'
import type { CaseWords } from './letter-words.js'

const days = (n: number): string => `${numberText(n, 'sv')} ${n === 1 ? 'dag' : 'dagar'}`

/** How far off a day is: `i dag`, `5 dagar kvar`, `för 2 dagar sedan`. */
const left = (n: number): string => {
  if (n === 0) return 'i dag'
  return n > 0 ? `${days(n)} kvar` : `för ${days(-n)} sedan`
}

/** What letters say of a department's cases, in Swedish. */
export const svCases: CaseWords = {
  title: 'Det här följer ni',
  stateLabel: 'Läge',
  state: {
    interest: 'intresse, inte beslutat',
    decision: 'beslut om att söka',
    application: 'ansökan pågår',
    project: 'projekt pågår',
    result: 'resultat att redovisa',
    closed: 'avslutat',
  },
  due: (day, n) => `Ert eget datum: ${day}, ${left(n)}.`,
  closes: (day, n) => `Utlysningen stänger: ${day}, ${left(n)}.`,
  closed: (day) => `Utlysningen stängde ${day}.`,
  rolling: 'Utlysningen har inget angivet slutdatum.',
  change: 'Ändra datum eller anteckning',
  more: (n) => `och ${numberText(n, 'sv')} till som ni följer`,
}
