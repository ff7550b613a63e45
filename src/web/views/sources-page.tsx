import type { SourceKind } from '../../core/source.js'
import { dayOf } from '../../text/format.js'
import { CHANGE_DAYS, titlesOf, type Attention } from '../attention.js'
import { countChecked, counted, type SourceState } from '../coverage.js'
import { sourcePath, type View } from '../view.js'
import { Layout } from './layout.js'
import { Changes } from './source-changes.js'
import { AttentionList } from './source-findings.js'
import { SourceRow } from './source-row.js'

interface Props {
  readonly view: View
  readonly states: readonly SourceState[]
  readonly attention: Attention
}

const KINDS: readonly SourceKind[] = ['call', 'plan', 'news', 'consultation', 'page']

/** How the sources are doing: how many were read, what to look at, what changed, and then all of them by what they give. */
export function SourcesPage({ view, states, attention }: Props) {
  const words = view.page.sources
  const sources = states.map(({ source }) => source)
  const watches = sources.some(({ kind }) => kind === 'page') || attention.changes.length > 0
  const groups = KINDS.map((kind) => ({
    kind,
    states: states.filter(({ source }) => source.kind === kind),
  })).filter((group) => group.states.length > 0)
  return (
    <Layout view={view} title={words.title} at="sources">
      <div class="inner sources">
        <h1>{words.title}</h1>
        <p class="intro">{words.intro}</p>
        <Summary view={view} states={states} />
        <Parts view={view} groups={groups} attention={attention} watches={watches} />
        <section aria-labelledby="attention">
          <h2 id="attention">{words.attention}</h2>
          <AttentionList view={view} attention={attention} titles={titlesOf(sources)} />
        </section>
        {watches ? (
          <section aria-labelledby="changes">
            <h2 id="changes">{words.changes(CHANGE_DAYS)}</h2>
            {attention.changes.length === 0 ? <p>{words.noChanges}</p> : null}
            <Changes view={view} changes={attention.changes} sources={sources} named />
          </section>
        ) : null}
        {groups.map((group) => (
          <section aria-labelledby={`kind-${group.kind}`}>
            <h2 id={`kind-${group.kind}`}>{words.kinds[group.kind]}</h2>
            <ul class="rows">
              {group.states.map((one) => (
                <li>
                  <SourceRow view={view} one={one} />
                </li>
              ))}
            </ul>
          </section>
        ))}
        <p class="quiet">
          <a href={view.action('/sources.json')}>{words.json}</a>
        </p>
      </div>
    </Layout>
  )
}

/** How many were read lately of those that count, which were not, and which do not count. */
function Summary({ view, states }: Pick<Props, 'view' | 'states'>) {
  const words = view.page.sources
  const { coverage } = view.words
  const silent = counted(states).filter(({ checked }) => !checked)
  const only = (standing: SourceState['standing']) => states.filter((one) => one.standing === standing)
  return (
    <>
      <div class={silent.length > 0 ? 'notice warning' : 'notice good'}>
        <p>
          <strong>{coverage.checked(countChecked(states), counted(states).length)}</strong>{' '}
          {silent.slice(0, 3).map((state) => `${silence(view, state)} `)}
          {silent.length > 3 ? coverage.othersSilent(silent.length - 3) : null}
        </p>
      </div>
      <Uncounted view={view} text={words.onTrial} states={only('trial')} />
      <Uncounted view={view} text={words.off} states={only('off')} />
    </>
  )
}

function Uncounted({
  view,
  text,
  states,
}: Pick<Props, 'view' | 'states'> & { readonly text: (count: number) => string }) {
  if (states.length === 0) return null
  return (
    <details class="uncounted">
      <summary>{text(states.length)}</summary>
      <ul>
        {states.map(({ source }) => (
          <li>
            <a href={view.link(sourcePath(source.id))}>{source.title}</a>
          </li>
        ))}
      </ul>
    </details>
  )
}

function silence({ words, today }: View, { source, health }: SourceState): string {
  const since = health.failingSince ?? health.lastGood?.started ?? null
  return words.coverage.silent(source.title, since === null ? null : dayOf(since), today)
}

/** Leads to the parts of a long page, each with how much there is in it. */
function Parts({
  view,
  groups,
  attention: { concerns, absent, changes },
  watches,
}: Pick<Props, 'view' | 'attention'> & {
  readonly groups: readonly { readonly kind: SourceKind; readonly states: readonly SourceState[] }[]
  readonly watches: boolean
}) {
  const words = view.page.sources
  const parts: readonly (readonly [id: string, name: string, count: number])[] = [
    ['attention', words.attention, concerns.length + Math.min(absent.length, 1)],
    ...(watches ? [['changes', words.changesShort, changes.length] as const] : []),
    ...groups.map(({ kind, states }) => [`kind-${kind}`, words.kinds[kind], states.length] as const),
  ]
  return (
    <nav class="parts" aria-label={words.parts}>
      <ul>
        {parts.map(([id, name, count]) => (
          <li>
            <a href={`#${id}`}>
              {name} <span>{count}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
