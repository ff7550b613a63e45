import { createHash } from 'node:crypto'
import { BASE } from './base.js'
import { ACCESS } from './access.js'
import { AREAS } from './areas.js'
import { CALLS } from './calls.js'
import { COMPARE } from './compare.js'
import { DASHBOARD } from './dashboard.js'
import { DESK } from './desk.js'
import { INFO } from './info.js'
import { TIMELINE } from './timeline.js'
import { JUDGE } from './judge.js'
import { LISTS } from './lists.js'
import { PAGES } from './pages.js'
import { PARTS } from './parts.js'
import { READERS } from './readers.js'
import { SOURCES } from './sources.js'

/** The whole style sheet. */
export const STYLE = [
  BASE,
  PARTS,
  PAGES,
  LISTS,
  SOURCES,
  JUDGE,
  READERS,
  ACCESS,
  AREAS,
  CALLS,
  COMPARE,
  DASHBOARD,
  DESK,
  INFO,
  TIMELINE,
]
  .join('')
  .trimStart()

/** Names this very style sheet, so that a browser may keep it for ever. */
export const STYLE_HASH = createHash('sha256').update(STYLE).digest('hex').slice(0, 12)

export const STYLE_ADDRESS = `/style.css?v=${STYLE_HASH}`
