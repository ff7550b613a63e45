import type { Area } from '../../core/municipality.js'
import type { Worth } from '../../core/worth.js'
import { numberText } from '../../text/format.js'
import { titleIn } from '../../text/title.js'
import { reasonText, strongest } from '../../text/why.js'
import { callPath, type View } from '../view.js'
import { callJudgePath, type CallVisit } from './call-judge.js'
import { JudgeForm } from './judge-form.js'
import { Layout } from './layout.js'
import { areaName, foreign, MachineMark, ProgrammeName, StatusMark } from './parts.js'

interface Props {
  readonly view: View
  readonly municipality: { readonly id: string; readonly name: string }
  readonly areas: readonly Area[]
  readonly worth: readonly Worth[]
  /** Makes the form of a call for the contact who asks; null for everyone else. */
  readonly visitTo: ((call: string) => CallVisit) | null
}

/** The calls that it would help most to judge, each with the area in doubt; with buttons for those who may. */
export function WorthPage({ view, municipality, areas, worth, visitTo }: Props) {
  const words = view.words.judge
  const title = words.worth.title(worth.length)
  return (
    <Layout view={view} title={title} municipality={municipality}>
      <div class="inner">
        <h1>{title}</h1>
        <p class="intro">{worth.length === 0 ? words.worth.none : words.worth.intro}</p>
        {visitTo ? null : <p class="quiet">{words.howTo}</p>}
        <ul class="calls">
          {worth.map((one) => (
            <li>
              <Row
                view={view}
                municipality={municipality.id}
                areas={areas}
                one={one}
                visit={visitTo?.(one.call.id) ?? null}
              />
            </li>
          ))}
        </ul>
      </div>
    </Layout>
  )
}

interface RowProps {
  readonly view: View
  readonly municipality: string
  readonly areas: readonly Area[]
  readonly one: Worth
  readonly visit: CallVisit | null
}

function Row({ view, municipality, areas, one: { call, tag }, visit }: RowProps) {
  const words = view.words.judge.worth
  const title = titleIn(call, view.language)
  const reason = strongest(tag.reasons)
  return (
    <article class="card">
      <h2 lang={foreign(view, title.language)}>
        <a href={view.link(callPath(call.id), { m: municipality })}>{title.text}</a>{' '}
        <MachineMark view={view} title={title} />
      </h2>
      <p class="programme">
        <StatusMark view={view} call={call} withdrawn={false} /> <ProgrammeName view={view} call={call} />
      </p>
      <p>
        <strong>{words.question(areaName(view, areas, tag.area))}</strong>{' '}
        {words.guess(tag.grade, numberText(tag.score, view.language))}
        {reason ? ` ${view.words.call.labels.why}: ${reasonText(reason, view.themes, view.words)}.` : null}
      </p>
      {visit ? (
        <JudgeForm
          view={view}
          action={view.link(callJudgePath(call.id), { back: 'worth' })}
          areas={areas.filter(({ id }) => id === tag.area)}
          said={new Map()}
          check={visit.check}
          name={call.id}
          withWhy={false}
        />
      ) : null}
    </article>
  )
}
