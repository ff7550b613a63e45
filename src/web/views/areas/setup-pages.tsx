import type { Account } from '../../../core/account.js'
import type { Municipality } from '../../../core/municipality.js'
import { clean } from '../../../text/clean.js'
import { setupWordsFor } from '../../../text/setup-words.js'
import type { FieldFault } from '../../fields.js'
import type { Progress } from '../../progress.js'
import type { InForce } from '../../staff/place.js'
import { deskPath, type View } from '../../view.js'
import { Csrf } from '../csrf.js'
import { Group, Select, Tick } from '../fields.js'
import { InForceList } from './in-force.js'
import { ProgressPart } from './progress-part.js'
import { SetupFrame } from './setup-frame.js'

interface ContactProps {
  readonly view: View
  readonly municipality: Municipality
  readonly account: Account
  /** Whether they get letters already. */
  readonly isThere: boolean
  readonly faults: readonly FieldFault[]
  readonly progress: Progress
}

/** The third step: letters to whoever sets the place up. */
export function ContactStepPage({ view, municipality, account, isThere, faults, progress }: ContactProps) {
  const { contact: words, next, back } = setupWordsFor(view.language)
  return (
    <SetupFrame view={view} step="contacts" title={words.title} faults={faults}>
      <p class="intro">{words.intro}</p>
      <form class="fields-form" method="post" action={view.link('/setup/steps/contacts')}>
        <Csrf view={view} />
        <Group view={view} id="letters" label={clean(municipality.name, 80)} faults={[]}>
          <Tick name="me" label={words.me(clean(account.email, 254))} hint={words.meHint} isOn />
        </Group>
        {isThere ? null : (
          <Select
            view={view}
            id="department"
            label={words.department}
            faults={faults}
            optional
            none={words.departmentFault}
            value=""
            choices={municipality.departments.map(({ id, name }) => ({ value: id, label: clean(name, 80) }))}
          />
        )}
        <p>{words.more}</p>
        <ul class="plain">
          <li>
            <a href={view.link(deskPath(municipality.id, 'import-contacts'))}>{words.import}</a>
          </li>
          <li>
            <a href={view.link(deskPath(municipality.id, 'new-contact'))}>{words.add}</a>
          </li>
        </ul>
        <p class="actions">
          <button>{next}</button>
          <a href={view.link('/setup/steps/municipality')}>{back}</a>
        </p>
      </form>
      <ProgressPart view={view} municipality={municipality.id} progress={progress} />
    </SetupFrame>
  )
}

/** The last step: how mail goes out. */
export function MailStepPage({
  view,
  municipality,
  inForce,
  progress,
}: {
  readonly view: View
  readonly municipality: string
  readonly inForce: InForce
  readonly progress: Progress
}) {
  const { mail: words, back } = setupWordsFor(view.language)
  return (
    <SetupFrame view={view} step="mail" title={words.title}>
      <p class="intro">{words.intro}</p>
      <InForceList view={view} inForce={inForce} only="mail" />
      <p>{words.after}</p>
      <form class="actions" method="post" action={view.link('/setup/steps/finish')}>
        <Csrf view={view} />
        <button>{words.finish}</button>
        <a href={view.link('/setup/steps/contacts')}>{back}</a>
      </form>
      <ProgressPart view={view} municipality={municipality} progress={progress} />
    </SetupFrame>
  )
}
