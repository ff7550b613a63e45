import type { AuditEntry } from '../../../core/audit.js'
import type { LetterBody } from '../../../core/letter-copy.js'
import type { Municipality } from '../../../core/municipality.js'
import type { Delivery } from '../../../store/deliveries.js'
import { clean } from '../../../text/clean.js'
import { deskPageWordsFor } from '../../../text/desk-page-words.js'
import { numberText } from '../../../text/format.js'
import { deskPath, type View } from '../../view.js'
import { Fact } from '../fact.js'
import { Layout } from '../layout.js'
import { LetterText } from './contact-preview-page.js'
import { History, type Happening } from './history.js'
import { FATE_MARKS } from './letters-table.js'
import { Done, Why } from './parts.js'

interface Props {
  readonly view: View
  readonly municipality: Municipality
  readonly letter: Delivery
  /** Its words without what speaks for its reader; null where they are gone, or are nobody else's. */
  readonly body: LetterBody | null
  readonly isShared: boolean
  readonly history: readonly AuditEntry[]
  readonly done: string | null
}

/** One letter: what became of it, what it said, and what was done with it. */
export function LetterPage(props: Props) {
  const { view, municipality, letter, done } = props
  const words = deskPageWordsFor(view.language).letters
  const title = clean(letter.subject, 200) || words.noSubject
  return (
    <Layout view={view} title={title} at="letters" municipality={municipality}>
      <div class="inner">
        <p class="way-back">
          <a href={view.link(deskPath(municipality.id, 'letters'))}>{words.back}</a>
        </p>
        <h1>{title}</h1>
        <Done text={done} />
        <Facts {...props} />
        <Deeds {...props} />
        <Words {...props} />
        <section>
          <h2>{words.history}</h2>
          <History view={view} happenings={happeningsOf(props)} />
        </section>
      </div>
    </Layout>
  )
}

function Facts({ view, municipality, letter }: Props) {
  const words = deskPageWordsFor(view.language).letters
  const { facts } = words
  const { moment } = view.page
  const { contact, name, address, status, kind, week, items, written, settled, attempts, nextTry, bounced } =
    letter
  return (
    <dl class="facts">
      <Fact name={facts.status}>
        <p>
          <span class={FATE_MARKS[status]}>{words.statuses[status]}</span>
        </p>
        <Why view={view} line={status === 'sent' && bounced === null ? null : letter.error} />
      </Fact>
      <Fact name={facts.to}>
        <a href={view.link(deskPath(municipality.id, 'contacts', contact))}>
          {clean(name, 120) || words.former}
        </a>
        {address === '' ? null : <p class="quiet">{clean(address, 320)}</p>}
      </Fact>
      <Fact name={facts.kind}>{words.kinds[kind]}</Fact>
      <Fact name={words.week}>{words.weekDays(week)}</Fact>
      <Fact name={facts.calls}>{numberText(items, view.language)}</Fact>
      <Fact name={facts.written}>{moment(written)}</Fact>
      {settled === null ? null : <Fact name={facts.settled}>{moment(settled)}</Fact>}
      {attempts < 2 ? null : <Fact name={facts.attempts}>{numberText(attempts, view.language)}</Fact>}
      {nextTry === null || status !== 'waiting' ? null : <Fact name={facts.next}>{moment(nextTry)}</Fact>}
      {bounced === null ? null : <Fact name={facts.bounced}>{moment(bounced)}</Fact>}
    </dl>
  )
}

function Deeds({ view, municipality, letter: { id, status } }: Props) {
  const words = deskPageWordsFor(view.language).letters
  const path = (deed: string): string => deskPath(municipality.id, 'letters', id, deed)
  if (status !== 'unknown' && status !== 'refused') return null
  return (
    <div class="actions after-facts">
      <a class="button" href={view.link(path('again'))}>
        {words.again}
      </a>
      {status === 'unknown' ? (
        <a class="button second" href={view.link(path('arrived'))}>
          {words.wasSent}
        </a>
      ) : null}
    </div>
  )
}

function Words({ view, municipality, letter, body, isShared }: Props) {
  const words = deskPageWordsFor(view.language).letters
  const path = (as: string): string => deskPath(municipality.id, 'letters', letter.id, as)
  if (!body)
    return letter.status === 'skipped' ? null : (
      <p>{isShared ? words.thinned(municipality.keepMonths) : words.between}</p>
    )
  return (
    <section>
      <h2>{UNSENT.has(letter.status) ? words.asHeld : words.asSent}</h2>
      <p class="quiet">{words.copyNote}</p>
      <div class="actions">
        <a class="button second" href={view.link(path('html'))}>
          {words.readHtml}
        </a>
        {body.whole === null ? null : (
          <a class="button second" href={view.link(path('whole'))}>
            {words.readWhole}
          </a>
        )}
      </div>
      <details class="letter-words">
        <summary>{words.text}</summary>
        <LetterText text={body.text} label={words.text} />
      </details>
    </section>
  )
}

/** Not sent yet, or not at all. */
const UNSENT: ReadonlySet<string> = new Set(['held', 'waiting', 'skipped'])

/** What happened to a letter, the first first. */
function happeningsOf({ view, letter, history }: Props): readonly Happening[] {
  const words = deskPageWordsFor(view.language).letters
  const { status, written, settled, bounced } = letter
  const fate = status === 'waiting' || status === 'sending' || status === 'held' ? null : words.wentTo[status]
  return [
    { at: written, what: words.written },
    ...(bounced === null ? [] : [{ at: bounced, what: words.bounced }]),
    ...history.map(({ at, action, by }) => ({
      at,
      what: words.deeds[action as keyof typeof words.deeds](clean(by.name, 120)),
    })),
    ...(fate === null || settled === null ? [] : [{ at: settled, what: fate }]),
  ].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}
