import { wordsOf } from '../core/lexis/words.js'

/** Whether a search says anything to look for. */
export const hasWords = (search: string): boolean => wordsOf(search, 'sv').words.length > 0
