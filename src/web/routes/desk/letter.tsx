import type { Context } from 'hono'
import type { LetterBody } from '../../../core/letter-copy.js'
import { listAuditOf } from '../../../store/audit.js'
import type { Delivery } from '../../../store/deliveries.js'
import { findDelivery, findWords } from '../../../store/ledger.js'
import { deskPageWordsFor } from '../../../text/desk-page-words.js'
import { answerPage } from '../../answer.js'
import type { Deps } from '../../deps.js'
import type { AtDesk } from '../../desk.js'
import { doneOf } from '../../desk-list.js'
import { answerLetter } from '../../letter-answer.js'
import { plain } from '../../parameters.js'
import { publicCopy } from '../../public-copy.js'
import { viewOf } from '../../view.js'
import { LetterPage } from '../../views/desk/letter-page.js'
import { showMissing } from '../faults.js'

/** A page or a form of one letter's; that there is none such is said where the municipality has none. */
export const ofLetter =
  <At extends AtDesk>(
    show: (c: Context, deps: Deps, at: At, letter: Delivery) => Response | Promise<Response>,
  ) =>
  async (c: Context, deps: Deps, at: At): Promise<Response> => {
    const id = plain(c.req.param('letter') ?? '')
    const letter = await findDelivery(deps.db, at.municipality.id, id)
    return letter ? show(c, deps, at, letter) : showMissing(c, deps)
  }

/** What colleagues send each other, and questions with a link that says yes, are nobody else's. */
const isShared = ({ kind }: Delivery): boolean => kind === 'weekly' || kind === 'fast'

const CHANGES = 20

/** One letter, with what became of it. */
export const showLetter = ofLetter(async (c, deps, at: AtDesk, letter) => {
  const view = viewOf(c, deps)
  const words = deskPageWordsFor(view.language).letters
  const done = doneOf(new URL(c.req.url).searchParams, ['again', 'sent'] as const)
  return answerPage(
    c,
    <LetterPage
      view={view}
      municipality={at.municipality}
      letter={letter}
      body={await bodyOf(c, deps, letter)}
      isShared={isShared(letter)}
      history={await listAuditOf(deps.db, letter.municipality, 'letter', letter.id, CHANGES)}
      done={done && words.done[done]}
    />,
  )
})

/** The letter as mail shows it, a document of its own. */
export const showLetterHtml = ofLetter(async (c, deps, _at: AtDesk, letter) => {
  const body = await bodyOf(c, deps, letter)
  return body ? answerLetter(c, body.html) : showMissing(c, deps)
})

/** All that it tells, where the mail had no room for it. */
export const showLetterWhole = ofLetter(async (c, deps, _at: AtDesk, letter) => {
  const whole = (await bodyOf(c, deps, letter))?.whole ?? null
  return whole === null ? showMissing(c, deps) : answerLetter(c, whole)
})

/** A letter's words without the links that speak for its reader; null where they are gone or nobody else's. */
async function bodyOf(c: Context, deps: Deps, letter: Delivery): Promise<LetterBody | null> {
  const found = isShared(letter) ? await findWords(deps.db, letter.municipality, letter.id) : null
  if (!found) return null
  const { former, personalLink } = deskPageWordsFor(viewOf(c, deps).language).letters
  return publicCopy(found.body, found.copy.name || former, personalLink)
}
