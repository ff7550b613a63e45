import type { Column } from '../../../core/contact-rows.js'
import type { Municipality } from '../../../core/municipality.js'
import { deskPageWordsFor } from '../../../text/desk-page-words.js'
import { readerWordsFor } from '../../../text/reader-words.js'
import type { FieldFault } from '../../fields.js'
import { deskPath, type View } from '../../view.js'
import { Csrf } from '../csrf.js'
import { Fact } from '../fact.js'
import { FaultList } from '../fields.js'
import { Layout } from '../layout.js'
import { Refused } from './parts.js'

interface Props {
  readonly view: View
  readonly municipality: Municipality
  readonly faults: readonly FieldFault[]
  readonly refused: string | null
}

const COLUMNS: readonly Column[] = ['name', 'email', 'department', 'areas', 'language']

/** Where a table of contacts is sent; nothing is written before its plan is agreed to. */
export function ImportPage({ view, municipality, faults, refused }: Props) {
  const words = deskPageWordsFor(view.language).import
  const { form } = readerWordsFor(view.language)
  const path = deskPath(municipality.id, 'import-contacts')
  const fault = faults[0]
  return (
    <Layout
      view={view}
      title={fault ? `${form.wrong}: ${words.title}` : words.title}
      at="contacts"
      municipality={municipality}
    >
      <div class="inner reader">
        <p class="way-back">
          <a href={view.link(deskPath(municipality.id, 'contacts'))}>
            {deskPageWordsFor(view.language).contacts.title}
          </a>
        </p>
        <h1>{words.title}</h1>
        <Refused text={refused} />
        <FaultList view={view} faults={faults} />
        <p class="intro">{words.intro}</p>
        <form class="fields-form" method="post" enctype="multipart/form-data" action={view.link(path)}>
          <Csrf view={view} />
          <div class={fault ? 'field wrong' : 'field'}>
            <label for="file">{words.file}</label>
            <p class="hint" id="file-hint">
              {words.limits}
            </p>
            {fault ? (
              <p class="fault" id="file-fault">
                {fault.text}
              </p>
            ) : null}
            <input
              type="file"
              id="file"
              name="file"
              required
              accept=".csv,.xlsx,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
              aria-describedby={fault ? 'file-hint file-fault' : 'file-hint'}
              aria-invalid={fault ? 'true' : undefined}
            />
          </div>
          <button>{words.send}</button>
        </form>
        <h2>{words.columnsTitle}</h2>
        <dl class="facts">
          {COLUMNS.map((column) => (
            <Fact name={words.columnNames[column]}>{words.columns[column]}</Fact>
          ))}
        </dl>
        <p>
          <a href={view.link(`${path}/example.csv`)} download>
            {words.example}
          </a>
        </p>
      </div>
    </Layout>
  )
}
