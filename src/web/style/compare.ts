/** Choosing calls in a list, and seeing them side by side. */
export const COMPARE = `
.pick { justify-self: start; font-size: .875rem; color: var(--quiet); }
.compare-bar { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; padding: .625rem 1rem; margin-top: 1rem; background: var(--surface); border: 1px solid var(--line); border-radius: 6px; }
.compare-bar p { margin: 0; font-size: .9375rem; flex: 1 1 14rem; }
@supports selector(:has(a)) {
  .results:has(.pick :checked) .compare-bar { position: sticky; bottom: .5rem; z-index: 1; border-color: var(--accent); }
  html:has(.pick :checked) { scroll-padding-bottom: 6rem; }
}
.compare .ways { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; }
.compare table { table-layout: fixed; font-size: 1rem; background: var(--surface); border: 1px solid var(--line); }
.compare th, .compare td { padding: .625rem .75rem; border-top: 1px solid var(--line); border-left: 1px solid var(--line); }
.compare thead th { border-top: 0; font-size: 1rem; font-weight: 600; color: var(--text); line-height: 1.35; }
.compare thead th:first-child { font-size: .875rem; font-weight: 400; color: var(--quiet); }
.compare tr > :first-child { width: 9.5rem; border-left: 0; background: var(--page); font-weight: 400; color: var(--quiet); font-size: .875rem; }
.compare .differs > :first-child { color: var(--text); font-weight: 600; box-shadow: inset 4px 0 var(--accent); }
@media (min-width: 40rem) {
  .compare tr > :first-child { position: sticky; left: 0; }
  .compare .of-3 { min-width: 44rem; }
  .compare .of-4 { min-width: 56rem; }
}
@media (max-width: 39.99rem) {
  .compare table, .compare thead, .compare tbody { display: block; }
  .compare table { width: max-content; min-width: 100%; }
  .compare tr { display: grid; grid-template-columns: repeat(var(--calls), minmax(8.5rem, 1fr)); }
  .compare .of-2 { --calls: 2; width: auto; }
  .compare .of-3 { --calls: 3; }
  .compare .of-4 { --calls: 4; }
  .compare .of-3 tr, .compare .of-4 tr { grid-template-columns: repeat(var(--calls), 10.5rem); }
  .compare th, .compare td { padding: .5rem .625rem; }
  .compare tr > :nth-child(2) { border-left: 0; }
  .compare tr > :first-child { grid-column: 1 / -1; width: auto; padding-block: .25rem; }
  .compare tbody td { border-top: 0; }
  .compare thead tr > :first-child { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); padding: 0; }
}
.compare .sum, .compare .left { margin-top: .125rem; }
.compare .fits li { margin-bottom: .375rem; }
.compare .remove { display: block; width: fit-content; padding: .25rem 0; font-size: .875rem; font-weight: 400; }
.choose { max-width: 44rem; margin-bottom: 1rem; }
.choose .tick { align-items: start; padding: .375rem 0; }
`
