import type { Source } from './source.js'

/** `trial`: gathered and shown, but in nobody's letter; `off`: not asked at all. */
export type Standing = 'on' | 'trial' | 'off'

/** What an operator chose for a source; undefined where nobody has. */
export type Switch = 'on' | 'off' | undefined

/** Whether a source is on trial: its form is unproven, and no operator has found what is read in it right. */
export const isOnTrial = (source: Pick<Source, 'confidence'>, chosen: Switch): boolean =>
  source.confidence === 'unproven' && chosen !== 'on'

/** Why a source is off, in one line for a person; null when it is not. `isSet` tells whether a setting holds a key. */
export function whyOff(
  source: Pick<Source, 'key'>,
  chosen: Switch,
  isSet: (setting: string) => boolean,
): string | null {
  if (chosen === 'off') return 'an operator turned it off'
  return source.key && !isSet(source.key.setting)
    ? `it needs a key in the setting ${source.key.setting}`
    : null
}
