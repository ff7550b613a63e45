import type { App } from '../main.js'

/** What the actions of those who are signed in are made from. */
export type StaffMatter = Pick<
  App,
  | 'book'
  | 'clock'
  | 'config'
  | 'db'
  | 'isSet'
  | 'judge'
  | 'letters'
  | 'lexicon'
  | 'log'
  | 'matter'
  | 'model'
  | 'post'
  | 'signer'
  | 'sources'
  | 'worker'
>
