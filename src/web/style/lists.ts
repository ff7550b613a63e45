/** The search, filters and order of the list of calls. */
export const LISTS = `
.filters { display: grid; gap: .5rem; }
.filters .fields { display: grid; gap: .875rem; padding-top: .25rem; }
.filters .fields > button { justify-self: start; }
.with-button { display: flex; gap: .5rem; }
.with-button input { flex: 1; min-width: 0; }
.tick .count { flex: none; margin-left: auto; color: var(--quiet); font-size: .875rem; font-variant-numeric: tabular-nums; }
.more > summary, .all-filters > summary { font-weight: 600; font-size: .9375rem; }
.more > .fields { padding: .25rem 0 .5rem; }
.group { border-top: 1px solid var(--line); }
.group > summary { min-height: 2.75rem; padding: .625rem 0; }
.group fieldset { max-height: 22rem; overflow-y: auto; padding: 0 .25rem .5rem 0; }
.results > h2 { margin-top: 1.25rem; }
.sorting { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 1rem; margin: .25rem 0 .75rem; font-size: .9375rem; }
.sorting p { margin: 0; color: var(--quiet); }
.sorting ul { display: flex; flex-wrap: wrap; gap: 0 1rem; }
.sorting a { display: inline-block; padding: .375rem 0; text-decoration: none; }
.sorting a:hover { text-decoration: underline; }
.sorting a[aria-current] { color: var(--text); font-weight: 600; box-shadow: inset 0 -2px var(--accent); }
.chips.dropped a { border-style: dashed; }
.since { margin-bottom: .5rem; font-size: .9375rem; }
.since p { margin: 0 0 .5rem; max-width: 40rem; }
form.since { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: center; }
form.since p { margin: 0; font-weight: 600; }
.since button.second { min-height: 2.25rem; padding: .25rem .75rem; }
.mark.new { color: var(--on-accent); background: var(--accent); }
.changed { font-size: .9375rem; }
.sum { display: block; }
.save dl > div { padding: .625rem 0; border-top: 1px solid var(--line); max-width: 48rem; }
.save dt { font-weight: 600; }
.save dt .button { margin-bottom: .375rem; }
.save dd { font-size: .9375rem; color: var(--quiet); }
.save ul { display: inline-flex; gap: 1rem; margin-right: 1rem; }
@media (min-width: 60rem) {
  @supports selector(::details-content) {
    .all-filters > summary { display: none; }
    .all-filters::details-content { content-visibility: visible; display: block; }
  }
}
`
