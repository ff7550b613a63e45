import type { StoredCall } from '../../core/call.js'
import { answerPath, passPath } from '../../core/links.js'
import { clean } from '../../text/clean.js'
import { deadlineText } from '../../text/deadline.js'
import { readerWordsFor } from '../../text/reader-words.js'
import { titleIn } from '../../text/title.js'
import type { FieldFault } from '../fields.js'
import type { ReaderLink } from '../reader-link.js'
import type { View } from '../view.js'
import { FaultList, Lines, Select } from './fields.js'
import { Layout } from './layout.js'
import { foreign } from './parts.js'

/** Somebody in the municipality who gets letters. */
export interface Colleague {
  readonly id: string
  readonly name: string
  readonly department: string
}

interface Props {
  readonly view: View
  readonly link: ReaderLink
  readonly call: StoredCall
  /** In the order of their names. */
  readonly colleagues: readonly Colleague[]
  /** What a colleague was searched by. */
  readonly look: string
  readonly typed: {
    readonly to: string
    readonly note: string
    readonly faults: readonly FieldFault[]
    readonly said: string | null
  }
  /** The call's page, for anybody. */
  readonly address: string
}

/** Colleagues that a list can hold and still be chosen from. */
const MOST_LISTED = 200

/** Where a call is passed on: to a colleague who gets letters, or from one's own mail program. */
export function ReaderPassPage(props: Props) {
  const { view, link, call, typed } = props
  const words = readerWordsFor(view.language)
  const title = titleIn(call, view.language)
  const name = typed.faults.length > 0 ? `${words.form.wrong}: ${words.pass.title}` : words.pass.title
  return (
    <Layout view={view} title={name} municipality={link.municipality}>
      <div class="inner reader">
        <h1>{words.pass.title}</h1>
        <FaultList view={view} faults={typed.faults} />
        {typed.said === null ? null : (
          <p class="notice" role="status">
            {typed.said}
          </p>
        )}
        <p>
          <a lang={foreign(view, title.language)} href={view.link(answerPath(link.token, call.id))}>
            {title.text}
          </a>
        </p>
        <ToColleague {...props} />
        <h2>{words.pass.others}</h2>
        <p>{words.pass.othersIntro}</p>
        <p>
          <a class="button second" href={mailTo(props)}>
            {words.pass.mail}
          </a>
        </p>
      </div>
    </Layout>
  )
}

function ToColleague({ view, link, call, colleagues, look, typed }: Props) {
  const words = readerWordsFor(view.language).pass
  if (colleagues.length === 0) return <p>{words.none}</p>
  const found = colleagues.filter(({ name, department }) => holdsAll(`${name} ${department}`, look))
  const shown = (colleagues.length > MOST_LISTED ? found : colleagues).slice(0, MOST_LISTED)
  const isLong = colleagues.length > MOST_LISTED
  return (
    <>
      {isLong ? <Look view={view} look={look} shown={shown.length} all={found.length} /> : null}
      <form class="fields-form" method="post" action={view.link(passPath(link.token, call.id), { q: look })}>
        <p>{words.intro(clean(link.contact.name, 120))}</p>
        <Select
          view={view}
          id="to"
          label={words.to}
          none={words.choose}
          value={typed.to}
          faults={typed.faults}
          choices={shown.map(({ id, name, department }) => ({
            value: id,
            label: words.person(name, department),
          }))}
        />
        <Lines
          view={view}
          id="note"
          label={words.note}
          hint={words.noteHint}
          optional
          faults={typed.faults}
          value={typed.note}
        />
        <button>{words.send}</button>
      </form>
    </>
  )
}

function Look({
  view,
  look,
  shown,
  all,
}: {
  readonly view: View
  readonly look: string
  readonly shown: number
  readonly all: number
}) {
  const words = readerWordsFor(view.language).pass
  return (
    <form class="filter-line" method="get" role="search">
      {view.chosen ? <input type="hidden" name="lang" value={view.chosen} /> : null}
      <div class="field">
        <label for="q">{words.look}</label>
        <input type="search" id="q" name="q" value={look} />
      </div>
      <button class="second">{words.find}</button>
      <p class="quiet">{words.found(shown, all)}</p>
    </form>
  )
}

function holdsAll(text: string, look: string): boolean {
  const lower = text.toLowerCase()
  return look
    .toLowerCase()
    .split(/\s+/)
    .every((word) => lower.includes(word))
}

/** A mail in the reader's own program, without personal links (RFC 6068). */
function mailTo({ view, call, address }: Props): string {
  const words = readerWordsFor(view.language).pass
  const title = titleIn(call, view.language).text
  const deadline = deadlineText(call, view.today, view.words)
  const body = words.body(title, deadline, address).replaceAll('\n', '\r\n')
  return `mailto:?subject=${encodeURIComponent(words.subject(title))}&body=${encodeURIComponent(body)}`
}
