import type { AccessActions } from './staff/access.js'
import type { AreaActions } from './staff/areas.js'
import type { CallActions } from './staff/calls.js'
import type { CaseActions } from './staff/cases.js'
import type { ContactActions } from './staff/contacts.js'
import type { LetterActions } from './staff/letters.js'
import type { PlaceActions } from './staff/place.js'
import type { SourceActions } from './staff/sources.js'

/**
 * What those who are signed in can do on the pages. Each is done whole or not at all, and written down in the audit as done by the
 * actor; who may do it is for the page to ask.
 */
export interface Staff {
  readonly access: AccessActions
  readonly areas: AreaActions
  readonly calls: CallActions
  readonly cases: CaseActions
  readonly contacts: ContactActions
  readonly letters: LetterActions
  readonly place: PlaceActions
  readonly sources: SourceActions
}
