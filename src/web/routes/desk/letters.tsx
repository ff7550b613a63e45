import type { Context } from 'hono'
import { findHeld } from '../../../store/desk.js'
import { findContact } from '../../../store/contacts.js'
import type { Delivery } from '../../../store/deliveries.js'
import { countLedger, listLedger } from '../../../store/ledger.js'
import { readSaid } from '../../../core/said.js'
import { clean } from '../../../text/clean.js'
import { deskPageWordsFor } from '../../../text/desk-page-words.js'
import { answerPage } from '../../answer.js'
import type { Deps } from '../../deps.js'
import type { AtDesk } from '../../desk.js'
import { doneOf, pageOf, PER_PAGE, type ListFormat } from '../../desk-list.js'
import { answerTable, type Column } from '../../formats/table.js'
import { ledgerAsked, ledgerFilter, weeksUntil } from '../../ledger.js'
import { viewOf, type View } from '../../view.js'
import { Message } from '../../views/message.js'
import { LettersPage } from '../../views/desk/letters-page.js'

/** The ledger of a municipality's letters. */
export async function showLetters(c: Context, deps: Deps, { municipality }: AtDesk): Promise<Response> {
  const { db } = deps
  const view = viewOf(c, deps)
  const params = new URL(c.req.url).searchParams
  const asked = ledgerAsked(params)
  const { filter, many } = await ledgerFilter(deps, municipality.id, asked)
  const counts = await countLedger(db, municipality.id, filter)
  const total = asked.status === null ? sum(Object.values(counts)) : (counts[asked.status] ?? 0)
  const { page, pages, offset } = pageOf(params, total)
  const whole =
    filter.week === null && filter.contacts === null
      ? counts
      : await countLedger(db, municipality.id, { week: null, contacts: null })
  const contact = asked.contact === null ? null : await findContact(db, municipality.id, asked.contact)
  return answerPage(
    c,
    <LettersPage
      view={view}
      municipality={municipality}
      asked={asked}
      letters={await listLedger(db, municipality.id, filter, { offset, limit: PER_PAGE })}
      counts={counts}
      held={(whole.held ?? 0) > 0 ? await findHeld(db, municipality.id) : null}
      unknown={whole.unknown ?? 0}
      name={contact?.contact.name ?? null}
      weeks={weeksUntil(deps.clock(), asked.week)}
      many={many}
      page={page}
      pages={pages}
      {...saidOf(view, params)}
    />,
  )
}

/** What an address says was done, or why it was not. */
function saidOf(view: View, params: URLSearchParams) {
  const words = deskPageWordsFor(view.language).letters
  const [, verdict, n] = /^(released|discarded)-(\d{1,6})$/.exec(params.get('done') ?? '') ?? []
  const done = doneOf(params, ['again', 'sent'] as const)
  const refused = doneOf(params, ['nothing-held', 'settled'] as const)
  return {
    done: verdict ? words.done[verdict as 'released' | 'discarded'](Number(n)) : done && words.done[done],
    refused: refused && (refused === 'settled' ? words.settled : words.nothingHeld),
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0)

/** Letters that are taken out at most. */
const MOST = 50_000

/** The ledger in another format: all that is asked for, but no words of a letter and nothing that opens one. */
export const showLettersAs =
  (format: ListFormat) =>
  async (c: Context, deps: Deps, { municipality }: AtDesk): Promise<Response> => {
    const view = viewOf(c, deps)
    const asked = ledgerAsked(new URL(c.req.url).searchParams)
    const { filter } = await ledgerFilter(deps, municipality.id, asked)
    if (sum(Object.values(await countLedger(deps.db, municipality.id, filter))) > MOST) {
      const { tooLong, tooLongText } = deskPageWordsFor(view.language).letters
      return answerPage(c, <Message view={view} title={tooLong} text={tooLongText(MOST)} />, 422)
    }
    const letters = await listLedger(deps.db, municipality.id, filter, { offset: 0, limit: MOST })
    if (format === 'json') return c.json({ letters })
    return answerTable(c, format, { name: `${municipality.id}-brev`, columns: columnsOf(view) }, letters)
  }

function columnsOf(view: View): readonly Column<Delivery>[] {
  const { letters: words, contact } = deskPageWordsFor(view.language)
  const titles = words.fileColumns
  return [
    { title: titles.week, value: ({ week }) => week },
    { title: titles.kind, value: ({ kind }) => words.kinds[kind], width: 18 },
    { title: titles.name, value: ({ name }) => clean(name, 200), width: 28 },
    { title: titles.address, value: ({ address }) => address, width: 32 },
    { title: titles.subject, value: ({ subject }) => clean(subject, 300), width: 50 },
    { title: titles.calls, value: ({ items }) => items, kind: 'number' },
    { title: titles.status, value: ({ status }) => words.statuses[status], width: 22 },
    { title: titles.written, value: ({ written }) => written, kind: 'instant' },
    { title: titles.settled, value: ({ settled }) => settled, kind: 'instant' },
    { title: titles.attempts, value: ({ attempts }) => attempts, kind: 'number' },
    { title: titles.bounced, value: ({ bounced }) => bounced, kind: 'instant' },
    {
      title: titles.said,
      value: ({ error }) => {
        const said = readSaid(error)
        return said && contact.said(said)
      },
      width: 50,
    },
    { title: titles.contact, value: ({ contact: id }) => id },
    { title: titles.id, value: ({ id }) => id },
  ]
}
