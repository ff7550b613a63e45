import type { Grade } from './call.js'

/** A municipality's priority area, made of themes and words of its own. */
export interface Area {
  readonly id: string
  readonly name: { readonly sv: string; readonly en: string }
  /** Themes and how much each counts, 0 to 1. */
  readonly themes: Readonly<Record<string, number>>
  /** Words of the municipality's own, each with its weight 1 to 3. */
  readonly words: readonly {
    readonly phrase: string
    readonly language: 'sv' | 'en'
    readonly weight: 1 | 2 | 3
  }[]
}

export interface Department {
  readonly id: string
  readonly name: string
}

/** Who gets a letter, in which areas, and from which grade. */
export interface Contact {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly department: string
  readonly language: 'sv' | 'en'
  /** True for whoever looks after Fondvakt in the municipality, who is also told what needs a person. */
  readonly secretariat: boolean
  readonly interests: readonly { readonly area: string; readonly least: Grade }[]
}

/** A profile: everything that is one municipality's own. */
export interface Municipality {
  readonly id: string
  readonly name: string
  /** The policy it is made from, with date and paragraph. */
  readonly policy: string
  readonly areas: readonly Area[]
  readonly departments: readonly Department[]
  readonly contacts: readonly Contact[]
}
