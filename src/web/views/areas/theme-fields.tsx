import { areaWordsFor } from '../../../text/area-words.js'
import { themeField, weightField, type AreaFields } from '../../area-fields.js'
import type { FieldFault } from '../../fields.js'
import type { ThemeGroup } from '../../staff/areas.js'
import type { View } from '../../view.js'

interface Props {
  readonly view: View
  readonly groups: readonly ThemeGroup[]
  readonly fields: AreaFields
  readonly faults: readonly FieldFault[]
}

/** All subjects by field, each with how much it counts once it is ticked. */
export function ThemeFields(props: Props) {
  const { view, groups, faults } = props
  const words = areaWordsFor(view.language).form
  const fault = faults.find(({ field }) => field === 'themes')
  return (
    <section aria-labelledby="themes">
      <h2 id="themes" tabindex={-1}>
        {words.themes}
      </h2>
      <p class="hint field">{words.themesHint}</p>
      {fault ? <p class="fault">{fault.text}</p> : null}
      <div class="theme-groups">
        {groups.map(({ id, themes }) => (
          <fieldset>
            <legend>{words.group[id] ?? words.otherGroup}</legend>
            {themes.map((theme) => (
              <Theme {...props} theme={theme.id} name={theme.name[view.language]} />
            ))}
          </fieldset>
        ))}
      </div>
    </section>
  )
}

/** The weights that one can choose; one that a profile has chosen finer stays as it is. */
const WEIGHTS = ['1', '0.8', '0.5', '0.2']

function Theme({
  view,
  fields,
  faults,
  theme,
  name,
}: Props & { readonly theme: string; readonly name: string }) {
  const { form, weight } = areaWordsFor(view.language)
  const chosen = fields.themes.get(theme)
  const id = weightField(theme)
  const fault = faults.find(({ field }) => field === id)
  const isOwn = chosen !== undefined && !WEIGHTS.includes(chosen) && Number(chosen) > 0 && Number(chosen) <= 1
  return (
    <div class="theme">
      <label class="tick">
        <input
          type="checkbox"
          id={themeField(theme)}
          name="theme"
          value={theme}
          checked={chosen !== undefined}
        />{' '}
        {name}
      </label>
      {fault ? <p class="fault">{fault.text}</p> : null}
      <select id={id} name={id} aria-label={form.weightOf(name)}>
        {[...(isOwn ? [chosen] : []), ...WEIGHTS].map((value) => (
          <option value={value} selected={value === (chosen ?? '1')}>
            {weight(Number(value))}
          </option>
        ))}
      </select>
    </div>
  )
}
