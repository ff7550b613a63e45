import type { Day } from '../../core/call.js'
import { choicesPath, leavePath, lettersPath } from '../../core/links.js'
import { clean } from '../../text/clean.js'
import { readerWordsFor } from '../../text/reader-words.js'
import type { ChoiceFields } from '../choices.js'
import type { FieldFault } from '../fields.js'
import type { ReaderLink } from '../reader-link.js'
import type { SearchFrame } from '../saved.js'
import type { View } from '../view.js'
import { ChoiceAreas, ChoiceTimes, ChoiceWords } from './choice-fields.js'
import { FaultList } from './fields.js'
import { Layout } from './layout.js'
import { OfferedSearch, OwnSearchList, type OwnSearches } from './saved/own-searches.js'

interface Props {
  readonly view: View
  readonly link: ReaderLink
  readonly fields: ChoiceFields
  readonly faults: readonly FieldFault[]
  /** Whether one comes here from having saved. */
  readonly isSaved: boolean
  readonly next: { readonly day: Day; readonly hour: number } | null
  readonly frame: SearchFrame
  readonly own: OwnSearches
}

/** What somebody gets, and when: all that they can choose, in one form. */
export function ReaderChoicesPage(props: Props) {
  const { view, link, fields, isSaved, frame, own } = props
  const faults = [...props.faults, ...own.faults]
  const { municipality, contact, token } = link
  const words = readerWordsFor(view.language)
  const { title } = words.choices
  return (
    <Layout
      view={view}
      title={faults.length > 0 ? `${words.form.wrong}: ${title}` : title}
      municipality={municipality}
    >
      <div class="inner reader">
        <h1>{title}</h1>
        <FaultList view={view} faults={faults} />
        {isSaved ? (
          <p class="notice good" role="status">
            {words.choices.saved}
          </p>
        ) : null}
        <p>{words.choices.intro(clean(contact.name, 120), clean(contact.email, 320), municipality.name)}</p>
        <Next {...props} />
        <OfferedSearch frame={frame} link={link} {...own} />
        <form class="fields-form" method="post" action={view.link(choicesPath(token))}>
          <section>
            <ChoiceTimes view={view} fields={fields} faults={faults} />
          </section>
          <ChoiceAreas view={view} areas={municipality.areas} least={fields.least} faults={faults} />
          <ChoiceWords view={view} fields={fields} faults={faults} />
          <button>{words.choices.save}</button>
        </form>
        <OwnSearchList frame={frame} link={link} {...own} />
        <ul class="plain">
          <li>
            <a href={view.link(lettersPath(token))}>{words.choices.letters}</a>
          </li>
          <li>
            <a href={view.link(leavePath(token))}>{words.choices.leave}</a>
          </li>
        </ul>
      </div>
    </Layout>
  )
}

function Next({ view, link, next }: Props) {
  const words = readerWordsFor(view.language).choices
  const { pausedUntil, silent } = link.contact.wishes
  return (
    <p>
      {pausedUntil !== null && pausedUntil > view.today ? `${words.pausedTo(pausedUntil)} ` : null}
      <strong>{next ? words.next(next.day, next.hour, silent) : words.noNext}</strong>
    </p>
  )
}
