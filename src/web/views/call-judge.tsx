import { standing, type Judgement } from '../../core/judgement.js'
import { clean } from '../../text/clean.js'
import type { View } from '../view.js'
import type { Visitor } from '../visit.js'
import { JudgeForm } from './judge-form.js'

/** Who can judge the call that is shown, and with what. */
export interface CallVisit {
  readonly visitor: Visitor
  /** Proves that the form was made for them and this call. */
  readonly check: string
}

interface Props {
  readonly view: View
  readonly call: string
  readonly visit: CallVisit
  /** The last words on the call, in all municipalities. */
  readonly judgements: readonly Judgement[]
}

/** Lets a contact who came by a personal link say of a call whether it is relevant. */
export function CallJudge({ view, call, visit, judgements }: Props) {
  const words = view.words.judge
  const { municipality, contact } = visit.visitor
  const own = judgements.filter((one) => one.municipality === municipality.id)
  return (
    <section aria-labelledby="judge">
      <h2 id="judge">{words.title}</h2>
      <p>
        {words.as(clean(contact.name, 120), municipality.name)} {words.effect}
      </p>
      <JudgeForm
        view={view}
        action={view.link(callJudgePath(call))}
        areas={municipality.areas}
        said={standing(own)}
        check={visit.check}
        name="call"
      />
    </section>
  )
}

/** Where a call's own page sends what is said of it. */
export const callJudgePath = (call: string): string => `/calls/${encodeURIComponent(call)}/judge`
