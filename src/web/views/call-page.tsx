import { isShutToNewcomers, statusOn } from '../../core/call.js'
import { isForMunicipalities } from '../../core/role.js'
import type { Source } from '../../core/source.js'
import { dayText } from '../../text/format.js'
import { titleIn } from '../../text/title.js'
import type { WholeCall } from '../formats/call-json.js'
import { callPath, type View } from '../view.js'
import { CallFacts } from './call-facts.js'
import { CallHistory, CallSources } from './call-history.js'
import { CallTexts } from './call-texts.js'
import { Why } from './call-why.js'
import { Layout } from './layout.js'
import { areaName, foreign, GradeMark, MachineMark, OutLink, ProgrammeName, StatusMark } from './parts.js'

interface Props {
  readonly view: View
  readonly all: WholeCall
  /** The municipality from whose list one came. */
  readonly from: { readonly id: string; readonly name: string } | null
  /** The language that the text was asked for in. */
  readonly text: 'sv' | 'en' | null
  readonly sources: readonly Source[]
}

export function CallPage({ view, all, from, text, sources }: Props) {
  const { call, withdrawn, tagged, events, seen } = all
  const words = view.page.call
  const title = titleIn(call, text ?? view.language)
  return (
    <Layout view={view} title={title.text} municipality={from}>
      <article class="inner call-page">
        <header>
          <p class="programme">
            <StatusMark view={view} call={call} withdrawn={withdrawn} />{' '}
            <ProgrammeName view={view} call={call} /> <span class="key">{call.key}</span>
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
          {isForMunicipalities(call) ? null : <p class="notice">{words.abroad}</p>}
          <OwnPage view={view} url={call.url} />
        </header>
        <CallFacts view={view} call={call} />
        <Why view={view} tagged={tagged} from={from} id={call.id} />
        <CallTexts view={view} call={call} asked={text} from={from?.id ?? null} />
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

function OwnPage({ view, url }: { readonly view: View; readonly url: string }) {
  if (!URL.canParse(url)) return null
  return (
    <p>
      <OutLink class="button" to={url}>
        {view.words.call.ownPage(new URL(url).host)}
      </OutLink>
    </p>
  )
}

/** What must be known before one reads on: that it is gone, going, closed or shut. */
function Notices({
  view,
  all,
  sources,
}: {
  readonly view: View
  readonly all: WholeCall
  readonly sources: readonly Source[]
}) {
  const { call, withdrawn, seen } = all
  const words = view.page.call
  const first = call.deadlines.find(({ role }) => role === 'stage-1')
  const last = call.deadlines.at(-1)
  const status = statusOn(call, view.today)
  const notices = [
    withdrawn ? words.withdrawn : null,
    ...(withdrawn
      ? []
      : seen.map(({ source, missingSince }) =>
          missingSince ? words.missing(titleOf(sources, source), view.page.moment(missingSince)) : null,
        )),
    status === 'closed' && last ? words.closed(dayText(last.day, view.language)) : null,
    status !== 'closed' && first && isShutToNewcomers(call, view.today)
      ? words.shutOut(dayText(first.day, view.language))
      : null,
  ].filter((notice) => notice !== null)
  return (
    <>
      {notices.map((notice) => (
        <p class="notice warning">{notice}</p>
      ))}
    </>
  )
}

const titleOf = (sources: readonly Source[], id: string): string =>
  sources.find((source) => source.id === id)?.title ?? id
