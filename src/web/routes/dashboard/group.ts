import type { Group } from '../../group.js'
import { showOverview, showOverviewJson } from './dashboard.js'

export const DASHBOARD: Group = {
  pages: [
    ['/:municipality/overview.json', showOverviewJson],
    ['/:municipality', showOverview],
  ],
  forms: [],
}
