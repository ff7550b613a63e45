import { choicesPath, letterPath, lettersPath } from '../../core/links.js'
import type { KeptLetter } from '../../store/archive.js'
import { clean } from '../../text/clean.js'
import { dayOf } from '../../text/format.js'
import { readerWordsFor } from '../../text/reader-words.js'
import type { ReaderLink } from '../reader-link.js'
import type { View } from '../view.js'
import { Select } from './fields.js'
import { Layout } from './layout.js'

interface Props {
  readonly view: View
  readonly link: ReaderLink
  readonly letters: readonly KeptLetter[]
  /** Whose letters can be chosen from; only for whoever looks after Fondvakt. */
  readonly readers: readonly { readonly contact: string; readonly name: string }[]
  /** Whose letters are shown; null for everybody's, or one's own. */
  readonly chosen: string | null
  readonly page: number
  readonly pages: number
}

/** Earlier letters, newest first, each to be read as it was sent. */
export function ReaderLettersPage(props: Props) {
  const { view, link, letters } = props
  const { municipality, contact, token } = link
  const words = readerWordsFor(view.language).letters
  const title = contact.secretariat ? words.titleAll(municipality.name) : words.title
  return (
    <Layout view={view} title={title} municipality={municipality}>
      <div class="inner reader">
        <h1>{title}</h1>
        <p class="intro">{words.intro(municipality.keepMonths)}</p>
        {contact.secretariat ? (
          <>
            <p>{words.othersNote}</p>
            <Filter {...props} />
          </>
        ) : null}
        {letters.length === 0 ? <p>{words.none}</p> : null}
        <ul class="letters-list">
          {letters.map((letter) => (
            <li>
              <Row view={view} link={link} letter={letter} />
            </li>
          ))}
        </ul>
        <Paging {...props} />
        <p>
          <a href={view.link(choicesPath(token))}>{words.choices}</a>
        </p>
      </div>
    </Layout>
  )
}

function Filter({ view, link, readers, chosen }: Props) {
  const words = readerWordsFor(view.language).letters
  return (
    <form class="filter-line" method="get" action={view.action(lettersPath(link.token))}>
      {view.chosen ? <input type="hidden" name="lang" value={view.chosen} /> : null}
      <Select
        view={view}
        id="contact"
        label={words.filter}
        none={words.everyone}
        faults={[]}
        value={chosen ?? ''}
        choices={readers
          .map(({ contact, name }) => ({ value: contact, label: clean(name, 120) || words.formerContact }))
          .toSorted((a, b) => a.label.localeCompare(b.label, 'sv'))}
      />
      <button class="second">{words.show}</button>
    </form>
  )
}

function Row({ view, link, letter }: Pick<Props, 'view' | 'link'> & { readonly letter: KeptLetter }) {
  const words = readerWordsFor(view.language).letters
  const { id, kind, status, week, subject, items, isThinned } = letter
  const path = letterPath(link.token, id)
  const shown = kind === 'weekly' || kind === 'fast' || kind === 'pass' ? words.kind[kind] : null
  const title = `${clean(subject, 300)}`
  return (
    <>
      <p class="what">{isThinned ? title : <a href={view.link(path)}>{title}</a>}</p>
      <p class="quiet">
        <span>{words.week(week)}</span>
        <span>{shown}</span>
        {link.contact.secretariat ? (
          <span>{words.to(clean(letter.name, 120) || words.formerContact)}</span>
        ) : null}
        <span>{words.calls(items)}</span>
        <span>
          {status === 'sent' ? (
            words.sent(dayOf(letter.settled ?? letter.written))
          ) : (
            <State view={view} status={status} />
          )}
        </span>
        {isThinned ? null : (
          <a href={view.link(path, { as: 'text' })} aria-label={words.textOf(title)}>
            {words.asText}
          </a>
        )}
      </p>
      {isThinned ? <p class="quiet">{words.thinned}</p> : null}
    </>
  )
}

function State({ view, status }: { readonly view: View; readonly status: KeptLetter['status'] }) {
  const words = readerWordsFor(view.language).letters.status
  return status in words ? <>{words[status as keyof typeof words]}</> : null
}

function Paging({ view, link, chosen, page, pages }: Props) {
  const words = readerWordsFor(view.language).letters
  if (pages <= 1) return null
  const to = (number: number): string =>
    view.link(lettersPath(link.token), {
      contact: link.contact.secretariat ? chosen : null,
      page: number === 1 ? null : String(number),
    })
  return (
    <nav class="paging" aria-label={words.paging}>
      {page > 1 ? (
        <a href={to(page - 1)} rel="prev">
          {words.newer}
        </a>
      ) : null}
      <span>{words.page(page, pages)}</span>
      {page < pages ? (
        <a href={to(page + 1)} rel="next">
          {words.older}
        </a>
      ) : null}
    </nav>
  )
}
