import type { Said } from '../core/said.js'
import type { CasesWords } from './desk-page-case-words.js'
import type { ContactFormWords, ContactsWords, OneContactWords } from './desk-page-contact-words.js'
import type { ImportWords } from './desk-page-import-words.js'
import type { LedgerWords } from './desk-page-letter-words.js'
import { enDeskCases } from './en-desk-page-cases.js'
import { enDeskContact } from './en-desk-page-contact.js'
import { enDeskContacts } from './en-desk-page-contacts.js'
import { enDeskImport } from './en-desk-page-import.js'
import { enDeskLetters } from './en-desk-page-letters.js'
import type { Language } from './format.js'
import { svDeskCases } from './sv-desk-page-cases.js'
import { svDeskContact } from './sv-desk-page-contact.js'
import { svDeskContacts } from './sv-desk-page-contacts.js'
import { svDeskImport } from './sv-desk-page-import.js'
import { svDeskLetters } from './sv-desk-page-letters.js'

/** What the pages behind the sign-in say of contacts, letters and cases, in one language. */
export interface DeskPageWords {
  readonly contacts: ContactsWords
  readonly contact: OneContactWords & {
    readonly form: ContactFormWords
    /** Why a letter did not go, or a contact gets none. */
    readonly said: (said: Said) => string
  }
  readonly import: ImportWords
  readonly letters: LedgerWords
  readonly cases: CasesWords
}

const WORDS: Readonly<Record<Language, DeskPageWords>> = {
  sv: {
    contacts: svDeskContacts,
    contact: svDeskContact,
    import: svDeskImport,
    letters: svDeskLetters,
    cases: svDeskCases,
  },
  en: {
    contacts: enDeskContacts,
    contact: enDeskContact,
    import: enDeskImport,
    letters: enDeskLetters,
    cases: enDeskCases,
  },
}

/** What the pages behind the sign-in say of contacts, letters and cases, in one language. */
export const deskPageWordsFor = (language: Language): DeskPageWords => WORDS[language]
