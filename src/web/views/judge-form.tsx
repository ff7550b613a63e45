import type { Child } from 'hono/jsx'
import { LONGEST_WHY, type Judgement, type Verdict } from '../../core/judgement.js'
import type { Area } from '../../core/municipality.js'
import { clean } from '../../text/clean.js'
import { dayOf } from '../../text/format.js'
import type { View } from '../view.js'

interface Props {
  readonly view: View
  /** Where the form is sent, in the language chosen. */
  readonly action: string
  readonly areas: readonly Area[]
  /** The word that stands in each area. */
  readonly said: ReadonlyMap<string, Judgement>
  /** What a link asked, which then comes first. */
  readonly asked?: Verdict | null
  /** Proves that the form was made for whoever sends it. */
  readonly check?: string
  /** What else the form carries. */
  readonly children?: Child
  /** Tells forms of one page apart. */
  readonly name: string
  /** Whether one is asked why. */
  readonly withWhy?: boolean
  /** Whether all areas can be judged at once. */
  readonly atOnce?: boolean
}

/** Says of a call whether it is relevant, in each area or in all at once. It works without scripts: each button is an answer. */
export function JudgeForm(props: Props) {
  const { view, action, areas, said, asked = null, check, name, withWhy = true, atOnce = false } = props
  const words = view.words.judge
  const isTogether = atOnce && areas.length > 1 && areas.every(({ id }) => !said.has(id))
  return (
    <form class="judge" method="post" action={action}>
      {check === undefined ? null : <input type="hidden" name="check" value={check} />}
      {props.children}
      {withWhy ? <Why view={view} name={name} /> : null}
      {isTogether ? (
        <p class="answers">
          {inOrder(asked, ['relevant', 'not-relevant']).map((verdict, i) => (
            <button name="say" value={verdict} class={i === 0 && asked ? undefined : 'second'}>
              {words.sayFor(
                verdict,
                areas.map((area) => area.name[view.language]),
              )}
            </button>
          ))}
        </p>
      ) : null}
      {isTogether ? <p class="quiet">{words.each}</p> : null}
      <ul>
        {areas.map((area) => (
          <AreaRow
            view={view}
            area={area}
            judgement={said.get(area.id)}
            first={isTogether ? null : asked}
            isAlone={areas.length === 1}
          />
        ))}
      </ul>
    </form>
  )
}

function Why({ view, name }: { readonly view: View; readonly name: string }) {
  const words = view.words.judge
  const id = `why-${name}`
  return (
    <details class="field">
      <summary>{words.why}</summary>
      <label for={id} class="unseen">
        {words.why}
      </label>
      <textarea
        id={id}
        name="why"
        rows={3}
        maxlength={LONGEST_WHY}
        aria-describedby={`${id}-hint`}
      ></textarea>
      <p class="hint" id={`${id}-hint`}>
        {words.whyHint}
      </p>
    </details>
  )
}

interface RowProps {
  readonly view: View
  readonly area: Area
  readonly judgement: Judgement | undefined
  readonly first: Verdict | null
  readonly isAlone: boolean
}

function AreaRow({ view, area, judgement, first, isAlone }: RowProps) {
  const words = view.words.judge
  const name = area.name[view.language]
  const answers: readonly Verdict[] = judgement
    ? ['withdrawn', judgement.verdict === 'relevant' ? 'not-relevant' : 'relevant']
    : ['relevant', 'not-relevant']
  return (
    <li>
      <p>
        <b>{name}</b>{' '}
        <span class="quiet">{judgement ? saidText(view, judgement, name) : words.notJudged}</span>
      </p>
      <p class="answers">
        {inOrder(first, answers).map((verdict, i) => (
          <button
            name="say"
            value={`${verdict}:${area.id}`}
            class={isAlone && i === 0 && verdict === first ? undefined : 'second'}
            aria-label={words.sayFor(verdict, [name])}
          >
            {words.say[verdict]}
          </button>
        ))}
      </p>
    </li>
  )
}

const inOrder = (first: Verdict | null, all: readonly Verdict[]): readonly Verdict[] =>
  all.toSorted((a, b) => Number(b === first) - Number(a === first))

/** Who said what of a call in an area, and when, as a sentence; nothing for what was taken back. */
export function saidText(view: View, { verdict, by, at }: Judgement, area: string): string {
  if (verdict === 'withdrawn') return view.words.judge.notJudged
  return view.words.judge.said(verdict, area, clean(by.name, 120), dayOf(at))
}
