import { accessWordsFor } from '../../../text/access-words.js'
import { setupWordsFor } from '../../../text/setup-words.js'
import type { FieldFault } from '../../fields.js'
import type { View } from '../../view.js'
import { Input } from '../fields.js'
import { SetupFrame } from './setup-frame.js'

/** What stands in the form; a password never comes back. */
export interface FirstFields {
  readonly name: string
  readonly email: string
}

interface Props {
  readonly view: View
  readonly token: string
  readonly fields: FirstFields
  readonly faults: readonly FieldFault[]
}

/** The first step: the account of whoever sets the place up. */
export function FirstPage({ view, token, fields, faults }: Props) {
  const words = setupWordsFor(view.language).first
  const { choose } = accessWordsFor(view.language)
  const part = { view, faults }
  return (
    <SetupFrame view={view} step="first" title={words.title} faults={faults}>
      <p class="intro">{words.intro}</p>
      <form class="fields-form" method="post" action={view.link(`/setup/${token}`)}>
        <Input {...part} id="name" label={words.name} autocomplete="name" value={fields.name} />
        <Input
          {...part}
          id="email"
          type="email"
          label={words.email}
          hint={words.emailHint}
          autocomplete="username"
          value={fields.email}
        />
        <Input
          {...part}
          id="chosen"
          type="password"
          label={choose.password}
          hint={choose.rules}
          autocomplete="new-password"
          value=""
        />
        <Input
          {...part}
          id="again"
          type="password"
          label={choose.again}
          autocomplete="new-password"
          value=""
        />
        <button>{words.save}</button>
      </form>
    </SetupFrame>
  )
}
