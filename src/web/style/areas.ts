/** The areas of a municipality: the list, the form of one, and what a change would do. */
export const AREAS = `
.area-cards { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 27rem), 1fr)); margin-top: 1rem; }
.area-cards .card { display: flex; flex-direction: column; }
.area-cards h3 { font-size: .875rem; margin: .5rem 0 .25rem; }
.area-cards .actions { margin: auto 0 0; padding-top: .75rem; }
.weights > div { display: grid; gap: 0 .75rem; padding: .1875rem 0; font-size: .9375rem; }
.weights dt { color: var(--quiet); }
.theme-groups { display: grid; gap: 1.25rem 2rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); }
.theme-groups legend { font-size: 1rem; padding-bottom: .25rem; }
.theme { display: grid; grid-template-columns: 1fr auto; gap: 0 .75rem; align-items: center; border-top: 1px solid var(--line); min-height: 2.75rem; }
.theme select { width: auto; max-width: 11rem; min-height: 2.25rem; padding-block: .125rem; }
.theme .fault { grid-column: 1 / -1; }
@supports selector(:has(*)) {
  .theme:not(:has(input:checked)) select { display: none; }
}
.area-page .reader { max-width: none; }
.area-page .pair { max-width: 46rem; }
.word-lines { display: grid; gap: .5rem; max-width: 46rem; margin-bottom: .75rem; }
.word-line { display: grid; gap: .375rem; align-items: end; margin: 0; }
.word-line.heads { display: none; font-size: .875rem; font-weight: 600; }
.word-line:not(.heads) { padding-bottom: .5rem; border-bottom: 1px solid var(--line); }
.preview { max-width: 60rem; margin-bottom: 1.5rem; }
.preview h2 { margin-top: 0; }
.preview summary { cursor: pointer; padding: .375rem 0; }
.effects > li { padding: .25rem 0; border-top: 1px solid var(--line); }
.settings .parts { margin-bottom: 1.5rem; }
.settings > section { border-top: 1px solid var(--line); margin-top: 2rem; }
.settings .fields-form { margin: .75rem 0 1rem; }
.department { border-left: 3px solid var(--line); padding-left: .75rem; margin-bottom: 1rem; }
.department .field { margin-bottom: .25rem; }
.in-force .odd dd { font-weight: 600; }
.in-force .odd .read-from { font-weight: 400; }
.reports .card { margin-bottom: .75rem; height: auto; }
.reports .said { white-space: pre-line; }
.switch { height: auto; max-width: 48rem; margin: 1rem 0; }
.steps { list-style: decimal; padding-left: 1.5rem; margin-bottom: .75rem; }
.steps li { margin-bottom: .25rem; }
.setup .quiet { margin: 1.25rem 0 .25rem; }
.setup-steps { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; counter-reset: step; border-bottom: 1px solid var(--line); }
.setup-steps li { counter-increment: step; padding: .5rem 0; color: var(--quiet); }
.setup-steps li::before { content: counter(step) ". "; }
.setup-steps .past::before { content: "✓ " / ""; color: var(--good); }
.setup-steps [aria-current] { color: var(--text); font-weight: 600; box-shadow: inset 0 -3px var(--accent); }
.setup .facts { margin-bottom: 1rem; }
.reading { border-top: 1px solid var(--line); margin-top: 1.5rem; }
.reading progress { width: 100%; max-width: 28rem; height: 1.25rem; accent-color: var(--accent); }
.started > li { border-top: 1px solid var(--line); padding: .75rem 0; }
.started h2 { font-size: 1.0625rem; margin: 0 0 .25rem; }
.started .done h2 { font-weight: 400; }
.started p { margin-bottom: .25rem; }
@container (min-width: 40rem) {
  .weights > div { grid-template-columns: 8.5rem 1fr; }
  .word-line { grid-template-columns: 1fr 8.5rem 9.5rem; }
  .word-line.heads { display: grid; }
  .word-line:not(.heads) { padding-bottom: 0; border-bottom: 0; }
}
`
