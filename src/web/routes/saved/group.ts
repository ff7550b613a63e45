import type { Group } from '../../group.js'
import { showNewSearch } from './new-search.js'
import { takeOwnSearch, takeOwnSearches } from './own-searches.js'
import { takeNewSearch } from './take-search.js'

export const SAVED: Group = {
  pages: [['/:municipality/searches/new', showNewSearch]],
  forms: [
    ['/:municipality/searches/new', takeNewSearch],
    ['/l/:token/searches', takeOwnSearches],
    ['/l/:token/searches/:search', takeOwnSearch],
  ],
}
