import type { Group } from '../../group.js'
import { showCompare } from './compare.js'
import { takeSeen } from './seen.js'

/** What can be done with a list: see some of its calls side by side, and be told what is new since last time. */
export const LISTS: Group = {
  pages: [['/:municipality/compare', showCompare]],
  forms: [['/:municipality/seen', takeSeen]],
}
