import type { Group } from '../../group.js'
import { showAccessibility, takeReport } from './accessibility.js'
import { showAbout, showData, showPrivacy } from './pages.js'

export const INFO: Group = {
  pages: [
    ['/about', showAbout],
    ['/about/data', showData],
    ['/privacy', showPrivacy],
    ['/accessibility', showAccessibility],
  ],
  forms: [['/accessibility', takeReport]],
}
