import { QUIET_DAYS, startOf, type Source } from '../../core/source.js'
import type { View } from '../view.js'
import { Fact } from './fact.js'
import { OutLink } from './parts.js'

/** Addresses that are shown; the rest are counted. */
const SHOWN = 12

interface Props {
  readonly view: View
  readonly source: Source
}

/** What the source's answers are like when all is well. */
export function Expectations({ view, source: { kind, expect } }: Props) {
  const words = view.page.sources.one
  const { fields } = view.words.findings
  return (
    <section aria-labelledby="expects">
      <h2 id="expects">{words.expects}</h2>
      <ul class="plain">
        <li>{words.expected(kind, ...expect.calls)}</li>
        {Object.entries(expect.filled).map(([field, share]) => (
          <li>{words.filled(Math.round(share * 100), fields[field] ?? words.fields[field] ?? field)}</li>
        ))}
        <li>{words.quiet(expect.quietDays ?? QUIET_DAYS)}</li>
      </ul>
    </section>
  )
}

/** What the source is. */
export function AboutSource({ view, source }: Props) {
  const words = view.page.sources
  const { labels } = words.one
  return (
    <section aria-labelledby="about">
      <h2 id="about">{words.one.about}</h2>
      <dl class="facts">
        <Fact name={labels.id}>
          <code>{source.id}</code>
        </Fact>
        <Fact name={words.publisher}>{source.publisher}</Fact>
        <Fact name={labels.authority}>{words.one.authority[source.authority]}</Fact>
        <Fact name={labels.kind}>{words.kinds[source.kind]}</Fact>
        <Fact name={words.asked}>{words.every(source.everyDays)}</Fact>
        <Fact name={words.form}>{words.one.confidence[source.confidence]}</Fact>
        <Fact name={labels.facts}>{words.one.facts[source.facts]}</Fact>
        <Fact name={labels.language}>{words.one.language[source.language]}</Fact>
        <Fact name={labels.zone}>{source.zone}</Fact>
        {source.key ? <Fact name={labels.key}>{words.needsKey(source.key.setting)}</Fact> : null}
        <Addresses view={view} source={source} />
      </dl>
    </section>
  )
}

/** What is asked first; a person can open what is asked with GET. */
function Addresses({ view, source }: Props) {
  const asks = startOf(source, view.today)
  if (asks.length === 0) return null
  return (
    <Fact name={view.page.sources.one.labels.addresses}>
      <ul>
        {asks.slice(0, SHOWN).map(({ method, url }) => (
          <li>{method === 'GET' ? <OutLink to={url}>{url}</OutLink> : `${method} ${url}`}</li>
        ))}
      </ul>
      {asks.length > SHOWN ? <p class="quiet">{view.page.sources.more(asks.length - SHOWN)}</p> : null}
    </Fact>
  )
}
