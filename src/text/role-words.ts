import type { MunicipalRole, RoleReason, RoleSign } from '../core/role.js'

/** What is said of a municipality's part in a call, in letters and on pages alike. */
export interface RoleWords {
  readonly label: string
  readonly is: Readonly<Record<MunicipalRole, string>>
  readonly check: string
  /** The role with its first reason, for a line in a letter. */
  readonly because: (role: MunicipalRole, reason: string) => string
  /** Where nothing at all speaks for a municipality. */
  readonly nothing: string
  /** A sentence of the call, by what it says. */
  readonly quote: Readonly<Record<RoleSign | 'restricted', (quote: string) => string>>
  /** What a programme, strand, type of action, funder or language says for or against. */
  readonly structure: Readonly<Record<Structure, (name: string, isFor: boolean) => string>>
  readonly how: string
  readonly inLetters: Readonly<Record<MunicipalRole, string>>
  readonly reasons: string
}

type Structure = Extract<RoleReason, { kind: 'structure' }>['of']
