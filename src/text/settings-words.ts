import type { DepartmentProblem, ProfileProblem } from '../core/place-edit.js'
import type { MailReason } from '../core/errors.js'
import { enSettings } from './en-settings.js'
import type { Language } from './format.js'
import { svSettings } from './sv-settings.js'

/** What the page of settings says, in one language. */
export interface SettingsWords {
  readonly title: string
  readonly intro: string
  readonly parts: string
  readonly done: Readonly<Record<'profile' | 'departments' | 'report', string>>
  readonly stale: string
  readonly save: string
  readonly profile: {
    readonly title: string
    readonly name: string
    readonly policy: string
    readonly policyHint: string
    readonly domains: string
    readonly domainsHint: string
    readonly keepMonths: string
    readonly keepHint: string
    readonly problem: (problem: ProfileProblem) => string
  }
  readonly departments: {
    readonly title: string
    readonly intro: string
    readonly name: (n: number) => string
    readonly remove: (department: string) => string
    readonly used: string
    readonly added: (n: number) => string
    readonly addHint: string
    readonly problem: (problem: DepartmentProblem) => string
  }
  readonly process: ProcessWords
  readonly test: {
    readonly title: string
    readonly intro: (address: string) => string
    readonly off: string
    readonly send: string
    readonly done: Readonly<Record<'sent' | 'outbox' | 'off' | 'wait', (address: string) => string>>
    readonly failed: Readonly<Record<MailReason, string>>
    readonly said: string
  }
  readonly reports: {
    readonly title: string
    readonly none: string
    readonly at: (moment: string) => string
    readonly page: string
    readonly replyTo: string
    readonly done: string
    readonly doneOf: (moment: string) => string
  }
  readonly sources: { readonly title: string; readonly text: string; readonly link: string }
  readonly testMail: (municipality: string) => {
    readonly subject: string
    readonly title: string
    readonly paragraphs: readonly string[]
    readonly link: string
    readonly foot: string
  }
}

/** The settings of the process in plain words, each with what to set to change it. */
export interface ProcessWords {
  readonly title: string
  readonly intro: string
  readonly set: (settings: readonly string[]) => string
  readonly mailTo: string
  readonly to: (to: 'nobody' | 'everybody' | number) => string
  readonly from: string
  readonly server: string
  readonly noServer: string
  readonly perMinute: (letters: number) => string
  readonly signed: string
  readonly signedBy: (domain: string) => string
  readonly unsigned: string
  readonly bounces: string
  readonly bouncesRead: (mailbox: string | null, takesReports: boolean) => string
  readonly contact: string
  readonly noContact: string
  readonly address: string
  readonly isSafe: (isSafe: boolean) => string
  readonly readers: string
  readonly open: (isOpen: boolean) => string
  readonly engines: string
  readonly indexed: (isIndexed: boolean) => string
  readonly signIn: string
  readonly oidc: (issuer: string | null) => string
  readonly limit: string
  readonly programs: string
  readonly limited: (perMinute: number) => string
  readonly database: string
  readonly kept: Readonly<Record<'file' | 'postgres', string>>
}

export const settingsWordsFor = (language: Language): SettingsWords =>
  language === 'sv' ? svSettings : enSettings
