import type { AreaPreview } from '../../../core/area-effect.js'
import type { Area, Municipality } from '../../../core/municipality.js'
import { areaWordsFor } from '../../../text/area-words.js'
import { clean } from '../../../text/clean.js'
import { readerWordsFor } from '../../../text/reader-words.js'
import type { AreaFields } from '../../area-fields.js'
import type { FieldFault } from '../../fields.js'
import type { ThemeGroup } from '../../staff/areas.js'
import { deskPath, type View } from '../../view.js'
import { Csrf } from '../csrf.js'
import { FaultList, Input, Select } from '../fields.js'
import { Layout } from '../layout.js'
import { Preview } from './preview.js'
import { ThemeFields } from './theme-fields.js'
import { WordFields } from './word-fields.js'

export interface AreaProps {
  readonly view: View
  readonly municipality: Municipality
  /** The area as it is; null for a new one. */
  readonly area: Area | null
  readonly others: readonly Area[]
  readonly revision: string
  readonly fields: AreaFields
  readonly faults: readonly FieldFault[]
  /** Why it could not be saved, where not for a field. */
  readonly refused: string | null
  readonly preview: AreaPreview | null
  readonly groups: readonly ThemeGroup[]
  readonly isFromFile: boolean
}

/** Where an area is changed or added: its names, its themes and its own words, with what saving it would do. */
export function AreaPage(props: AreaProps) {
  const { view, municipality, area, faults, refused, isFromFile } = props
  const words = areaWordsFor(view.language)
  const title = area ? words.form.change(clean(area.name[view.language], 120)) : words.form.new
  return (
    <Layout
      view={view}
      title={faults.length > 0 ? `${readerWordsFor(view.language).form.wrong}: ${title}` : title}
      at="areas"
      municipality={municipality}
    >
      <div class="inner area-page">
        <p class="back">
          <a href={view.link(deskPath(municipality.id, 'areas'))}>{words.all}</a>
        </p>
        <h1>{title}</h1>
        <FaultList view={view} faults={faults} />
        {refused === null ? null : (
          <p class="notice warning" role="alert">
            {refused}
          </p>
        )}
        <Preview {...props} form={FORM} />
        {isFromFile ? <p class="notice">{words.fromFile(clean(municipality.name, 80))}</p> : null}
        <Form {...props} />
      </div>
    </Layout>
  )
}

/** The form's id, for the button beside the preview. */
const FORM = 'area'

function Form(props: AreaProps) {
  const { view, municipality, area, others, revision, fields, faults } = props
  const words = areaWordsFor(view.language).form
  const part = { view, faults }
  return (
    <form
      id={FORM}
      class="fields-form reader"
      method="post"
      action={view.link(deskPath(municipality.id, 'areas', area?.id ?? 'new'))}
    >
      <Csrf view={view} />
      <input type="hidden" name="revision" value={revision} />
      <div class="pair">
        <Input {...part} id="nameSv" label={words.nameSv} value={fields.nameSv} autocomplete="off" />
        <Input {...part} id="nameEn" label={words.nameEn} value={fields.nameEn} autocomplete="off" />
        <Select
          {...part}
          id="position"
          label={words.position}
          value={fields.position}
          choices={[null, ...others].map((before, place) => ({
            value: String(place),
            label: words.place(place + 1, before && clean(before.name[view.language], 60)),
          }))}
        />
      </div>
      <ThemeFields {...props} />
      <WordFields {...props} />
      <p class="actions">
        <button name="do" value="preview">
          {words.preview}
        </button>
        <button class="second" name="do" value="save">
          {words.save}
        </button>
        <a href={view.link(deskPath(municipality.id, 'areas'))}>{words.cancel}</a>
      </p>
    </form>
  )
}
