import { createHash } from 'node:crypto'
import { BASE } from './base.js'
import { JUDGE } from './judge.js'
import { LISTS } from './lists.js'
import { PAGES } from './pages.js'
import { PARTS } from './parts.js'
import { READERS } from './readers.js'
import { SOURCES } from './sources.js'

/** The whole style sheet. */
export const STYLE = (BASE + PARTS + PAGES + LISTS + SOURCES + JUDGE + READERS).trimStart()

/** Names this very style sheet, so that a browser may keep it for ever. */
export const STYLE_HASH = createHash('sha256').update(STYLE).digest('hex').slice(0, 12)

export const STYLE_ADDRESS = `/style.css?v=${STYLE_HASH}`
