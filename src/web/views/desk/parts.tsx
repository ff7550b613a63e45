import type { Child } from 'hono/jsx'
import { readSaid } from '../../../core/said.js'
import { clean } from '../../../text/clean.js'
import { deskPageWordsFor } from '../../../text/desk-page-words.js'
import type { Query, View } from '../../view.js'
import { Csrf } from '../csrf.js'

/** The way through a list of several pages; `path` and `query` are those of the list. */
export function Pages({
  view,
  path,
  query,
  page,
  pages,
}: {
  readonly view: View
  readonly path: string
  readonly query: Query
  readonly page: number
  readonly pages: number
}) {
  const words = deskPageWordsFor(view.language).contacts
  if (pages <= 1) return null
  const to = (number: number): string =>
    view.link(path, { ...query, page: number === 1 ? null : String(number) })
  return (
    <nav class="paging" aria-label={words.paging}>
      {page > 1 ? (
        <a href={to(page - 1)} rel="prev">
          {words.previous}
        </a>
      ) : null}
      <span>{words.page(page, pages)}</span>
      {page < pages ? (
        <a href={to(page + 1)} rel="next">
          {words.next}
        </a>
      ) : null}
    </nav>
  )
}

/** The same list as files. */
export function Files({
  view,
  path,
  query,
}: {
  readonly view: View
  readonly path: string
  readonly query: Query
}) {
  const { files } = deskPageWordsFor(view.language).contacts
  return (
    <p class="files">
      {files}:{' '}
      {(['csv', 'xlsx', 'json'] as const).map((format) => (
        <>
          <a href={view.link(`${path}.${format}`, query)}>{NAMES[format]}</a>{' '}
        </>
      ))}
    </p>
  )
}

const NAMES = { csv: 'CSV', xlsx: 'Excel', json: 'JSON' } as const

/** What was done, above everything else. */
export const Done = ({ text }: { readonly text: string | null }) =>
  text === null ? null : (
    <p class="notice good" role="status">
      {text}
    </p>
  )

/** Why something was not done. */
export const Refused = ({ text }: { readonly text: string | null }) =>
  text === null ? null : (
    <p class="notice warning" role="alert">
      {text}
    </p>
  )

/** Why a letter did not go, or a contact gets none: in plain words, with the server's own beneath unless it is to be short. */
export function Why({
  view,
  line,
  isShort = false,
}: {
  readonly view: View
  readonly line: string | null
  readonly isShort?: boolean
}) {
  const words = deskPageWordsFor(view.language).contact
  const said = readSaid(line)
  if (!said || line === null) return null
  if (isShort || !OF_SERVERS.has(said.kind)) return <>{words.said(said)}</>
  return (
    <>
      {words.said(said)}
      <details class="server-said">
        <summary>{words.serverSaid}</summary>
        <q>{clean(line, 500)}</q>
      </details>
    </>
  )
}

/** What is known from what a server said. */
const OF_SERVERS: ReadonlySet<string> = new Set([
  'address',
  'full',
  'blocked',
  'sender',
  'late',
  'unsure',
  'unreachable',
  'server',
])

/** Asks before something is done: the one button, and the way back. */
export function Ask({
  view,
  path,
  button,
  cancel,
  back,
  isDanger = true,
  children,
}: {
  readonly view: View
  readonly path: string
  readonly button: string
  readonly cancel: string
  readonly back: string
  readonly isDanger?: boolean
  readonly children?: Child
}) {
  return (
    <form class="fields-form" method="post" action={view.link(path)}>
      <Csrf view={view} />
      {children}
      <div class="actions">
        <button class={isDanger ? 'danger' : undefined}>{button}</button>
        <a class="button second" href={view.link(back)}>
          {cancel}
        </a>
      </div>
    </form>
  )
}
