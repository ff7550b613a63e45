import { subscribePath } from '../../core/links.js'
import type { Municipality } from '../../core/municipality.js'
import { readerWordsFor } from '../../text/reader-words.js'
import type { FieldFault } from '../fields.js'
import { LANGUAGES } from '../language.js'
import type { View } from '../view.js'
import { FaultList, Group, Input, Radios, Select, Tick } from './fields.js'
import { Layout } from './layout.js'

/** What stands in the form, as it was typed. */
export interface SubscribeFields {
  readonly email: string
  readonly name: string
  readonly department: string
  readonly areas: readonly string[]
  readonly language: string
}

interface Props {
  readonly view: View
  readonly municipality: Municipality
  readonly fields: SubscribeFields
  readonly faults: readonly FieldFault[]
}

/** A field that people do not see; whoever fills it in is no person. */
export const TRAP = 'website'

/** A form by which those who work in a municipality ask for letters. */
export function SubscribePage({ view, municipality, fields, faults }: Props) {
  const words = readerWordsFor(view.language)
  const { subscribe } = words
  const title = subscribe.title(municipality.name)
  return (
    <Layout
      view={view}
      title={faults.length > 0 ? `${words.form.wrong}: ${title}` : title}
      municipality={municipality}
    >
      <div class="inner reader">
        <h1>{title}</h1>
        <FaultList view={view} faults={faults} />
        <p class="intro">{subscribe.intro(municipality.name)}</p>
        <p>{subscribe.domains(municipality.domains)}</p>
        <form class="fields-form" method="post" action={view.link(subscribePath(municipality.id))}>
          <Input
            view={view}
            id="email"
            type="email"
            label={subscribe.email}
            hint={subscribe.emailHint}
            faults={faults}
            autocomplete="email"
            value={fields.email}
          />
          <Input
            view={view}
            id="name"
            label={subscribe.name}
            faults={faults}
            autocomplete="name"
            value={fields.name}
          />
          <Select
            view={view}
            id="department"
            label={subscribe.department}
            none={subscribe.chooseDepartment}
            faults={faults}
            value={fields.department}
            choices={municipality.departments.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Group view={view} id="area" label={subscribe.areas} hint={subscribe.areasHint} faults={faults}>
            {municipality.areas.map(({ id, name }, i) => (
              <Tick
                name="area"
                id={i === 0 ? 'area' : `area:${id}`}
                value={id}
                label={name[view.language]}
                isOn={fields.areas.includes(id)}
              />
            ))}
          </Group>
          <Radios
            view={view}
            id="language"
            label={subscribe.language}
            faults={faults}
            value={fields.language}
            choices={LANGUAGES.map((one) => ({
              value: one,
              label: words.choices.languageName[one],
              lang: one,
            }))}
          />
          <Trap label={subscribe.leaveEmpty} />
          <button>{subscribe.send}</button>
        </form>
      </div>
    </Layout>
  )
}

function Trap({ label }: { readonly label: string }) {
  return (
    <p class="trap" aria-hidden="true">
      <label for={TRAP}>{label}</label>
      <input type="text" id={TRAP} name={TRAP} value="" tabindex={-1} autocomplete="off" />
    </p>
  )
}
