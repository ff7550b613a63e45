import type { StoredCall } from '../../src/core/call.js'
import type { LetterMatter } from '../../src/core/digest.js'
import type { Reader, TaggedCall } from '../../src/core/letter.js'
import { KEEP_MONTHS, USUAL, type Municipality } from '../../src/core/municipality.js'
import { createWordFinder } from '../../src/core/own-words.js'
import type { Tag } from '../../src/core/theme.js'
import { aCall, aRole, TODAY } from '../letters/samples.js'

export const aReader: Reader = {
  language: 'sv',
  secretariat: false,
  interests: [
    { area: 'social', least: 'likely' },
    { area: 'lifelong-learning', least: 'likely' },
  ],
  wishes: USUAL,
}

const anArea = (id: string, sv: string, en: string): Municipality['areas'][number] => ({
  id,
  name: { sv, en },
  themes: {},
  words: [],
})

const aMunicipality: Municipality = {
  id: 'solna',
  name: 'Solna',
  policy: 'Internationell policy',
  areas: [
    anArea('social', 'Sociala frågor', 'Social matters'),
    anArea('lifelong-learning', 'Livslångt lärande', 'Lifelong learning'),
    anArea('urban', 'Stadsutveckling', 'Urban development'),
  ],
  departments: [
    { id: 'social', name: 'Socialförvaltningen' },
    { id: 'school', name: 'Skolförvaltningen' },
  ],
  contacts: [],
  domains: [],
  keepMonths: KEEP_MONTHS,
}

/** What the letter of an ordinary week is made of, with the part that matters showing. */
export function aMatter(part: Partial<LetterMatter> = {}): LetterMatter {
  return {
    kind: 'weekly',
    municipality: aMunicipality,
    reader: aReader,
    department: 'social',
    week: '2026-W35',
    slot: '2026-W35',
    today: TODAY,
    nextLetter: '2026-08-31',
    first: false,
    calls: [],
    events: [],
    told: new Map(),
    dismissed: new Set(),
    cases: [],
    words: createWordFinder(),
    searches: [],
    coverage: { checked: 43, total: 43, failing: [], held: [] },
    upkeep: {
      findings: [],
      changes: [],
      titles: new Map(),
      desk: {
        unsettled: [],
        held: null,
        stopped: [],
        strayBounces: 0,
        joined: 0,
        left: 0,
        departments: [],
      },
    },
    worth: [],
    publicUrl: 'https://fondvakt.example',
    themes: new Map(),
    ...part,
  }
}

/** A call that a municipality can join, with its tags. */
export const aTagged = (
  part: Partial<StoredCall> & { readonly id: string },
  ...tags: readonly Tag[]
): TaggedCall => ({ call: aCall(part), tags, role: aRole() })
