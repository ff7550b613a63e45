import type { AuditAction } from '../core/audit.js'
import type { DeliveryKind } from '../core/letter.js'

export type LetterStatus = 'held' | 'waiting' | 'sending' | 'sent' | 'refused' | 'unknown' | 'skipped'
type By<Key extends string, Value = string> = Readonly<Record<Key, Value>>

/** What the pages of the ledger say, in one language. */
export interface LedgerWords {
  readonly title: string
  readonly intro: (months: number) => string
  readonly statuses: By<LetterStatus>
  readonly statusTabs: By<LetterStatus | 'all'>
  readonly tabs: string
  readonly week: string
  readonly everyWeek: string
  readonly weekName: (week: string) => string
  readonly weekDays: (week: string) => string
  readonly contactHint: string
  readonly show: string
  readonly of: (name: string) => string
  readonly ofAll: string
  readonly tooMany: (most: number) => string
  readonly none: string
  readonly tooLong: string
  readonly tooLongText: (most: number) => string
  readonly table: string
  readonly columns: By<'letter' | 'to' | 'week' | 'calls' | 'status'>
  readonly fileColumns: By<
    | 'id'
    | 'week'
    | 'kind'
    | 'contact'
    | 'name'
    | 'address'
    | 'subject'
    | 'calls'
    | 'status'
    | 'written'
    | 'settled'
    | 'attempts'
    | 'bounced'
    | 'said'
  >
  readonly kinds: By<DeliveryKind>
  readonly former: string
  readonly noSubject: string
  readonly weekNumber: (week: string) => string
  /** Says of a link or button which letter it is of. */
  readonly doTo: (what: string, name: string, week: string) => string
  readonly again: string
  readonly wasSent: string
  readonly heldTitle: (letters: number) => string
  readonly heldAdvice: string
  readonly heldList: string
  readonly heldHeading: string
  readonly release: string
  readonly discard: string
  readonly releaseTitle: (letters: number) => string
  readonly releaseText: string
  readonly discardTitle: (letters: number) => string
  readonly discardText: string
  readonly otherLetters: (letters: number) => string
  readonly nothingHeld: string
  readonly unknownTitle: (letters: number) => string
  readonly unknownAdvice: string
  readonly seeThem: string
  readonly done: By<'released' | 'discarded', (letters: number) => string> & By<'again' | 'sent'>
  readonly settled: string
  readonly againTitle: string
  readonly againUnknown: string
  readonly againRefused: string
  readonly againTo: (name: string, address: string) => string
  readonly againStopped: string
  readonly sentTitle: string
  readonly sentText: string
  readonly cancel: string
  readonly facts: By<
    'to' | 'status' | 'kind' | 'calls' | 'written' | 'settled' | 'attempts' | 'next' | 'bounced'
  >
  readonly asSent: string
  readonly asHeld: string
  readonly readHtml: string
  readonly readWhole: string
  readonly copyNote: string
  readonly text: string
  readonly thinned: (months: number) => string
  readonly between: string
  readonly personalLink: string
  readonly history: string
  readonly written: string
  readonly wentTo: By<Exclude<LetterStatus, 'waiting' | 'sending' | 'held'>>
  readonly bounced: string
  readonly deeds: By<LetterDeed, (name: string) => string>
  readonly toContact: string
  readonly toLetter: string
  readonly back: string
}

export type LetterDeed = Extract<AuditAction, 'letter.again' | 'letter.was-sent'>
