import type { Call } from './call.js'

/** Programmes whose calls pay for work outside the EU, in partner countries, by their short names. */
const ELSEWHERE: ReadonlySet<string> = new Set(['RELEX-PROSPECT', 'RELEX2027', 'NDICI'])

/**
 * Whether letters tell of a call at all. External action pays for work in countries outside the EU (type 2 of the portal,
 * the PROSPECT calls): those are found by search, and are in nobody's letter.
 */
export const isForMunicipalities = (call: Pick<Call, 'programmeCode'>): boolean =>
  call.programmeCode === null || !ELSEWHERE.has(call.programmeCode)
