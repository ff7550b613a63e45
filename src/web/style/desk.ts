/** The pages behind the sign-in for contacts, letters and cases. */
export const DESK = `
.way-back { margin: 1.25rem 0 0; font-size: .9375rem; }
.way-back a::before { content: "← " / ""; }
.way-back + h1 { margin-top: .25rem; }
.filter-line .field { max-width: 26rem; }
.reader section > .hint:last-child { margin-bottom: 1.25rem; }
.cells { background: var(--surface); border: 1px solid var(--line); border-radius: 6px; border-collapse: separate; border-spacing: 0; margin: 0 0 1rem; }
.cells th, .cells td { padding: .625rem .75rem; overflow-wrap: break-word; }
.cells .mark { white-space: nowrap; }
.cells .day { white-space: nowrap; font-weight: 400; }
.cells :is(.quiet, th[scope=row]) { overflow-wrap: anywhere; }
.cells thead th { background: var(--page); border-bottom: 1px solid var(--line); }
.cells thead th:first-child { border-start-start-radius: 6px; }
.cells thead th:last-child { border-start-end-radius: 6px; }
.cells thead + tbody > tr:first-child > * { border-top: 0; }
.cells th[scope=row] { font-weight: 400; min-width: 14rem; }
.cells th[scope=row] > a { font-weight: 600; }
.cells .of th { background: var(--page); font-weight: 600; font-size: .9375rem; }
.cells .quiet { display: block; }
.cells td ul { display: grid; gap: .125rem; }
.cells .number { padding-right: .75rem; }
.row-actions { display: flex; flex-wrap: wrap; gap: 0 1rem; }
.row-actions a { display: inline-block; padding: .25rem 0; }
.kinds .count { color: var(--quiet); font-size: .875rem; font-weight: 400; font-variant-numeric: tabular-nums; }
.files a { display: inline-block; padding: .25rem .375rem; }
.to-do h2 { margin-top: 0; font-size: 1.0625rem; }
.to-do .actions { margin: 0; }
.server-said { font-size: .875rem; margin-bottom: .75rem; }
.cells .server-said, .facts .server-said { margin-bottom: 0; }
.server-said q { overflow-wrap: anywhere; font-family: ui-monospace, monospace; }
.actions.after-facts { margin-top: 1rem; }
.letter-text { background: var(--surface); border: 1px solid var(--line); border-radius: 6px; padding: 1rem; margin: 0 0 1rem; overflow-x: auto; white-space: pre-wrap; font: .875rem/1.5 ui-monospace, "Cascadia Mono", Consolas, monospace; max-height: 40rem; overflow-y: auto; }
.letter-text:focus-visible { outline-offset: -3px; }
.letter-words { margin-bottom: 1rem; }
.secret code { display: block; padding: .75rem 1rem; background: var(--surface); border: 1px solid var(--line); border-radius: 4px; overflow-wrap: anywhere; user-select: all; }
@media (max-width: 60rem) {
  .cells, .cells tbody, .cells tr, .cells th, .cells td { display: block; }
  .cells { background: none; border: 0; }
  .cells thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .cells tbody tr { background: var(--surface); border: 1px solid var(--line); border-radius: 6px; margin-bottom: .75rem; padding: .625rem .875rem; }
  .cells tbody tr.of { background: none; border: 0; padding: .5rem 0 0; margin-bottom: .25rem; }
  .cells .of th { background: none; padding: 0; font-size: 1.0625rem; }
  .cells th, .cells td, .cells .number { border: 0; padding: .1875rem 0; text-align: left; white-space: normal; overflow-wrap: anywhere; }
  .cells :is(.mark, .day) { white-space: normal; }
  .cells td { display: grid; grid-template-columns: minmax(0, 7.5rem) minmax(0, 1fr); gap: 0 .75rem; }
  .cells td::before { content: attr(data-label); color: var(--quiet); font-size: .875rem; }
  .cells td > * { grid-column: 2; justify-self: start; }
  .cells td:empty { display: none; }
}
`
