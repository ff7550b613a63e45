import type { PageChange } from '../../core/page-change.js'
import type { Source } from '../../core/source.js'
import { viewChange } from '../../text/findings.js'
import { sourcePath, type View } from '../view.js'
import { sourceTitle } from './evidence.js'
import { foreign, OutLink } from './parts.js'

interface Props {
  readonly view: View
  readonly changes: readonly PageChange[]
  readonly sources: readonly Source[]
  /** Whether each says which source it is of. */
  readonly named: boolean
}

/** Watched pages that changed, newest first: what came and what went. */
export function Changes({ view, changes, sources, named }: Props) {
  return (
    <ul class="concerns">
      {changes.map((change) => (
        <li>
          <OneChange view={view} change={change} sources={sources} named={named} />
        </li>
      ))}
    </ul>
  )
}

function OneChange({
  view,
  change,
  sources,
  named,
}: Omit<Props, 'changes'> & { readonly change: PageChange }) {
  const { findings } = view.words
  const { come, gone, text, url } = viewChange(change, view.words)
  const language = foreign(view, sources.find(({ id }) => id === change.source)?.language ?? null)
  return (
    <article class="card">
      <h3>
        <OutLink to={url}>{text}</OutLink>
      </h3>
      {named ? (
        <p class="quiet">
          <a href={view.link(sourcePath(change.source))}>{sourceTitle(sources, change.source)}</a>
        </p>
      ) : null}
      <Paragraphs
        name={findings.come}
        texts={come}
        language={language}
        rest={change.come.length - come.length}
        view={view}
      />
      <Paragraphs
        name={findings.gone}
        texts={gone}
        language={language}
        rest={change.gone.length - gone.length}
        view={view}
      />
    </article>
  )
}

function Paragraphs({
  view,
  name,
  texts,
  language,
  rest,
}: {
  readonly view: View
  readonly name: string
  readonly texts: readonly string[]
  readonly language: 'sv' | 'en' | undefined
  readonly rest: number
}) {
  if (texts.length === 0) return null
  return (
    <>
      <h4>{name}</h4>
      <ul class="plain">
        {texts.map((text) => (
          <li lang={language}>{text}</li>
        ))}
      </ul>
      {rest > 0 ? <p class="quiet">{view.words.findings.more(rest)}</p> : null}
    </>
  )
}
