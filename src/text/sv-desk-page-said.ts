import type { Said, SaidKind } from '../core/said.js'
import { clean } from './clean.js'
import { numberText } from './format.js'

/** Why a letter did not go, or a contact gets none, in Swedish. */
export const svSaid = ({ kind, figures, note }: Said): string =>
  kind === 'by-hand' && note !== null ? `Stoppades för hand: ${clean(note, 200)}` : WORDS[kind](figures)

const WORDS: Readonly<Record<SaidKind, (figures: readonly number[]) => string>> = {
  address: () => 'Adressen finns inte. Rätta den, eller utse en ny kontakt.',
  full: () => 'Mottagarens brevlåda är full.',
  blocked: () =>
    'Mottagarens server stoppade brevet som skräppost eller tar inte emot från vår. Be kommunens it-avdelning släppa fram Fondvakt.',
  sender: () => 'Mottagarens server godtog inte avsändaren. Be den som driver Fondvakt se över den.',
  late: () => 'Mottagarens server sköt upp brevet så länge att vi gav upp.',
  crash: () => 'Programmet stannade mitt i utskicket, så vi vet inte om brevet kom fram.',
  unsure: () => 'Förbindelsen bröts mitt i utskicket, så vi vet inte om brevet kom fram.',
  unreachable: () => 'E-postservern gick inte att nå.',
  'by-hand': () => 'Stoppades för hand.',
  left: () => 'Kontakten har slutat.',
  'no-more': () => 'Kontakten får inga brev längre.',
  'words-gone': () => 'Brevets text är borttagen.',
  overload: ([calls = 0, letters = 0, usual = 0]) =>
    `Breven har mycket mer i sig än vanligt: ${numberText(calls, 'sv')} utlysningar i ${numberText(letters, 'sv')} brev, där det brukar vara omkring ${numberText(usual, 'sv')}.`,
  server: () => 'Mottagarens server tog inte emot brevet.',
}
