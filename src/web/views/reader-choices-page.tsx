import type { Day } from '../../core/call.js'
import { EVERY, GRADES } from '../../core/choices.js'
import { choicesPath, leavePath, lettersPath } from '../../core/links.js'
import { clean } from '../../text/clean.js'
import { readerWordsFor } from '../../text/reader-words.js'
import { leastField, type ChoiceFields } from '../choices.js'
import type { FieldFault } from '../fields.js'
import { LANGUAGES } from '../language.js'
import type { ReaderLink } from '../reader-link.js'
import type { View } from '../view.js'
import { FaultList, Group, Input, Radios, Select, Tick } from './fields.js'
import { Layout } from './layout.js'

interface Props {
  readonly view: View
  readonly link: ReaderLink
  readonly fields: ChoiceFields
  readonly faults: readonly FieldFault[]
  /** Whether one comes here from having saved. */
  readonly isSaved: boolean
  readonly next: { readonly day: Day; readonly hour: number } | null
}

/** What somebody gets, and when: all that they can choose, in one form. */
export function ReaderChoicesPage(props: Props) {
  const { view, link, faults, isSaved } = props
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
        <form class="fields-form" method="post" action={view.link(choicesPath(token))}>
          <When {...props} />
          <What {...props} />
          <button>{words.choices.save}</button>
        </form>
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

function When({ view, fields, faults }: Props) {
  const words = readerWordsFor(view.language).choices
  return (
    <section>
      <Radios
        view={view}
        id="every"
        label={words.every}
        faults={faults}
        value={fields.every}
        choices={EVERY.map((every) => ({ value: every, label: words.everyName[every] }))}
      />
      <div class="pair">
        <Select
          view={view}
          id="weekday"
          label={words.weekday}
          faults={faults}
          value={fields.weekday}
          choices={WEEKDAYS.map((day) => ({ value: String(day), label: words.weekdayName(day) }))}
        />
        <Select
          view={view}
          id="hour"
          label={words.hour}
          faults={faults}
          value={fields.hour}
          choices={HOURS.map((hour) => ({ value: String(hour), label: words.hourName(hour) }))}
        />
      </div>
      <p class="hint field">{words.monthHint}</p>
      <Group view={view} id="beside" label={words.beside} faults={faults}>
        <Tick name="fast" label={words.fast} hint={words.fastHint} isOn={fields.fast} />
        <Tick name="silent" label={words.silent} isOn={fields.silent} />
        <Tick name="consultations" label={words.consultations} isOn={fields.consultations} />
      </Group>
      <Input
        view={view}
        id="pause"
        type="date"
        label={words.pause}
        hint={words.pauseHint}
        optional
        faults={faults}
        value={fields.pause}
      />
      <Radios
        view={view}
        id="language"
        label={words.language}
        faults={faults}
        value={fields.language}
        choices={LANGUAGES.map((one) => ({ value: one, label: words.languageName[one], lang: one }))}
      />
    </section>
  )
}

function What({ view, link, fields, faults }: Props) {
  const words = readerWordsFor(view.language).choices
  return (
    <>
      <section aria-labelledby="areas">
        <h2 id="areas">{words.areas}</h2>
        <p class="hint field">{words.areasHint}</p>
        <div class="pair">
          {link.municipality.areas.map(({ id, name }) => (
            <Select
              view={view}
              id={leastField(id)}
              label={name[view.language]}
              faults={faults}
              value={fields.least.get(id) ?? 'none'}
              choices={[...GRADES, 'none' as const].map((one) => ({ value: one, label: words.least[one] }))}
            />
          ))}
        </div>
      </section>
      <section aria-labelledby="words">
        <h2 id="words">{words.words}</h2>
        <Input
          view={view}
          id="withWords"
          label={words.withWords}
          hint={words.withHint}
          optional
          faults={faults}
          autocomplete="off"
          value={fields.withWords}
        />
        <Input
          view={view}
          id="withoutWords"
          label={words.withoutWords}
          hint={words.withoutHint}
          optional
          faults={faults}
          autocomplete="off"
          value={fields.withoutWords}
        />
      </section>
    </>
  )
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7]
const HOURS = Array.from({ length: 24 }, (_, hour) => hour)
