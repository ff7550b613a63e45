import type { Actor } from '../../core/account.js'
import type { Contact, Municipality } from '../../core/municipality.js'

/** Letters that wait for a person, and what one would be written now. */
export interface LetterActions {
  /** Decides on the held letters of a municipality, where they still are as many as were shown. */
  readonly decide: (
    municipality: string,
    verdict: 'release' | 'discard',
    expected: number,
    by: Actor,
  ) => Promise<{ readonly kind: 'done' | 'other'; readonly letters: number }>
  /** A person's word on a letter of unknown fate, or one that was refused; false where it is no such letter any more. */
  readonly settle: (
    municipality: string,
    letter: string,
    verdict: 'again' | 'sent',
    by: Actor,
  ) => Promise<boolean>
  /** A contact's letter as it would be written now, with their links in it; nothing is kept. */
  readonly preview: (municipality: Municipality, contact: Contact) => Promise<LetterPreview>
}

export interface LetterPreview {
  readonly subject: string
  readonly html: string
  readonly text: string
  /** The letter with all its calls, where the mail has no room for them. */
  readonly whole: string | null
}
