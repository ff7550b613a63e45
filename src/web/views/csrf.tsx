import type { View } from '../view.js'

/** What every form behind the sign-in carries, so that no other site can send it. */
export function Csrf({ view }: { readonly view: View }) {
  return (
    <>
      <input type="hidden" name="csrf" value={view.session?.csrf ?? ''} />
      {view.chosen ? <input type="hidden" name="lang" value={view.chosen} /> : null}
    </>
  )
}
