import type { Child } from 'hono/jsx'
import { readerWordsFor } from '../../../text/reader-words.js'
import { SETUP_STEPS, setupWordsFor, type SetupStep } from '../../../text/setup-words.js'
import type { FieldFault } from '../../fields.js'
import type { View } from '../../view.js'
import { FaultList } from '../fields.js'
import { Layout } from '../layout.js'

interface Props {
  readonly view: View
  readonly step: SetupStep
  readonly title: string
  readonly faults?: readonly FieldFault[]
  readonly children?: Child
}

/** A step of the set-up: where one is among them, and nothing else to go to meanwhile. */
export function SetupFrame({ view, step, title, faults = [], children }: Props) {
  const words = setupWordsFor(view.language)
  const at = SETUP_STEPS.indexOf(step)
  const isWrong = faults.length > 0
  return (
    <Layout
      view={{ ...view, session: null }}
      title={isWrong ? `${readerWordsFor(view.language).form.wrong}: ${title}` : title}
    >
      <div class="inner reader setup">
        <p class="quiet">{words.title}</p>
        <ol class="setup-steps" aria-label={words.steps}>
          {SETUP_STEPS.map((one, n) => (
            <li class={n < at ? 'past' : undefined} aria-current={n === at ? 'step' : undefined}>
              {words.step[one]}
            </li>
          ))}
        </ol>
        <h1>{title}</h1>
        <FaultList view={view} faults={faults} />
        {children}
      </div>
    </Layout>
  )
}
