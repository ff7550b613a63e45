import type { z } from '@hono/zod-openapi'
import type { AreaItem, CallEvent, CallSummary, Source, WholeCall } from './schemas.js'

const HOME = 'https://fondvakt.example'
const ID = 'ft-portal-cerv-2026-citizens-town-tt'

/** What the description of the API shows of each kind of answer. */
export const CALL: z.infer<typeof CallSummary> = {
  id: ID,
  key: 'CERV-2026-CITIZENS-TOWN-TT',
  kind: 'call',
  title: 'Town-Twinning',
  swedishTitle: null,
  status: 'open',
  withdrawn: false,
  programme: 'Citizens, Equality, Rights and Values (CERV)',
  programmeCode: '43251589',
  language: 'en',
  opens: '2026-05-05',
  nextDeadline: '2026-10-01',
  deadlines: [
    {
      day: '2026-10-01',
      time: '17:00',
      zone: 'Europe/Brussels',
      at: '2026-10-01T15:00:00.000Z',
      certain: false,
      role: 'single',
    },
  ],
  roughTimes: [],
  preliminary: false,
  money: [{ role: 'max', amount: 30_000, currency: 'EUR', shared: false, yearly: false }],
  supportRate: null,
  expectedGrants: null,
  role: 'applicant',
  areas: [{ area: 'lifelong-learning', grade: 'likely' }],
  firstSeen: '2026-05-05T04:00:12.000Z',
  url: `${HOME}/calls/${ID}`,
  sourceUrl: 'https://ec.europa.eu/info/funding-tenders/opportunities/portal/',
}

export const WHOLE: z.infer<typeof WholeCall> = {
  ...CALL,
  areas: [],
  trial: false,
  callTitle: 'Town-Twinning and Networks of Towns',
  callCode: 'CERV-2026-CITIZENS-TOWN',
  actionTypes: ['CERV Lump Sum Grants'],
  parent: null,
  rounds: [],
  who: 'Towns, municipalities and other levels of local authorities.',
  restricted: null,
  keywords: ['Town twinning'],
  links: [],
  texts: [
    {
      language: 'en',
      machine: false,
      title: 'Town-Twinning',
      sections: [{ kind: 'objective', text: 'Bring together people from twinned towns.' }],
    },
  ],
  evidence: [],
  disagreements: [],
  roleReasons: [{ kind: 'quote', says: 'may-apply', quote: 'Towns, municipalities …', points: 9 }],
  tags: [
    {
      municipality: 'solna',
      area: 'lifelong-learning',
      grade: 'likely',
      score: 6.5,
      reasons: [{ kind: 'phrase', theme: 'school', field: 'title', text: 'citizens', points: 6.5 }],
    },
  ],
  sources: [
    {
      source: 'ft-portal',
      key: 'CERV-2026-CITIZENS-TOWN-TT',
      firstSeen: '2026-05-05T04:00:12.000Z',
      lastSeen: '2026-06-15T04:00:09.000Z',
      missingSince: null,
    },
  ],
}

export const EVENT: z.infer<typeof CallEvent> = {
  id: '01JX0000000000000000000000',
  call: ID,
  kind: 'deadline',
  field: null,
  day: '2026-06-15',
  at: '2026-06-15T04:00:31.000Z',
  from: '2026-09-17',
  to: '2026-10-01',
  title: 'Town-Twinning',
  url: `${HOME}/calls/${ID}`,
}

export const SOURCE: z.infer<typeof Source> = {
  id: 'ft-portal',
  title: 'EU Funding & Tenders Portal',
  publisher: 'European Commission',
  home: 'https://ec.europa.eu/info/funding-tenders/opportunities/portal/',
  kind: 'call',
  language: 'en',
  authority: 'funder',
  standing: 'on',
  state: 'good',
  checked: true,
  everyDays: 1,
  lastRun: '2026-06-15T04:00:09.000Z',
  lastGoodRun: '2026-06-15T04:00:09.000Z',
  failingSince: null,
  calls: 712,
  url: `${HOME}/sources/ft-portal`,
}

export const AREA: z.infer<typeof AreaItem> = {
  id: 'lifelong-learning',
  name: { sv: 'Livslångt lärande', en: 'Lifelong learning' },
  themes: [{ theme: 'school', weight: 1 }],
  open: 41,
  forecast: 12,
}

/** A page of a list with one thing on it. */
export const pageOfOne = <Item>(path: string, item: Item) => ({
  items: [item],
  total: 1,
  page: 1,
  limit: 20,
  links: { self: `${HOME}/api/v1${path}?page=1&limit=20`, next: null, prev: null },
})
