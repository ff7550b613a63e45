import type { StoredCall } from '../../core/call.js'
import type { Source } from '../../core/source.js'
import { titleIn } from '../../text/title.js'
import type { WholeCall } from '../formats/call-json.js'
import { callPath, type View } from '../view.js'
import { CallRole } from './call-role.js'
import { CallFacts } from './call-facts.js'
import { CallHistory, CallSources } from './call-history.js'
import { CallJudge, type CallVisit } from './call-judge.js'
import { Notices } from './call-notices.js'
import { CallTexts, type Marked } from './call-texts.js'
import { Why } from './call-why.js'
import { Layout } from './layout.js'
import {
  areaName,
  CallCode,
  foreign,
  GradeMark,
  KindMark,
  MachineMark,
  OutLink,
  ProgrammeName,
  StatusMark,
} from './parts.js'

interface Props {
  readonly view: View
  readonly all: WholeCall
  /** The municipality from whose list one came. */
  readonly from: { readonly id: string; readonly name: string } | null
  /** The language that the text was asked for in. */
  readonly text: 'sv' | 'en' | null
  readonly sources: readonly Source[]
  readonly marked: Marked
  /** Who can judge the call; null where people cannot judge at all. */
  readonly judging: { readonly visit: CallVisit | null } | null
}

export function CallPage({ view, all, from, text, sources, marked, judging }: Props) {
  const { call, withdrawn, tagged, events, seen } = all
  const words = view.page.call
  const title = titleIn(call, text ?? view.language)
  return (
    <Layout view={view} title={title.text} municipality={from}>
      <article class="inner call-page">
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
          <Grades view={view} tagged={tagged} from={from} />
          <Notices view={view} all={all} sources={sources} />
          <OwnPage view={view} call={call} />
        </header>
        <CallFacts view={view} call={call} sources={sources} />
        {call.trial || call.kind !== 'call' ? null : <CallRole view={view} role={all.role} />}
        {call.trial ? null : <Why view={view} tagged={tagged} from={from} id={call.id} />}
        {call.trial || !judging ? null : (
          <CallJudge view={view} call={call.id} visit={judging.visit} judgements={all.judgements} />
        )}
        <CallTexts view={view} call={call} asked={text} from={from?.id ?? null} marked={marked} />
        <CallHistory view={view} events={events} />
        <CallSources view={view} seen={seen} sources={sources} />
        <p class="quiet">
          <a href={view.action(`${callPath(call.id)}.json`)}>{words.json}</a>
        </p>
      </article>
    </Layout>
  )
}

/** How well the call fits the municipality that one came from; the reasons follow further down. */
function Grades({ view, tagged, from }: Pick<Props, 'view' | 'from'> & Pick<WholeCall, 'tagged'>) {
  const here = tagged.find(({ municipality }) => municipality.id === from?.id)
  const tags = (here?.tags ?? []).filter(({ grade }) => grade !== 'weak')
  if (!here || tags.length === 0) return null
  return (
    <ul class="grades" aria-label={view.page.list.areas}>
      {tags.map(({ area, grade }) => (
        <li>
          <GradeMark view={view} area={areaName(view, here.areas, area)} grade={grade} />
        </li>
      ))}
    </ul>
  )
}

function OwnPage({ view, call: { url, kind } }: { readonly view: View; readonly call: StoredCall }) {
  if (!URL.canParse(url)) return null
  const { host } = new URL(url)
  return (
    <p>
      <OutLink class="button" to={url}>
        {kind === 'call' ? view.words.call.ownPage(host) : view.page.call.ownPages[kind](host)}
      </OutLink>
    </p>
  )
}
