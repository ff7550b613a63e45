import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { brusselsDay } from '../core/dates.js'
import type { StoredCall } from '../core/call.js'
import type { Area, Contact, Municipality } from '../core/municipality.js'
import { isPast, openHolder, signHolder, VISIT_DAYS, type Holder, type Signer } from '../core/signed.js'
import { findMunicipality } from '../store/municipalities.js'
import type { Deps } from './deps.js'
import { isSafe } from './safe.js'

/** A contact who came by a personal link, and still is one. */
export interface Visitor {
  readonly municipality: Municipality
  readonly contact: Contact
}

/** A link of a letter that holds: who it was sent to, of which call, and for which areas. */
export interface JudgeLink {
  readonly token: string
  readonly visitor: Visitor
  readonly call: StoredCall
  readonly areas: readonly Area[]
}

/** Who asks, as far as their browser remembers that they came by a personal link; null for everyone else. */
export async function visitorOf(c: Context, deps: Deps): Promise<Visitor | null> {
  const token = getCookie(c, cookieName(deps))
  if (!deps.judging || !token) return null
  const holder = openHolder(deps.judging.signer, 'visit', token)
  if (!holder || isPast(holder, brusselsDay(deps.clock()), VISIT_DAYS)) return null
  return findHolder(deps, holder)
}

/** The contact that a token speaks for; null where they get no letters any more. */
export async function findHolder({ db }: Deps, holder: Omit<Holder, 'day'>): Promise<Visitor | null> {
  const municipality = await findMunicipality(db, holder.municipality)
  const contact = municipality?.contacts.find(({ id }) => id === holder.contact)
  return municipality && contact ? { municipality, contact } : null
}

/** Lets the browser remember who came by a personal link. Scripts cannot read it, and other sites cannot send it with a form. */
export function rememberVisitor(c: Context, deps: Deps, signer: Signer, holder: Holder): void {
  setCookie(c, cookieName(deps), signHolder(signer, 'visit', holder), {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: isSafe(deps),
    maxAge: VISIT_DAYS * 86_400,
  })
}

/** What proves that a form was made for this visitor and this call. */
export const signForm = (signer: Signer, { municipality, contact }: Visitor, call: string): string =>
  signer.sign('form', [municipality.id, contact.id, call])

/** Whether a form was made for this visitor and this call. */
export function isSignedForm(signer: Signer, visitor: Visitor, call: string, token: string): boolean {
  const [municipality, contact, about] = signer.open('form', token) ?? []
  return municipality === visitor.municipality.id && contact === visitor.contact.id && about === call
}

/** An answer that depends on who asks; for a known visitor it is theirs alone. */
export function forVisitor(answer: Response, isKnown: boolean): Response {
  answer.headers.append('Vary', 'Cookie')
  if (isKnown) answer.headers.set('Cache-Control', 'private, no-cache')
  return answer
}

/** The prefix keeps a neighbouring site of the same domain from setting it. */
const cookieName = (deps: Deps): string => (isSafe(deps) ? '__Host-fondvakt' : 'fondvakt')
