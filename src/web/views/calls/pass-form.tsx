import { groupBy } from '../../../core/group.js'
import { LONGEST_WHY } from '../../../core/judgement.js'
import { PASSES_A_DAY } from '../../../core/passing.js'
import { callPagePartsFor } from '../../../text/call-page-words.js'
import { dayOf } from '../../../text/format.js'
import type { FieldFault } from '../../fields.js'
import type { View } from '../../view.js'
import { Csrf } from '../csrf.js'
import { Group, Lines, Tick } from '../fields.js'

/** Somebody whom a call can be passed on to. */
export interface PassChoice {
  readonly id: string
  readonly name: string
  readonly department: string
  /** When they got it from whoever is signed in; null where they have not. */
  readonly passed: string | null
}

interface Props {
  readonly view: View
  readonly action: string
  readonly choices: readonly PassChoice[]
  readonly to: readonly string[]
  readonly note: string
  readonly faults: readonly FieldFault[]
}

/** Passes a call on to contacts, who stand by department. */
export function PassForm({ view, action, choices, to, note, faults }: Props) {
  const words = callPagePartsFor(view.language).work
  if (choices.length === 0) return <p class="quiet">{words.noContacts}</p>
  const done = choices.filter(({ passed }) => passed !== null)
  return (
    <>
      <p>{words.passIntro(PASSES_A_DAY)}</p>
      {done.length === 0 ? null : (
        <ul class="plain">
          {done.map(({ name, passed }) => (
            <li>{words.passed(name, dayOf(passed ?? ''))}</li>
          ))}
        </ul>
      )}
      <form method="post" action={action}>
        <Csrf view={view} />
        <Group view={view} id="to" label={words.passTo} faults={faults}>
          {[...groupBy(choices, ({ department }) => department)].map(([department, people]) => (
            <fieldset class="people">
              <legend>{department}</legend>
              {people.map(({ id, name, passed }) =>
                passed === null ? (
                  <Tick name="to" id={`to-${id}`} value={id} label={name} isOn={to.includes(id)} />
                ) : null,
              )}
            </fieldset>
          ))}
        </Group>
        <Lines
          view={view}
          id="words"
          label={words.note}
          hint={words.passNoteHint}
          value={note}
          maxlength={LONGEST_WHY}
          faults={faults}
          optional
        />
        <p>
          <button>{words.send}</button>
        </p>
      </form>
    </>
  )
}
