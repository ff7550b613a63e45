import { accessWordsFor } from '../../../text/access-words.js'
import type { FieldFault } from '../../fields.js'
import type { View } from '../../view.js'
import { Input } from '../fields.js'

interface Props {
  readonly view: View
  /** For the browser's own store of passwords, which asks whose it is. */
  readonly email: string
  readonly label: string
  readonly faults: readonly FieldFault[]
}

/** A new password, twice. */
export function NewPassword({ view, email, label, faults }: Props) {
  const { rules, again } = accessWordsFor(view.language).choose
  return (
    <>
      <input type="text" name="username" value={email} autocomplete="username" hidden />
      <Input
        view={view}
        id="chosen"
        type="password"
        label={label}
        hint={rules}
        faults={faults}
        autocomplete="new-password"
        value=""
      />
      <Input
        view={view}
        id="again"
        type="password"
        label={again}
        faults={faults}
        autocomplete="new-password"
        value=""
      />
    </>
  )
}
