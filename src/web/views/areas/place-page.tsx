import { clean } from '../../../text/clean.js'
import { setupWordsFor } from '../../../text/setup-words.js'
import type { FieldFault } from '../../fields.js'
import type { ShippedPlace } from '../../staff/setup.js'
import type { View } from '../../view.js'
import { Csrf } from '../csrf.js'
import { Group, Radios } from '../fields.js'
import { SetupFrame } from './setup-frame.js'

interface Props {
  readonly view: View
  readonly shipped: readonly ShippedPlace[]
  /** The municipalities that are there. */
  readonly there: readonly { readonly id: string; readonly name: string }[]
  /** The one that the account is in. */
  readonly chosen: string
  readonly faults: readonly FieldFault[]
}

/** The second step: a municipality that ships, or one of one's own. */
export function PlacePage({ view, shipped, there, chosen, faults }: Props) {
  const words = setupWordsFor(view.language).place
  const isOwn = !shipped.some(({ id }) => id === chosen) && there.some(({ id }) => id === chosen)
  return (
    <SetupFrame view={view} step="municipality" title={words.title} faults={faults}>
      <p class="intro">{words.intro}</p>
      <form class="fields-form" method="post" action={view.link('/setup/steps/municipality')}>
        <Csrf view={view} />
        <Group view={view} id="municipality" label={words.which} faults={faults}>
          {shipped.map((place, n) => (
            <Choice
              id={n === 0 ? 'municipality' : `municipality:${place.id}`}
              value={place.id}
              label={place.name}
              hint={`${place.policy}. ${place.areas.map(({ name }) => name[view.language]).join(', ')}.`}
              isOn={false}
            />
          ))}
          <Choice id="municipality:own" value="own" label={words.own} hint={words.ownHint} isOn={isOwn} />
        </Group>
        {there.length > 1 ? (
          <Radios
            view={view}
            id="others"
            label={words.others}
            hint={words.othersHint}
            faults={faults}
            value="remove"
            choices={[
              { value: 'remove', label: words.remove },
              { value: 'keep', label: words.keep },
            ]}
          />
        ) : null}
        <button>{setupWordsFor(view.language).next}</button>
      </form>
    </SetupFrame>
  )
}

/** One of several, with a line that says more of it. */
export function Choice({
  id,
  value,
  label,
  hint,
  isOn,
  name = 'municipality',
}: {
  readonly id: string
  readonly value: string
  readonly label: string
  readonly hint: string
  readonly isOn: boolean
  readonly name?: string
}) {
  return (
    <>
      <label class="tick">
        <input
          type="radio"
          id={id}
          name={name}
          value={value}
          checked={isOn}
          aria-describedby={hint === '' ? undefined : `${id}-hint`}
        />{' '}
        {clean(label, 400)}
      </label>
      {hint === '' ? null : (
        <p class="hint" id={`${id}-hint`}>
          {clean(hint, 400)}
        </p>
      )}
    </>
  )
}
