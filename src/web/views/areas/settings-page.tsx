import type { Account } from '../../../core/account.js'
import type { Municipality } from '../../../core/municipality.js'
import { areaWordsFor } from '../../../text/area-words.js'
import { clean } from '../../../text/clean.js'
import { readerWordsFor } from '../../../text/reader-words.js'
import { settingsWordsFor } from '../../../text/settings-words.js'
import type { FieldFault } from '../../fields.js'
import type { DepartmentFields, ProfileFields } from '../../place-fields.js'
import type { InForce, TestLetter } from '../../staff/place.js'
import type { View } from '../../view.js'
import { FaultList } from '../fields.js'
import { Layout } from '../layout.js'
import { InForceList } from './in-force.js'
import { DepartmentsForm, ProfileForm } from './place-forms.js'
import { Reports, type Report } from './reports.js'
import { TestPart } from './test-part.js'

export interface SettingsProps {
  readonly view: View
  readonly municipality: Municipality
  readonly account: Account
  readonly revision: string
  readonly profile: ProfileFields
  readonly departments: DepartmentFields
  /** The departments that contacts or cases are in. */
  readonly used: ReadonlySet<string>
  readonly faults: readonly FieldFault[]
  readonly isStale: boolean
  readonly isFromFile: boolean
  readonly inForce: InForce
  readonly test: TestLetter | null
  readonly reports: readonly Report[]
  readonly done: 'profile' | 'departments' | 'report' | null
}

/** What holds for a municipality, and below it what holds on the server. */
export function SettingsPage(props: SettingsProps) {
  const { view, municipality, account, faults, isStale, isFromFile, inForce, test, done } = props
  const words = settingsWordsFor(view.language)
  const parts = [
    ['profile', words.profile.title],
    ['departments', words.departments.title],
    ['test', words.test.title],
    ['reports', words.reports.title],
    ['process', words.process.title],
  ] as const
  return (
    <Layout
      view={view}
      title={faults.length > 0 ? `${readerWordsFor(view.language).form.wrong}: ${words.title}` : words.title}
      at="settings"
      municipality={municipality}
    >
      <div class="inner reader settings">
        <h1>{words.title}</h1>
        {done === null ? null : (
          <p class="notice good" role="status">
            {words.done[done]}
          </p>
        )}
        {isStale ? (
          <p class="notice warning" role="alert">
            {words.stale}
          </p>
        ) : null}
        <FaultList view={view} faults={faults} />
        <p class="intro">{words.intro}</p>
        <nav class="parts" aria-label={words.parts}>
          <ul>
            {parts.map(([id, title]) => (
              <li>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
        <section aria-labelledby="profile">
          <h2 id="profile">{words.profile.title}</h2>
          {isFromFile ? (
            <p class="notice">{areaWordsFor(view.language).fromFile(clean(municipality.name, 80))}</p>
          ) : null}
          <ProfileForm {...props} />
        </section>
        <section aria-labelledby="departments">
          <h2 id="departments">{words.departments.title}</h2>
          <DepartmentsForm {...props} />
        </section>
        <TestPart
          view={view}
          municipality={municipality.id}
          account={account}
          inForce={inForce}
          test={test}
        />
        <Reports {...props} />
        <section aria-labelledby="process">
          <h2 id="process">{words.process.title}</h2>
          <p class="hint field">{words.process.intro}</p>
          <InForceList view={view} inForce={inForce} only={null} />
        </section>
        {account.operator ? (
          <section aria-labelledby="sources">
            <h2 id="sources">{words.sources.title}</h2>
            <p>{words.sources.text}</p>
            <p>
              <a href={view.link('/sources')}>{words.sources.link}</a>
            </p>
          </section>
        ) : null}
      </div>
    </Layout>
  )
}
