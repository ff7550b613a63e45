import { LONGEST_PLACE_NAME, LONGEST_POLICY } from '../../../core/place-edit.js'
import { clean } from '../../../text/clean.js'
import { settingsWordsFor } from '../../../text/settings-words.js'
import { departmentField, newField } from '../../place-fields.js'
import { deskPath } from '../../view.js'
import { Csrf } from '../csrf.js'
import { Input, Lines, Tick } from '../fields.js'
import type { SettingsProps } from './settings-page.js'

/** What is said of the municipality. */
export function ProfileForm({ view, municipality, revision, profile, faults }: SettingsProps) {
  const { profile: words, save } = settingsWordsFor(view.language)
  const part = { view, faults }
  return (
    <form class="fields-form" method="post" action={view.link(deskPath(municipality.id, 'settings'))}>
      <Csrf view={view} />
      <input type="hidden" name="revision" value={revision} />
      <Input
        {...part}
        id="name"
        label={words.name}
        value={profile.name}
        maxlength={LONGEST_PLACE_NAME}
        autocomplete="off"
      />
      <Input
        {...part}
        id="policy"
        label={words.policy}
        hint={words.policyHint}
        value={profile.policy}
        maxlength={LONGEST_POLICY}
        autocomplete="off"
      />
      <Lines
        {...part}
        id="domains"
        label={words.domains}
        hint={words.domainsHint}
        optional
        value={profile.domains}
      />
      <Input
        {...part}
        id="keepMonths"
        label={words.keepMonths}
        hint={words.keepHint}
        value={profile.keepMonths}
        maxlength={4}
        autocomplete="off"
      />
      <button>{save}</button>
    </form>
  )
}

/** The departments under their names, with a tick for those that nobody is in, and lines for new ones. */
export function DepartmentsForm({ view, municipality, revision, departments, used, faults }: SettingsProps) {
  const { departments: words, save } = settingsWordsFor(view.language)
  const part = { view, faults }
  return (
    <form
      class="fields-form departments"
      method="post"
      action={view.link(deskPath(municipality.id, 'settings', 'departments'))}
    >
      <Csrf view={view} />
      <input type="hidden" name="revision" value={revision} />
      <p class="hint field">{words.intro}</p>
      {municipality.departments.map(({ id, name }, n) => (
        <div class="department">
          <Input
            {...part}
            id={departmentField(id)}
            label={words.name(n + 1)}
            {...(used.has(id) && { hint: words.used })}
            value={departments.names.get(id) ?? name}
            maxlength={LONGEST_PLACE_NAME}
            autocomplete="off"
          />
          {used.has(id) ? null : (
            <Tick
              name="gone"
              id={`gone:${id}`}
              value={id}
              label={words.remove(clean(name, 60))}
              isOn={departments.gone.has(id)}
            />
          )}
        </div>
      ))}
      {departments.added.map((name, at) => (
        <Input
          {...part}
          id={newField(at)}
          label={words.added(at + 1)}
          {...(at === 0 && { hint: words.addHint })}
          optional
          value={name}
          maxlength={LONGEST_PLACE_NAME}
          autocomplete="off"
        />
      ))}
      <button>{save}</button>
    </form>
  )
}
