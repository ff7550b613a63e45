import { LONGEST_AREA_NAME } from '../../../core/area-edit.js'
import { LONGEST_PLACE_NAME, LONGEST_POLICY } from '../../../core/place-edit.js'
import { areaWordsFor } from '../../../text/area-words.js'
import { settingsWordsFor } from '../../../text/settings-words.js'
import { setupWordsFor } from '../../../text/setup-words.js'
import type { AreaFields } from '../../area-fields.js'
import type { FieldFault } from '../../fields.js'
import type { ThemeGroup } from '../../staff/areas.js'
import type { ShippedPlace } from '../../staff/setup.js'
import type { View } from '../../view.js'
import { Csrf } from '../csrf.js'
import { Group, Input, Lines } from '../fields.js'
import { Choice } from './place-page.js'
import { SetupFrame } from './setup-frame.js'
import { ThemeFields } from './theme-fields.js'

/** What stands in the form of a municipality of one's own. */
export interface OwnFields {
  readonly name: string
  readonly policy: string
  /** A line each. */
  readonly departments: string
  /** `like:solna`, or `first` for one area of one's own. */
  readonly areas: string
  readonly area: AreaFields
  readonly others: 'keep' | 'remove'
}

interface Props {
  readonly view: View
  readonly fields: OwnFields
  readonly faults: readonly FieldFault[]
  readonly shipped: readonly ShippedPlace[]
  readonly groups: readonly ThemeGroup[]
}

/** Where one makes a municipality of one's own: its name, departments, and areas to begin with. */
export function OwnPage(props: Props) {
  const { view, fields, faults, shipped } = props
  const words = setupWordsFor(view.language)
  const { profile } = settingsWordsFor(view.language)
  const part = { view, faults }
  return (
    <SetupFrame view={view} step="municipality" title={words.own.title} faults={faults}>
      <p class="intro">{words.own.intro}</p>
      <form class="fields-form" method="post" action={view.link('/setup/steps/own')}>
        <Csrf view={view} />
        <input type="hidden" name="others" value={fields.others} />
        <Input
          {...part}
          id="name"
          label={words.own.name}
          value={fields.name}
          maxlength={LONGEST_PLACE_NAME}
          autocomplete="off"
        />
        <Input
          {...part}
          id="policy"
          label={profile.policy}
          hint={profile.policyHint}
          value={fields.policy}
          maxlength={LONGEST_POLICY}
          autocomplete="off"
        />
        <Lines
          {...part}
          id="departments"
          label={words.own.departments}
          hint={words.own.departmentsHint}
          value={fields.departments}
        />
        <Group {...part} id="areas" label={words.own.areas} hint={words.own.areasHint}>
          {shipped.map(({ id, name, areas }, n) => (
            <Choice
              id={n === 0 ? 'areas' : `areas:${id}`}
              name="areas"
              value={`like:${id}`}
              label={words.own.like(name, areas.map((area) => area.name[view.language]).join(', '))}
              hint=""
              isOn={fields.areas === `like:${id}`}
            />
          ))}
          <Choice
            id="areas:first"
            name="areas"
            value="first"
            label={words.own.first}
            hint=""
            isOn={fields.areas === 'first'}
          />
        </Group>
        <FirstArea {...props} />
        <p class="actions">
          <button>{words.own.save}</button>
          <a href={view.link('/setup/steps/municipality')}>{words.back}</a>
        </p>
      </form>
    </SetupFrame>
  )
}

function FirstArea({ view, fields, faults, groups }: Props) {
  const words = setupWordsFor(view.language).own
  const { form } = areaWordsFor(view.language)
  const part = { view, faults, optional: true, maxlength: LONGEST_AREA_NAME, autocomplete: 'off' as const }
  return (
    <section aria-labelledby="first-area">
      <h2 id="first-area">{words.firstTitle}</h2>
      <p class="hint field">{words.firstHint}</p>
      <div class="pair">
        <Input {...part} id="nameSv" label={form.nameSv} value={fields.area.nameSv} />
        <Input {...part} id="nameEn" label={form.nameEn} value={fields.area.nameEn} />
      </div>
      <ThemeFields view={view} groups={groups} fields={fields.area} faults={faults} />
    </section>
  )
}
