import type { Context } from 'hono'
import type { Contact } from '../core/municipality.js'
import { contactsAt } from '../store/contacts.js'
import type { Deps } from './deps.js'
import type { Readers } from './readers.js'
import { isOwnToken, sessionOf } from './session.js'
import { isSignedForm, signForm, visitorOf } from './visit.js'

/** Somebody whose letters we know, and who may put a search into them. */
export interface Keeper {
  readonly contact: Contact
  readonly readers: Readers
  /** What their forms carry, so that no other site can send them. */
  readonly proof: { readonly name: 'csrf' | 'check'; readonly value: string }
  readonly isOwn: (form: URLSearchParams) => boolean
}

/** What a form of these pages is signed for. */
const ABOUT = 'saved searches'

/** The contact who asks: signed in with their address, or come by a personal link; null for everyone else. */
export async function keeperOf(c: Context, deps: Deps, municipality: string): Promise<Keeper | null> {
  const { readers } = deps
  return readers
    ? ((await signedIn(c, deps, readers, municipality)) ?? come(c, deps, readers, municipality))
    : null
}

async function signedIn(
  c: Context,
  { db }: Deps,
  readers: Readers,
  municipality: string,
): Promise<Keeper | null> {
  const session = sessionOf(c)
  if (session?.account.municipality !== municipality) return null
  const there = await contactsAt(db, municipality, session.account.email)
  const known = there.find(({ state }) => state === 'active')
  if (!known) return null
  const isOwn = (form: URLSearchParams): boolean => isOwnToken(session, form.get('csrf') ?? '')
  return { contact: known.contact, readers, proof: { name: 'csrf', value: session.csrf }, isOwn }
}

async function come(c: Context, deps: Deps, readers: Readers, municipality: string): Promise<Keeper | null> {
  const visitor = await visitorOf(c, deps)
  if (visitor?.municipality.id !== municipality) return null
  const { signer } = readers
  return {
    contact: visitor.contact,
    readers,
    proof: { name: 'check', value: signForm(signer, visitor, ABOUT) },
    isOwn: (form) => isSignedForm(signer, visitor, ABOUT, form.get('check') ?? ''),
  }
}
