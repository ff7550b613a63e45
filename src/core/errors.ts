/** A failure that was foreseen. Conductors catch these, write them down and go on; anything else is a bug. */
export abstract class ExpectedError<Reason extends string = string> extends Error {
  constructor(
    readonly reason: Reason,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

export type FetchReason = 'unreachable' | 'timeout' | 'refused' | 'blocked' | 'missing' | 'too-large'

/** A page that could not be had. `url` is the one that was asked for. */
export class FetchError extends ExpectedError<FetchReason> {
  override readonly name = 'FetchError'
  constructor(
    reason: FetchReason,
    readonly url: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(reason, message, options)
  }
}

/**
 * `no-proof`: the page lacks what proves that it is the right one; `empty`: it is the right one but no list is on it, and it does
 * not say that there is none; `cut-off`: it ends too soon; `language`: it is in another one; `too-large`: more than we read.
 */
export type ExpectationReason =
  'unexpected' | 'not-whole' | 'too-few' | 'no-proof' | 'empty' | 'cut-off' | 'language' | 'too-large'

/** A source that answered, but not with what it must answer: too few calls, a list that does not add up, another page. */
export class ExpectationError extends ExpectedError<ExpectationReason> {
  override readonly name = 'ExpectationError'
}

/**
 * `no-address`: the server says that there is no such address, for good; `refused`: it refuses this letter, for good; `deferred`: it
 * asks us to come again later; `unreachable`: there was no talking to it; `unsure`: the letter may have arrived.
 */
export type MailReason = 'no-address' | 'refused' | 'deferred' | 'unreachable' | 'unsure'

/** A letter that is not known to have arrived. */
export class MailError extends ExpectedError<MailReason> {
  override readonly name = 'MailError'
}

/** A command, setting, file or database that is wrong: one line to the person, exit code 2, nothing changed. */
export class UsageError extends ExpectedError<'usage'> {
  override readonly name = 'UsageError'
  constructor(message: string, options?: ErrorOptions) {
    super('usage', message, options)
  }
}

/** Why a file is no table of contacts that can be read. */
export type TableFault =
  | 'empty'
  | 'large'
  | 'old-excel'
  | 'no-table'
  | 'no-workbook'
  | 'rows'
  | 'wide'
  | 'quote'
  | 'long-row'
  | 'no-csv'

/** A file that is no table that can be read; `line` is near where it stops being one. */
export class TableError extends UsageError {
  constructor(
    readonly fault: TableFault,
    message: string,
    readonly line: number | null = null,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}
