import { UNSAID, type Deadline, type StoredCall } from '../../src/core/call.js'
import { programmeName } from '../../src/core/programmes.js'
import type { Reason, Tag } from '../../src/core/theme.js'

const PORTAL =
  'https://ec.europa.eu/info/funding-tenders/opportunities/portal/screen/opportunities/topic-details/'

export const closes = (day: string, role: Deadline['role'] = 'single'): Deadline => ({
  day,
  time: '17:00',
  zone: 'Europe/Brussels',
  certain: false,
  role,
})

export const eur = (role: 'total' | 'min' | 'max', amount: number, shared = false) =>
  ({ role, amount, currency: 'EUR', shared }) as const

/** An open Horizon call of the portal, with the part that matters in its place. */
export function call(key: string, title: string, part: Partial<StoredCall>): StoredCall {
  return {
    ...UNSAID,
    id: `ft-portal-${key.toLowerCase()}`,
    source: 'ft-portal',
    key,
    names: [key],
    title,
    url: PORTAL + key,
    links: [],
    status: 'open',
    ...programme('HORIZON'),
    callTitle: null,
    callCode: null,
    actionTypes: [],
    parent: null,
    opens: '2026-03-03',
    deadlines: [closes('2026-09-15')],
    money: [],
    expectedGrants: null,
    keywords: [],
    texts: [{ language: 'en', machine: false, title, sections: [{ kind: 'scope', text: `${title}.` }] }],
    ...part,
  }
}

/** A programme as the portal's calls carry it, by its short name. */
export const programme = (short: string) => ({
  programme: programmeName(short, 'en'),
  programmeCode: short,
})

/** A tag whose reasons are phrases of the title, each with its points. */
export function aTag(
  areaId: string,
  ...phrases: readonly (readonly [text: string, points: number, theme?: string])[]
): Tag {
  const reasons: Reason[] = phrases.map(([text, points, theme = 'elderly-care'], i) => ({
    kind: 'phrase',
    theme,
    field: i === 0 ? 'title' : 'scope',
    language: 'en',
    text,
    times: i + 1,
    points,
  }))
  const score = Math.round(phrases.reduce((sum, [, points]) => sum + points * 100, 0)) / 100
  return { area: areaId, score, grade: score >= 12 ? 'strong' : score >= 6 ? 'likely' : 'weak', reasons }
}
