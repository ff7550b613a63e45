import type { Staff } from '../web/staff.js'
import { accessActions } from './access.js'
import { areaActions } from './areas.js'
import { callActions } from './calls.js'
import { caseActions } from './cases.js'
import { contactActions } from './contacts.js'
import { letterActions } from './letters.js'
import type { StaffMatter } from './matter.js'
import { placeActions } from './place.js'
import { sourceActions } from './sources.js'

/** What those who are signed in can do on the pages, at work on a database. */
export const staffOf = (matter: StaffMatter): Staff => ({
  access: accessActions(matter),
  areas: areaActions(matter),
  calls: callActions(matter),
  cases: caseActions(matter),
  contacts: contactActions(matter),
  letters: letterActions(matter),
  place: placeActions(matter),
  sources: sourceActions(matter),
})
