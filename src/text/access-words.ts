import type { SignInReason } from '../core/identity.js'
import type { PasswordFault } from '../core/password.js'
import { enAccess } from './en-access.js'
import type { Language } from './format.js'
import { svAccess } from './sv-access.js'

/** What the pages say of signing in, in one language. */
export interface AccessWords {
  readonly signIn: string
  readonly signOut: string
  /** Why a page behind the sign-in is not shown, or its form was not taken. */
  readonly faults: Readonly<Record<DeskFault, Said>>
  /** Why somebody is not signed in. */
  readonly refusals: Readonly<Record<Refusal, Said>>
  readonly page: SignInWords
  readonly choose: ChooseWords
  readonly account: AccountWords
}

export interface Said {
  readonly title: string
  readonly text: string
}

/** `elsewhere`: of another municipality, which is told of as not there at all. */
export type DeskFault = 'sign-in' | 'elsewhere' | 'forbidden' | 'foreign' | 'stale' | 'unclear' | 'large'

/** `unknown`: who comes from the municipality's own sign-in has no account; `gone`: a link that was used or is too old. */
export type Refusal = SignInReason | 'stale' | 'unknown' | 'many' | 'busy' | 'gone'

/** What has just been done, as the sign-in says it. */
export type SignInDone = 'out' | 'everywhere' | 'password'

export interface SignInWords {
  readonly title: string
  readonly intro: string
  /** The same where nobody reads without signing in. */
  readonly introClosed: string
  readonly done: Readonly<Record<SignInDone, string>>
  readonly oidc: string
  readonly oidcHint: string
  readonly or: string
  readonly email: string
  readonly password: string
  readonly send: string
  readonly wrong: string
  readonly forgotten: string
  readonly noAccount: string
}

export interface ChooseWords {
  readonly title: string
  readonly intro: (name: string, email: string) => string
  readonly password: string
  readonly rules: string
  readonly again: string
  readonly save: string
  readonly differ: string
  readonly faults: Readonly<Record<PasswordFault, string>>
}

export interface AccountWords {
  readonly title: string
  readonly facts: Readonly<Record<'email' | 'municipality' | 'role' | 'since', string>>
  readonly roles: Readonly<Record<'officer' | 'administrator', string>>
  readonly operator: string
  readonly done: Readonly<Record<'name' | 'password', string>>
  readonly nameTitle: string
  readonly name: string
  readonly nameHint: string
  readonly saveName: string
  readonly passwordTitle: string
  readonly passwordIntro: string
  readonly noPassword: string
  readonly old: string
  readonly wrongOld: string
  readonly savePassword: string
  readonly sessionsTitle: string
  readonly sessions: (count: number) => string
  readonly since: (moment: string) => string
  readonly endSessions: string
}

export const accessWordsFor = (language: Language): AccessWords => (language === 'sv' ? svAccess : enAccess)
