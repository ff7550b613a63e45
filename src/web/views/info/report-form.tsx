import { infoWordsFor } from '../../../text/info-words.js'
import type { FieldFault } from '../../fields.js'
import type { View } from '../../view.js'
import { FaultList, Input, Lines } from '../fields.js'
import { Trap } from '../trap.js'

/** What stands in the form, as it was typed. */
export interface ReportFields {
  readonly page: string
  readonly text: string
  readonly replyTo: string
}

export const [LONGEST_PAGE, LONGEST_TEXT] = [300, 4_000]

/** A form by which anybody reports what they could not use. */
export function ReportForm({
  view,
  fields,
  faults,
}: {
  readonly view: View
  readonly fields: ReportFields
  readonly faults: readonly FieldFault[]
}) {
  const words = infoWordsFor(view.language).report
  const part = { view, faults }
  return (
    <section class="reader">
      <h2 id="report">{words.heading}</h2>
      <FaultList view={view} faults={faults} />
      <p>{words.intro}</p>
      <form class="fields-form" method="post" action={`${view.link('/accessibility')}#report`}>
        <Input
          {...part}
          id="page"
          label={words.page}
          hint={words.pageHint}
          optional
          maxlength={LONGEST_PAGE}
          value={fields.page}
        />
        <Lines
          {...part}
          id="text"
          label={words.text}
          hint={words.textHint}
          maxlength={LONGEST_TEXT}
          value={fields.text}
        />
        <Input
          {...part}
          id="replyTo"
          type="email"
          label={words.replyTo}
          hint={words.replyToHint}
          optional
          autocomplete="email"
          value={fields.replyTo}
        />
        <Trap label={words.leaveEmpty} />
        <button>{words.send}</button>
      </form>
    </section>
  )
}
