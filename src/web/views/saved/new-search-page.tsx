import type { Child } from 'hono/jsx'
import type { Day } from '../../../core/call.js'
import { newSearchPath, subscribePath } from '../../../core/links.js'
import { LONGEST_SEARCH_NAME, type SearchProblem } from '../../../core/saved-search.js'
import type { Contact } from '../../../core/municipality.js'
import { clean } from '../../../text/clean.js'
import { readerWordsFor } from '../../../text/reader-words.js'
import { savedWordsFor } from '../../../text/saved-words.js'
import type { FieldFault } from '../../fields.js'
import { paramsOf, type Finds, type Offered, type SearchFrame } from '../../saved.js'
import { listPath } from '../../view.js'
import { FaultList, Input } from '../fields.js'
import { Layout } from '../layout.js'
import { SearchFinds, SearchSummary } from './search-summary.js'

/** Who asks, and what can be done for them. */
export type SearchState =
  | {
      readonly kind: 'known'
      readonly contact: Contact
      readonly proof: { readonly name: 'csrf' | 'check'; readonly value: string }
      /** What the search is called in their letters; null where it is not there. */
      readonly savedAs: string | null
    }
  | { readonly kind: 'stranger' | 'closed' }

interface Props {
  readonly frame: SearchFrame
  readonly municipality: { readonly id: string; readonly name: string }
  readonly offered: Offered | SearchProblem
  readonly finds: Finds | null
  readonly state: SearchState
  readonly done: 'kept' | 'dropped' | 'unknown' | null
  /** When their next letter comes. */
  readonly next: { readonly day: Day } | null
  readonly faults: readonly FieldFault[]
  readonly isCut: boolean
}

/** Shows a search in words, and puts it into the letter of whoever asks. */
export function NewSearchPage(props: Props) {
  const { frame, municipality, offered, finds, faults, done, isCut } = props
  const { view } = frame
  const words = savedWordsFor(view.language)
  const isOffered = typeof offered !== 'string'
  const list = view.link(listPath(municipality.id), isOffered ? paramsOf(offered.query) : {})
  const { title } = words.page
  return (
    <Layout
      view={view}
      title={faults.length > 0 ? `${readerWordsFor(view.language).form.wrong}: ${title}` : title}
      municipality={municipality}
    >
      <div class="inner reader">
        <h1>{title}</h1>
        <FaultList view={view} faults={faults} />
        <Done {...props} />
        {isOffered && finds ? (
          <>
            <h2>{words.page.search}</h2>
            <SearchSummary frame={frame} search={offered.search} />
            <SearchFinds frame={frame} search={offered.search} finds={finds} href={list} />
            {done === 'kept' ? null : <Ways {...props} offered={offered} />}
            {isCut ? <p class="hint">{words.page.cut}</p> : null}
          </>
        ) : (
          <>
            <p class="notice warning">{words.problems[isOffered ? 'unclear' : offered]}</p>
            <p>
              <a href={list}>{words.page.toList}</a>
            </p>
          </>
        )}
      </div>
    </Layout>
  )
}

function Done({ frame, done, next, state }: Props) {
  const words = savedWordsFor(frame.view.language).page
  const isSaved = state.kind === 'known' && state.savedAs !== null
  if (done === 'unknown')
    return (
      <p class="notice warning" role="alert">
        {words.unknown}
      </p>
    )
  if (done === null || state.kind !== 'known' || isSaved !== (done === 'kept')) return null
  return (
    <div class="notice good" role="status">
      <p>{done === 'kept' ? words.kept(next?.day ?? null) : words.dropped}</p>
      {done === 'kept' ? <p>{words.change}</p> : null}
    </div>
  )
}

type Offering = Props & { readonly offered: Offered }

function Ways(props: Offering) {
  const { frame, municipality, state } = props
  const { page } = savedWordsFor(frame.view.language)
  if (state.kind !== 'known')
    return state.kind === 'closed' ? <p>{page.closed(municipality.name)}</p> : <SignUp {...props} />
  const known = { ...props, state }
  return state.savedAs === null ? <Keep {...known} /> : <Drop {...known} />
}

type Known = Offering & { readonly state: Extract<SearchState, { readonly kind: 'known' }> }

function Keep(props: Known) {
  const { frame, state } = props
  const { page } = savedWordsFor(frame.view.language)
  return (
    <>
      <p>{page.fromNow}</p>
      <Own {...props}>
        <Called {...props} />
        <p>{page.to(clean(state.contact.name, 120), clean(state.contact.email, 320))}</p>
        <button name="do" value="keep">
          {page.keep}
        </button>
      </Own>
    </>
  )
}

function Drop(props: Known) {
  const { frame, state } = props
  const { page } = savedWordsFor(frame.view.language)
  return (
    <>
      <p class="notice">{page.already(clean(state.savedAs ?? '', LONGEST_SEARCH_NAME))}</p>
      <Own {...props}>
        <button class="second" name="do" value="drop">
          {page.drop}
        </button>
      </Own>
    </>
  )
}

/** A form that only the contact's own pages can send. */
function Own({ frame, municipality, offered, state, children }: Known & { readonly children?: Child }) {
  return (
    <form class="fields-form" method="post" action={frame.view.link(newSearchPath(municipality.id))}>
      <input type="hidden" name="search" value={offered.query} />
      <input type="hidden" name={state.proof.name} value={state.proof.value} />
      {children}
    </form>
  )
}

/** Leads to the subscription, which takes the search along. */
function SignUp(props: Offering) {
  const { frame, municipality, offered } = props
  const { view } = frame
  const { page } = savedWordsFor(view.language)
  return (
    <>
      <p>{page.fromNow}</p>
      <form class="fields-form" method="get" action={view.action(subscribePath(municipality.id))}>
        <input type="hidden" name="search" value={offered.query} />
        {view.chosen ? <input type="hidden" name="lang" value={view.chosen} /> : null}
        <Called {...props} />
        <p>{page.signUpText}</p>
        <button>{page.signUp}</button>
      </form>
    </>
  )
}

function Called({ frame: { view }, offered, faults }: Offering) {
  const { page } = savedWordsFor(view.language)
  return (
    <Input
      view={view}
      id="called"
      label={page.called}
      hint={page.calledHint}
      faults={faults}
      maxlength={LONGEST_SEARCH_NAME}
      autocomplete="off"
      value={offered.name}
    />
  )
}
