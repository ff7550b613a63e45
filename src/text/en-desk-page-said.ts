import type { Said, SaidKind } from '../core/said.js'
import { clean } from './clean.js'
import { numberText } from './format.js'

/** Why a letter did not go, or a contact gets none, in English. */
export const enSaid = ({ kind, figures, note }: Said): string =>
  kind === 'by-hand' && note !== null ? `Stopped by hand: ${clean(note, 200)}` : WORDS[kind](figures)

const WORDS: Readonly<Record<SaidKind, (figures: readonly number[]) => string>> = {
  address: () => 'There is no such address. Correct it, or name a new contact.',
  full: () => 'The recipient’s mailbox is full.',
  blocked: () =>
    'The recipient’s server took the letter for spam, or takes nothing from ours. Ask the municipality’s IT department to let Fondvakt through.',
  sender: () =>
    'The recipient’s server did not accept the sender. Ask whoever runs Fondvakt to look into it.',
  late: () => 'The recipient’s server put the letter off for so long that we gave up.',
  crash: () => 'The program stopped in the middle of sending, so we do not know whether the letter arrived.',
  unsure: () =>
    'The connection broke in the middle of sending, so we do not know whether the letter arrived.',
  unreachable: () => 'The mail server could not be reached.',
  'by-hand': () => 'Stopped by hand.',
  left: () => 'The contact has left.',
  'no-more': () => 'The contact gets no letters any more.',
  'words-gone': () => 'The words of the letter have been removed.',
  overload: ([calls = 0, letters = 0, usual = 0]) =>
    `There is much more in the letters than usual: ${numberText(calls, 'en')} calls in ${numberText(letters, 'en')} letters, where about ${numberText(usual, 'en')} are usual.`,
  server: () => 'The recipient’s server did not take the letter.',
}
