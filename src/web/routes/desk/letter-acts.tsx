import type { Context } from 'hono'
import { actorOf } from '../../../core/account.js'
import { findContact } from '../../../store/contacts.js'
import { findHeld } from '../../../store/desk.js'
import { listLedger } from '../../../store/ledger.js'
import { deskPageWordsFor } from '../../../text/desk-page-words.js'
import { answerPage } from '../../answer.js'
import type { Deps } from '../../deps.js'
import type { AtDesk, DeskForm } from '../../desk.js'
import { PER_PAGE } from '../../desk-list.js'
import { lineOf } from '../../fields.js'
import { deskPath, viewOf } from '../../view.js'
import { HeldPage, SettlePage } from '../../views/desk/letter-ask.js'
import { ofLetter } from './letter.js'

type HeldVerdict = 'release' | 'discard'
type Verdict = 'again' | 'sent'

/** Asks what is to become of the letters that are held. */
export const showHeld =
  (verdict: HeldVerdict) =>
  (c: Context, deps: Deps, at: AtDesk): Promise<Response> =>
    askHeld(c, deps, at, verdict, null)

/** Decides on the letters that are held, where they are as many as the page said. */
export const takeHeld =
  (verdict: HeldVerdict) =>
  async (c: Context, deps: Deps, at: DeskForm): Promise<Response> => {
    const { municipality, session, staff, form } = at
    const text = lineOf(form, 'letters')
    const expected = /^\d{1,6}$/.test(text) ? Number(text) : -1
    const by = actorOf(session.account)
    const { kind, letters } = await staff.letters.decide(municipality.id, verdict, expected, by)
    const view = viewOf(c, deps)
    if (kind === 'other') {
      const { otherLetters } = deskPageWordsFor(view.language).letters
      return askHeld(c, deps, at, verdict, otherLetters(letters))
    }
    return toLetters(c, deps, at, `${verdict === 'release' ? 'released' : 'discarded'}-${letters}`)
  }

async function askHeld(
  c: Context,
  deps: Deps,
  at: AtDesk,
  verdict: HeldVerdict,
  refused: string | null,
): Promise<Response> {
  const { municipality } = at
  const held = await findHeld(deps.db, municipality.id)
  if (!held) return toLetters(c, deps, at, 'nothing-held')
  const filter = { status: 'held', week: null, contacts: null } as const
  const letters = await listLedger(deps.db, municipality.id, filter, { offset: 0, limit: PER_PAGE })
  const page = { municipality, verdict, held, letters, refused }
  return answerPage(c, <HeldPage view={viewOf(c, deps)} {...page} />, refused === null ? 200 : 409)
}

/** Asks for a person's word on a letter. */
export const showSettle = (verdict: Verdict) =>
  ofLetter(async (c, deps, at: AtDesk, letter) => {
    if (!isOpen(letter.status, verdict)) return toLetters(c, deps, at, 'settled')
    const { municipality } = at
    const known = await findContact(deps.db, municipality.id, letter.contact)
    return answerPage(
      c,
      <SettlePage
        view={viewOf(c, deps)}
        municipality={municipality}
        verdict={verdict}
        letter={letter}
        known={known}
      />,
    )
  })

/** Keeps a person's word on a letter, once. */
export const takeSettle = (verdict: Verdict) =>
  ofLetter(async (c, deps, at: DeskForm, { id }) => {
    const { municipality, session, staff } = at
    const done = await staff.letters.settle(municipality.id, id, verdict, actorOf(session.account))
    if (!done) return toLetters(c, deps, at, 'settled')
    return c.redirect(viewOf(c, deps).link(deskPath(municipality.id, 'letters', id), { done: verdict }), 303)
  })

const isOpen = (status: string, verdict: Verdict): boolean =>
  status === 'unknown' || (verdict === 'again' && status === 'refused')

const toLetters = (c: Context, deps: Deps, { municipality }: AtDesk, done: string): Response =>
  c.redirect(viewOf(c, deps).link(deskPath(municipality.id, 'letters'), { done }), 303)
