/** A field that people do not see; whoever fills it in is no person. */
export const TRAP = 'website'

export function Trap({ label }: { readonly label: string }) {
  return (
    <p class="trap" aria-hidden="true">
      <label for={TRAP}>{label}</label>
      <input type="text" id={TRAP} name={TRAP} value="" tabindex={-1} autocomplete="off" />
    </p>
  )
}
