import { EVERY, GRADES } from '../../core/choices.js'
import type { Area } from '../../core/municipality.js'
import { readerWordsFor } from '../../text/reader-words.js'
import { leastField, type ChoiceFields } from '../choices.js'
import type { FieldFault } from '../fields.js'
import { LANGUAGES } from '../language.js'
import type { View } from '../view.js'
import { Group, Input, Radios, Select, Tick } from './fields.js'

interface Props {
  readonly view: View
  readonly fields: ChoiceFields
  readonly faults: readonly FieldFault[]
}

/** When letters come, what beside calls is in them, and their language. */
export function ChoiceTimes({ view, fields, faults }: Props) {
  const words = readerWordsFor(view.language).choices
  return (
    <>
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
    </>
  )
}

/** Which areas letters tell of, each from which grade. */
export function ChoiceAreas({
  view,
  areas,
  least,
  faults,
}: Omit<Props, 'fields'> & {
  readonly areas: readonly Area[]
  /** A grade or `none` by area. */
  readonly least: ReadonlyMap<string, string>
}) {
  const words = readerWordsFor(view.language).choices
  return (
    <section aria-labelledby="areas">
      <h2 id="areas">{words.areas}</h2>
      <p class="hint field">{words.areasHint}</p>
      <div class="pair">
        {areas.map(({ id, name }) => (
          <Select
            view={view}
            id={leastField(id)}
            label={name[view.language]}
            faults={faults}
            value={least.get(id) ?? 'none'}
            choices={[...GRADES, 'none' as const].map((one) => ({ value: one, label: words.least[one] }))}
          />
        ))}
      </div>
    </section>
  )
}

/** Words that bring a call into letters, and words that keep one out. */
export function ChoiceWords({ view, fields, faults }: Props) {
  const words = readerWordsFor(view.language).choices
  return (
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
  )
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7]
const HOURS = Array.from({ length: 24 }, (_, hour) => hour)
