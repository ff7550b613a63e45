import type { Source } from '../../core/source.js'
import { callPagePartsFor } from '../../text/call-page-words.js'
import { summaryIn } from '../../text/summary.js'
import { titleIn } from '../../text/title.js'
import type { WholeCall } from '../formats/call-json.js'
import { callPath, type View } from '../view.js'
import { CallFacts, hasFacts } from './call-facts.js'
import { CallHistory, CallSources } from './call-history.js'
import { CallJudge, type CallVisit } from './call-judge.js'
import { Notices } from './call-notices.js'
import { CallTexts, type Marked } from './call-texts.js'
import { CallTimes, hasTimes } from './call-times.js'
import { Why } from './call-why.js'
import { Apply } from './calls/apply.js'
import { Contents, type Part } from './calls/contents.js'
import { Glance } from './calls/glance.js'
import { Editions, NewerEdition, Similar } from './calls/related.js'
import { Work, type CallWork } from './calls/work.js'
import { Layout } from './layout.js'
import { CallCode, foreign, KindMark, MachineMark, ProgrammeName, StatusMark } from './parts.js'

export interface CallPageProps {
  readonly view: View
  readonly all: WholeCall
  /** The municipality that one looks from. */
  readonly from: { readonly id: string; readonly name: string } | null
  /** The language that the text was asked for in. */
  readonly text: 'sv' | 'en' | null
  readonly sources: readonly Source[]
  readonly marked: Marked
  /** Who can judge the call by a personal link; null where people cannot judge at all. */
  readonly judging: { readonly visit: CallVisit | null } | null
  /** What whoever is signed in can do with it; null for everyone else. */
  readonly work: CallWork | null
}

/** One call: what decides first, then all that is known of it. */
export function CallPage(props: CallPageProps) {
  const { view, all, from, text, sources, marked } = props
  const { call, events, seen, related } = all
  const title = titleIn(call, text ?? view.language)
  const isCall = call.kind === 'call'
  const own = from?.id ?? null
  return (
    <Layout view={view} title={title.text} municipality={from}>
      <article class="inner call-page">
        <Head {...props} />
        <Contents view={view} parts={partsOf(props)} />
        <div class="call-parts">
          <CallTimes view={view} call={call} sources={sources} />
          {isCall ? <Apply view={view} call={call} role={all.role} sources={sources} asked={text} /> : null}
          {call.trial ? null : (
            <Why view={view} tagged={all.tagged} from={from} id={call.id} isOwn={props.work !== null} />
          )}
          <ForReader {...props} />
          <CallFacts view={view} call={call} sources={sources} />
          <CallTexts view={view} call={call} asked={text} from={own} marked={marked} />
          <CallHistory view={view} events={events} />
          <Editions view={view} call={call} related={related} from={own} />
          <Similar view={view} related={related} from={own} />
          <CallSources view={view} seen={seen} sources={sources} />
          <p class="quiet">
            <a href={view.action(`${callPath(call.id)}.json`)}>{view.page.call.json}</a>
          </p>
        </div>
      </article>
    </Layout>
  )
}

function Head({ view, all, from, text, sources, work }: CallPageProps) {
  const { call, withdrawn, tagged, role, related } = all
  const title = titleIn(call, text ?? view.language)
  const summary = summaryIn(call, text ?? view.language)
  const here = tagged.find(({ municipality }) => municipality.id === from?.id) ?? null
  return (
    <header>
      <p class="programme">
        <KindMark view={view} call={call} /> <StatusMark view={view} call={call} withdrawn={withdrawn} />{' '}
        <ProgrammeName view={view} call={call} /> <CallCode call={call} />
      </p>
      <h1 lang={foreign(view, title.language)}>{title.text}</h1>
      <p class="original">
        <MachineMark view={view} title={title} />{' '}
        {title.original ? (
          <>
            {view.words.call.labels.original}:{' '}
            <span lang={foreign(view, title.original.language)}>{title.original.text}</span>
          </>
        ) : null}
      </p>
      {summary && !isSame(summary.text, title.text) ? (
        <p class="intro" lang={foreign(view, summary.language)}>
          {summary.text}
        </p>
      ) : null}
      <Notices view={view} all={all} sources={sources} />
      <NewerEdition view={view} call={call} related={related} from={from?.id ?? null} />
      <Glance {...{ view, call, withdrawn, role, here, sources }} hasWork={work !== null} />
    </header>
  )
}

/** Whether a summary says nothing but the title. */
const isSame = (summary: string, title: string): boolean =>
  summary.replace(/[.!?]$/, '').toLowerCase() === title.toLowerCase()

/** What one can do with a call: by being signed in, by a personal link, or how one gets there. */
function ForReader({ view, all: { call, judgements }, judging, work }: CallPageProps) {
  const words = callPagePartsFor(view.language).work
  if (call.trial) return null
  if (work) return <Work view={view} call={call} work={work} />
  if (!judging) return null
  if (judging.visit)
    return <CallJudge view={view} call={call.id} visit={judging.visit} judgements={judgements} />
  return (
    <p class="quiet">
      {words.letter} <a href={view.link('/sign-in', { next: view.here })}>{words.signIn}</a>
    </p>
  )
}

/** The parts that the page has, in order. */
function partsOf({ view, all, judging, work }: CallPageProps): readonly Part[] {
  const { call, seen, related } = all
  const [page, words] = [view.page.call, callPagePartsFor(view.language)]
  const isShown: readonly (readonly [boolean, string, string])[] = [
    [hasTimes(call), 'times', words.times.title],
    [call.kind === 'call', 'apply', words.apply.title],
    [!call.trial, 'why', page.why],
    [!call.trial && work !== null, 'work', work ? words.work.title(work.municipality.name) : ''],
    [!call.trial && work === null && (judging?.visit ?? null) !== null, 'judge', view.words.judge.title],
    [hasFacts(call), 'facts', page.facts],
    [true, 'text', page.text],
    [true, 'events', page.events],
    [related.editions.length > 0, 'editions', words.related.editions],
    [related.similar.length > 0, 'similar', words.related.similar],
    [seen.length > 0, 'sources', page.sources],
  ]
  return isShown.flatMap(([isThere, id, title]) => (isThere ? [{ id, title }] : []))
}
