import type { Actor } from '../../core/account.js'
import type { AreaRefusal, WantedArea } from '../../core/area-edit.js'
import type { AreaPreview, EffectCounts } from '../../core/area-effect.js'

/** A municipality's areas, and what a change of them would do. */
export interface AreaActions {
  /** The subjects that areas are made of, by field. */
  readonly themes: () => Promise<readonly ThemeGroup[]>
  /** What saving it would do with the calls that are open or coming. Writes nothing. */
  readonly preview: (municipality: string, wanted: WantedArea) => Promise<AreaPreview | AreaRefusal>
  /** Changes an area, or adds one. */
  readonly save: (municipality: string, by: Actor, wanted: WantedArea) => Promise<AreaSaved | AreaRefusal>
  /** Removes an area, what it tagged, and contacts' interest in it. */
  readonly remove: (
    municipality: string,
    by: Actor,
    area: string,
    revision: string,
  ) => Promise<'removed' | AreaRefusal>
}

export interface ThemeGroup {
  readonly id: string
  readonly themes: readonly {
    readonly id: string
    readonly name: { readonly sv: string; readonly en: string }
  }[]
}

/** An area that was saved. */
export interface AreaSaved {
  readonly kind: 'saved'
  readonly id: string
  /** What became of the calls that are open or coming; null while it is still being worked out. */
  readonly counts: EffectCounts | null
}
