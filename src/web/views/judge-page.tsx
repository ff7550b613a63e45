import type { Judgement, Verdict } from '../../core/judgement.js'
import { clean } from '../../text/clean.js'
import { titleIn } from '../../text/title.js'
import { callPath, judgePath, worthPath, type View } from '../view.js'
import type { JudgeLink } from '../visit.js'
import { JudgeForm } from './judge-form.js'
import { Layout } from './layout.js'
import { foreign, MachineMark, ProgrammeName, StatusMark } from './parts.js'

interface Props {
  readonly view: View
  readonly link: JudgeLink
  readonly said: ReadonlyMap<string, Judgement>
  readonly asked: Verdict | null
  /** Whether one comes here from having answered. */
  readonly isKept: boolean
}

/** Asks whoever came by a link of a letter whether its call is relevant to them; then shows what they said, and lets them take it back. */
export function JudgePage({ view, link, said, asked, isKept }: Props) {
  const { visitor, call, areas, token } = link
  const { municipality, contact } = visitor
  const words = view.words.judge
  const title = titleIn(call, view.language)
  return (
    <Layout view={view} title={words.title} municipality={municipality}>
      <div class="inner judge-page">
        <h1>{words.title}</h1>
        {isKept ? (
          <p class="notice good" role="status">
            {words.kept}
          </p>
        ) : null}
        <p class="programme">
          <StatusMark view={view} call={call} withdrawn={false} /> <ProgrammeName view={view} call={call} />
        </p>
        <h2 lang={foreign(view, title.language)}>{title.text}</h2>
        <p>
          <MachineMark view={view} title={title} />{' '}
          <a href={view.link(callPath(call.id), { m: municipality.id })}>{words.toCall}</a>
        </p>
        <p>
          {words.as(clean(contact.name, 120), municipality.name)} {words.effect}
        </p>
        <JudgeForm
          view={view}
          action={view.link(judgePath(token))}
          areas={areas}
          said={said}
          asked={asked}
          name="link"
          atOnce
        />
        <p>
          <a href={view.link(worthPath(municipality.id))}>{words.toWorth}</a>
        </p>
      </div>
    </Layout>
  )
}
