import type { Hono } from 'hono'
import { signHolder, signJudge, type JudgeToken } from '../../src/core/signed.js'
import { judge, opinionOf } from '../../src/pipeline/judge.js'
import { createSigner } from '../../src/sign.js'
import { listCallIds } from '../../src/store/calls.js'
import { listTagsOf } from '../../src/store/tags.js'
import type { Deps } from '../../src/web/deps.js'
import { anEmptyDb, type DATABASES, type TestDb } from '../support/databases.js'
import { aContact, aHouse, aMunicipality, RULES, settle } from '../support/house.js'
import { aRawCall, aWorld } from '../support/world.js'
import { anApp } from './seed.js'

export const TODAY = '2026-11-21'
export const NOW = `${TODAY}T10:00:00.000Z`
export const signer = createSigner('a key of thirty-two characters, or more')
/** What a browser sends with a form of ours. */
export const OWN = {
  Origin: 'https://fondvakt.example',
  'Content-Type': 'application/x-www-form-urlencoded',
}
/** An ill-meant name. */
export const NAME = 'Eva <script>alert(1)</script>\u202e Ek'
export const TITLE = 'Elderly care at home'

const AREAS = [
  { id: 'social', name: { sv: 'Sociala frågor', en: 'Social' }, themes: { care: 1 }, words: [] },
  { id: 'learning', name: { sv: 'Lärande', en: 'Learning' }, themes: { school: 1 }, words: [] },
]
const WELFARE = { id: 'welfare', name: { sv: 'Välfärd', en: 'Welfare' }, themes: { care: 1 }, words: [] }
export const SOLNA = aMunicipality({ areas: AREAS, contacts: [{ ...aContact('omsorg'), name: NAME }] })
const MALMO = aMunicipality({ id: 'malmo', name: 'Malmö', areas: [WELFARE], contacts: [aContact('valfard')] })

/** The one who judges in these tests, since yesterday. */
export const HOLDER = { municipality: 'solna', contact: 'omsorg', day: '2026-11-20' }

type Headers = Readonly<Record<string, string>>

/** The pages over a call that two municipalities have tagged, for those who judge it. */
export interface Judged {
  readonly test: TestDb
  readonly call: string
  /** The pages, made otherwise where a part is given. */
  readonly pages: (part?: Partial<Deps>) => Hono
  readonly link: (part?: Partial<JudgeToken>) => string
  readonly get: (path: string, headers?: Headers, app?: Hono) => Promise<Answer>
  readonly post: (path: string, form: Headers | string, headers?: Headers, app?: Hono) => Promise<Answer>
  /** What is kept of judgements: area, verdict, contact and why. */
  readonly kept: () => Promise<readonly (readonly (string | null)[])[]>
  readonly tags: (municipality?: string) => Promise<readonly string[]>
}

interface Answer {
  readonly status: number
  readonly headers: globalThis.Headers
  readonly location: string | null
  readonly body: string
}

export async function aJudged(kind: (typeof DATABASES)[number]): Promise<Judged> {
  const test = await anEmptyDb(kind)
  const sections = [{ kind: 'conditions', text: 'Local authorities can apply.' }] as const
  const texts = [{ language: 'en', title: TITLE, sections }] as const
  const house = aHouse(test.db, aWorld([aRawCall('A', { title: TITLE, texts })]))
  for (const municipality of [SOLNA, MALMO]) await settle(test.db, municipality)
  await house.gatherOn('2026-11-20')
  const [call = ''] = await listCallIds(test.db)
  const judging = {
    signer,
    judge: async (saying: Parameters<typeof judge>[2]) => judge(test.db, await RULES.model(), saying, NOW),
    opinion: async (municipality: string, found: Parameters<typeof opinionOf>[3]) =>
      opinionOf(test.db, await RULES.model(), municipality, found),
  }
  const pages = (part: Partial<Deps> = {}) =>
    anApp(test.db, { sources: [house.source], clock: () => NOW, judging, ...part })
  const usual = pages()
  return {
    test,
    call,
    pages,
    link: (part = {}) =>
      `/judge/${signJudge(signer, { ...HOLDER, call, areas: ['social', 'learning'], ...part })}`,
    get: async (path, headers = {}, app = usual) => read(await app.request(path, { headers })),
    post: async (path, form, headers = OWN, app = usual) => {
      const body = typeof form === 'string' ? form : new URLSearchParams(form).toString()
      return read(await app.request(path, { method: 'POST', body, headers }))
    },
    kept: async () => {
      const rows = await test.db.selectFrom('judgement').selectAll().orderBy('id').execute()
      return rows.map(({ area, verdict, by_contact, why }) => [area, verdict, by_contact, why])
    },
    tags: async (municipality = 'solna') =>
      (await listTagsOf(test.db, municipality, call)).map(({ area, grade }) => `${area} ${grade}`),
  }
}

const read = async (answer: Response): Promise<Answer> => ({
  status: answer.status,
  headers: answer.headers,
  location: answer.headers.get('Location'),
  body: await answer.text(),
})

/** The address by which somebody comes in. */
export const me = (part: Partial<typeof HOLDER> = {}): string =>
  `/me/${signHolder(signer, 'me', { ...HOLDER, ...part })}`

/** The cookie of somebody who came in. */
export const visit = (part: Partial<typeof HOLDER> = {}) => ({
  Cookie: `__Host-fondvakt=${signHolder(signer, 'visit', { ...HOLDER, ...part })}`,
})

/** What proves that a form on a page was made for who sees it. */
export const checkIn = (body: string): string => /name="check" value="([^"]+)"/.exec(body)?.[1] ?? ''
