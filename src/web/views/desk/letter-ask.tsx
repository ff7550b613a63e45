import { wouldGo } from '../../../core/letter-again.js'
import type { Municipality } from '../../../core/municipality.js'
import type { KnownContact } from '../../../store/contacts.js'
import type { Delivery } from '../../../store/deliveries.js'
import { clean } from '../../../text/clean.js'
import { deskPageWordsFor } from '../../../text/desk-page-words.js'
import { deskPath, type View } from '../../view.js'
import { Layout } from '../layout.js'
import { LedgerTable } from './letters-table.js'
import { Ask, Refused, Why } from './parts.js'

interface Props {
  readonly view: View
  readonly municipality: Municipality
}

/** Asks what is to become of the letters that are held. */
export function HeldPage({
  view,
  municipality,
  verdict,
  held,
  letters,
  refused,
}: Props & {
  readonly verdict: 'release' | 'discard'
  readonly held: { readonly letters: number; readonly why: string }
  /** The first of them. */
  readonly letters: readonly Delivery[]
  readonly refused: string | null
}) {
  const words = deskPageWordsFor(view.language).letters
  const isRelease = verdict === 'release'
  const title = isRelease ? words.releaseTitle(held.letters) : words.discardTitle(held.letters)
  const back = deskPath(municipality.id, 'letters')
  return (
    <Layout view={view} title={title} at="letters" municipality={municipality}>
      <div class="inner">
        <h1>{title}</h1>
        <Refused text={refused} />
        <p>{isRelease ? words.releaseText : words.discardText}</p>
        <p>
          <Why view={view} line={held.why} />
        </p>
        <Ask
          view={view}
          path={`${back}/held/${verdict}`}
          button={isRelease ? words.release : words.discard}
          cancel={words.cancel}
          back={back}
          isDanger={!isRelease}
        >
          <input type="hidden" name="letters" value={String(held.letters)} />
        </Ask>
        <h2>{words.heldHeading}</h2>
        <LedgerTable view={view} municipality={municipality.id} letters={letters} />
        {held.letters > letters.length ? (
          <p>
            <a href={view.link(back, { status: 'held' })}>{words.heldList}</a>
          </p>
        ) : null}
      </div>
    </Layout>
  )
}

/** Asks for a person's word on a letter that may not have arrived. */
export function SettlePage({
  view,
  municipality,
  verdict,
  letter,
  known,
}: Props & {
  readonly verdict: 'again' | 'sent'
  readonly letter: Delivery
  /** Whose letter it is, as they are now; null where they are no more. */
  readonly known: KnownContact | null
}) {
  const words = deskPageWordsFor(view.language).letters
  const isAgain = verdict === 'again'
  const title = isAgain ? words.againTitle : words.sentTitle
  const back = deskPath(municipality.id, 'letters', letter.id)
  return (
    <Layout view={view} title={title} at="letters" municipality={municipality}>
      <div class="inner reader">
        <p class="way-back">
          <a href={view.link(back)}>{words.toLetter}</a>
        </p>
        <h1>{title}</h1>
        <p>
          <strong>{clean(letter.subject, 200) || words.noSubject}</strong>
        </p>
        <p>
          {isAgain ? (letter.status === 'unknown' ? words.againUnknown : words.againRefused) : words.sentText}
        </p>
        {letter.error === null ? null : (
          <div>
            <Why view={view} line={letter.error} />
          </div>
        )}
        {isAgain ? <Whom view={view} municipality={municipality} letter={letter} known={known} /> : null}
        {isAgain && !wouldGo(letter.kind, known?.state ?? null) ? null : (
          <Ask
            view={view}
            path={`${back}/${isAgain ? 'again' : 'arrived'}`}
            button={isAgain ? words.again : words.wasSent}
            cancel={words.cancel}
            back={back}
            isDanger={false}
          />
        )}
      </div>
    </Layout>
  )
}

/** Where the letter would go now. */
function Whom({
  view,
  municipality,
  letter,
  known,
}: Props & { readonly letter: Delivery; readonly known: KnownContact | null }) {
  const words = deskPageWordsFor(view.language).letters
  if (known && wouldGo(letter.kind, known.state))
    return <p>{words.againTo(clean(known.contact.name, 120), clean(known.contact.email, 320))}</p>
  return (
    <p class="notice warning">
      {words.againStopped}{' '}
      {known ? (
        <a href={view.link(deskPath(municipality.id, 'contacts', known.contact.id))}>{words.toContact}</a>
      ) : null}
    </p>
  )
}
