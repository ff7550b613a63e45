import type { Hono } from 'hono'
import { readConfig } from '../../src/config.js'
import type { AccountRole } from '../../src/core/account.js'
import { createLog } from '../../src/log.js'
import { createSend } from '../../src/mail/send.js'
import { judge } from '../../src/pipeline/judge.js'
import type { StaffMatter } from '../../src/staff/matter.js'
import { staffOf } from '../../src/staff/staff.js'
import { saveSession } from '../../src/store/sessions.js'
import type { Deps } from '../../src/web/deps.js'
import { newSession } from '../../src/web/session.js'
import type { Db } from '../../db/schema.js'
import type { DATABASES } from '../support/databases.js'
import { A_BOOK, RULES } from '../support/house.js'
import { aWorker } from '../support/world.js'
import { NOW, OWN, signer } from './judging.js'
import { aReading, type Reading } from './readers.js'
import { PUBLIC_URL } from './seed.js'

type Answer = Awaited<ReturnType<Reading['get']>>
type Fields = Readonly<Record<string, string | readonly string[]>>

/** Those who sign in, by what they are called in tests. `stranger` is Malmö's administrator. */
export const PEOPLE = {
  officer: { municipality: 'solna', role: 'officer', operator: 0 },
  administrator: { municipality: 'solna', role: 'administrator', operator: 0 },
  operator: { municipality: 'solna', role: 'administrator', operator: 1 },
  stranger: { municipality: 'malmo', role: 'administrator', operator: 0 },
} as const satisfies Readonly<
  Record<string, { readonly municipality: string; readonly role: AccountRole; readonly operator: 0 | 1 }>
>

export type Person = keyof typeof PEOPLE

/** The pages as somebody who is signed in has them. */
export interface SignedIn {
  readonly csrf: string
  readonly cookie: string
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Answer>
  /** Sends a form with the session's token, unless the fields say otherwise. */
  readonly post: (path: string, form?: Fields, headers?: Readonly<Record<string, string>>) => Promise<Answer>
  /** Sends a form with a file. */
  readonly upload: (path: string, form: Readonly<Record<string, string | File>>) => Promise<Answer>
}

/** Solna and Malmö with a call, contacts, and people who can sign in. */
export interface DeskHouse extends Reading {
  readonly db: Db
  readonly matter: StaffMatter
  readonly desk: (part?: Partial<Deps>) => Hono
  readonly as: (person: Person, part?: Partial<Deps>) => Promise<SignedIn>
  /** What the audit says, the first first: action, about, by whom. */
  readonly audit: () => Promise<readonly (readonly [string, string, string])[]>
}

export async function aDesk(kind: (typeof DATABASES)[number]): Promise<DeskHouse> {
  const at = await aReading(kind)
  const { db } = at.test
  for (const [id, { municipality, role, operator }] of Object.entries(PEOPLE))
    await db
      .insertInto('account')
      .values({
        ...{ id, municipality, role, operator, name: `Kim ${id}`, email: `${id}@${municipality}.example` },
        ...{ password: null, issuer: null, subject: null, state: 'active', failures: 0, locked_until: null },
        ...{ added: NOW, last_signed_in: null },
      })
      .execute()
  const matter = aMatter(db)
  const staff = staffOf(matter)
  const desk = (part: Partial<Deps> = {}) => at.app({ staff, ...part })
  return {
    ...at,
    db,
    matter,
    desk,
    as: async (person, part = {}) => {
      const { token, session } = newSession(person, 'password', NOW)
      await saveSession(db, session)
      const cookie = `__Host-fondvakt-session=${token}`
      const app = desk(part)
      const send = async (path: string, init: RequestInit): Promise<Answer> => {
        const answer = await app.request(path, init)
        return {
          status: answer.status,
          headers: answer.headers,
          location: answer.headers.get('Location'),
          body: await answer.text(),
        }
      }
      return {
        csrf: session.csrf,
        cookie,
        get: (path, headers = {}) => send(path, { headers: { Cookie: cookie, ...headers } }),
        post: (path, form = {}, headers = {}) =>
          send(path, {
            method: 'POST',
            headers: { ...OWN, Cookie: cookie, ...headers },
            body: fieldsOf({ csrf: session.csrf, ...form }).toString(),
          }),
        upload: (path, form) => {
          const body = new FormData()
          for (const [name, value] of Object.entries({ csrf: session.csrf, ...form }))
            body.append(name, value)
          return send(path, { method: 'POST', headers: { Origin: PUBLIC_URL, Cookie: cookie }, body })
        },
      }
    },
    audit: async () =>
      (await db.selectFrom('audit').selectAll().orderBy('id').execute()).map(
        ({ action, about, name }) => [action, about, name] as const,
      ),
  }
}

function fieldsOf(form: Fields): URLSearchParams {
  const fields = new URLSearchParams()
  for (const [name, values] of Object.entries(form))
    for (const value of [values].flat()) fields.append(name, value)
  return fields
}

/** What actions are made from, over a test's database. */
export function aMatter(db: Db): StaffMatter {
  const clock = () => NOW
  return {
    db,
    clock,
    config: readConfig({ PUBLIC_URL, FONDVAKT_DATA: '/nonexistent' }),
    isSet: () => false,
    book: async () => A_BOOK,
    ...RULES,
    judge: async (saying) => judge(db, await RULES.model(), saying, NOW),
    letters: async () => ({ sources: [], book: A_BOOK, publicUrl: PUBLIC_URL, signer }),
    log: createLog('silent'),
    matter: async () => ({ sources: [], ...RULES, recurring: [] }),
    post: async () =>
      createSend({
        ...{ url: '', from: 'Fondvakt <brev@fondvakt.example>', to: '', bounces: '', perMinute: 0 },
        ...{ dkim: null, outbox: '/nonexistent', clock },
      }),
    signer: async () => signer,
    sources: [],
    worker: aWorker(),
  }
}
