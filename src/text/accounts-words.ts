import type { AccountRole } from '../core/account.js'
import type { Language } from './format.js'
import { enAccounts } from './en-accounts.js'
import { svAccounts } from './sv-accounts.js'

/** What the pages say of those who may sign in, in one language. */
export interface AccountsWords {
  readonly title: string
  readonly intro: (municipality: string) => string
  readonly list: string
  readonly columns: Readonly<Record<'name' | 'role' | 'signIn' | 'last', string>>
  readonly roles: Readonly<Record<AccountRole, string>>
  /** What somebody of a role may do. */
  readonly may: Readonly<Record<AccountRole, string>>
  readonly operator: string
  readonly operatorHint: string
  readonly you: string
  readonly closed: string
  readonly ways: Readonly<Record<'password' | 'oidc' | 'both' | 'none', string>>
  readonly never: string
  readonly change: (name: string) => string
  readonly addTitle: string
  readonly addIntro: string
  readonly name: string
  readonly email: string
  readonly emailHint: string
  readonly role: string
  readonly add: string
  readonly save: string
  readonly back: string
  readonly done: Readonly<Record<AccountDone, (name: string) => string>>
  readonly faults: Readonly<
    Record<'name' | 'address' | 'taken' | 'role' | 'operator' | 'last' | 'closed', string>
  >
  readonly linkTitle: string
  readonly linkIntro: string
  readonly makeLink: string
  readonly closeTitle: string
  readonly closeIntro: string
  readonly close: string
  readonly openTitle: string
  readonly openIntro: string
  readonly open: string
  readonly releaseTitle: string
  readonly releaseIntro: string
  readonly release: string
  readonly shown: ShownLinkWords
}

/** What has just been done with an account. */
export type AccountDone = 'changed' | 'same' | 'closed' | 'opened' | 'released'

export const ACCOUNT_DONE: readonly AccountDone[] = ['changed', 'same', 'closed', 'opened', 'released']

/** The page that shows a link for choosing a password, once. */
export interface ShownLinkWords {
  readonly title: (name: string) => string
  readonly added: (name: string) => string
  readonly intro: (name: string) => string
  readonly link: string
  readonly until: (moment: string) => string
  readonly once: string
  readonly mail: string
  readonly subject: string
  readonly body: (link: string, moment: string) => string
  readonly oidc: string
}

export const accountsWordsFor = (language: Language): AccountsWords =>
  language === 'sv' ? svAccounts : enAccounts
