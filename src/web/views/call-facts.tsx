import { statusOn, type StoredCall } from '../../core/call.js'
import type { Source } from '../../core/source.js'
import { clean } from '../../text/clean.js'
import { numberText } from '../../text/format.js'
import { moneyText } from '../../text/money.js'
import type { View } from '../view.js'
import { evidenceOf, Quote, ReadFrom } from './evidence.js'
import { Fact } from './fact.js'
import { foreign, OutLink, ProgrammeName } from './parts.js'

interface Props {
  readonly view: View
  readonly call: StoredCall
  readonly sources: readonly Source[]
}

/** The facts of a call beside its times and who may apply, each with the words that it was read from. */
export function CallFacts({ view, call, sources }: Props) {
  const part = { view, call, sources }
  if (!hasFacts(call)) return null
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{view.page.call.facts}</h2>
      <dl class="facts">
        <State {...part} />
        <Money {...part} />
        <Support {...part} />
        <Place {...part} />
        <Reference {...part} />
        <Links {...part} />
      </dl>
    </section>
  )
}

/** News often has nothing but its text; of anything else one wants to know what is not said. */
export const hasFacts = (call: StoredCall): boolean =>
  call.kind !== 'news' ||
  [call.money, call.actionTypes, call.keywords, call.evidence].some((list) => list.length > 0) ||
  call.links.some(({ url }) => url !== call.url) ||
  [call.programme, call.callTitle, call.parent].some((fact) => fact !== null)

/** Whether it is open, where a source says so in words of its own that still hold. */
function State({ view, call, sources }: Props) {
  const status = statusOn(call, view.today)
  const isOutdated = status === 'closed' && call.status !== 'closed'
  if (isOutdated || evidenceOf(call, 'status').length === 0) return null
  return (
    <Fact name={view.page.call.state}>
      <span class="state">{view.words.call.status[status]}</span>
      <ReadFrom view={view} call={call} sources={sources} field="status" />
    </Fact>
  )
}

function Money({ view, call, sources }: Props) {
  const text = moneyText({ ...call, expectedGrants: null }, view.words)
  const isSilent = text === null && call.expectedGrants === null
  if (isSilent && call.kind !== 'call') return null
  return (
    <Fact name={view.words.call.labels.money}>
      {isSilent ? view.page.call.noMoney : null}
      {text ? <strong>{text}</strong> : null}
      {call.expectedGrants !== null ? (
        <p>{`${view.page.call.projects}: ${numberText(call.expectedGrants, view.language)}`}</p>
      ) : null}
      <ReadFrom view={view} call={call} sources={sources} field="money" />
    </Fact>
  )
}

function Support({ view, call, sources }: Props) {
  if (call.supportRate === null) return null
  return (
    <Fact name={view.page.call.support}>
      {view.page.call.supportRate(call.supportRate)}
      <ReadFrom view={view} call={call} sources={sources} field="supportRate" />
    </Fact>
  )
}

/** Where the call belongs: its programme, round and parent, and what it is about. */
function Place({ view, call }: Props) {
  const words = view.page.call
  const own = foreign(view, call.texts[0]?.language ?? 'en')
  return (
    <>
      {call.programme ? (
        <Fact name={view.words.call.labels.programme}>
          <ProgrammeName view={view} call={call} />
        </Fact>
      ) : null}
      {call.callTitle ? (
        <Fact name={words.call}>
          <span lang={own}>{call.callTitle}</span> <Code code={call.callCode} />
        </Fact>
      ) : null}
      {call.parent ? (
        <Fact name={words.parent}>
          <span lang={own}>{call.parent.title}</span> <Code code={call.parent.key} />
        </Fact>
      ) : null}
      {call.actionTypes.length > 0 ? (
        <Fact name={words.action}>
          <span lang={own}>{call.actionTypes.join('; ')}</span>
        </Fact>
      ) : null}
      {call.keywords.length > 0 ? (
        <Fact name={words.keywords}>
          <span lang={own}>{call.keywords.join(', ')}</span>
        </Fact>
      ) : null}
    </>
  )
}

const Code = ({ code }: { readonly code: string | null }) => (code ? <span class="key">{code}</span> : null)

function Reference({ view, call, sources }: Props) {
  const [first] = evidenceOf(call, 'reference')
  if (!first) return null
  return (
    <Fact name={view.page.call.reference}>
      <Quote view={view} sources={sources} source={first.source}>
        {clean(first.words, 200)}
      </Quote>
    </Fact>
  )
}

function Links({ view, call }: Props) {
  const others = call.links.filter(
    ({ url, label }) => url !== call.url && (call.kind !== 'call' || label !== 'submission'),
  )
  const { otherLinks, links } = view.page.call
  if (others.length === 0) return null
  return (
    <Fact name={otherLinks}>
      <ul>
        {others.map(({ label, url }) => (
          <li>
            <OutLink to={url}>{(Object.hasOwn(links, label) ? links[label] : label) || url}</OutLink>
          </li>
        ))}
      </ul>
    </Fact>
  )
}
