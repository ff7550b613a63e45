/** The pages that a letter leads to: choosing, passing on, following, earlier letters, coming and leaving. */
export const READERS = `
.reader { max-width: 46rem; }
.reader .notice h2 { margin-top: 0; font-size: 1.0625rem; }
.reader .notice ul { list-style: disc; padding-left: 1.25rem; }
.reader .field { margin-bottom: 1.25rem; }
.reader .field > .hint { margin: 0 0 .375rem; }
.reader label span { font-weight: 400; color: var(--quiet); }
.reader fieldset.field > legend { font-size: 1rem; margin-bottom: .375rem; }
.fault { margin: 0 0 .375rem; color: var(--alert); font-weight: 600; font-size: .9375rem; }
.wrong { border-left: 4px solid var(--alert); padding-left: .75rem; }
fieldset.wrong { border-left: 4px solid var(--alert); }
.fields-form { margin: 1.25rem 0 2rem; }
.fields-form > section { border-top: 1px solid var(--line); padding-top: 1.25rem; }
.fields-form h2 { margin: 0 0 .75rem; }
.pair { display: grid; gap: 0 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 12rem), 1fr)); }
.reader .tick + .hint { margin: 0 0 .375rem 1.875rem; }
.reader .more-ways { display: flex; flex-wrap: wrap; gap: .5rem; margin-bottom: .75rem; }
.reader .facts { margin-bottom: 1rem; }
.letters-list > li { padding: .75rem 0; border-top: 1px solid var(--line); }
.letters-list p { margin: 0; }
.letters-list .what { font-weight: 600; }
.letters-list .quiet { display: flex; flex-wrap: wrap; gap: 0 1rem; }
.letters-list .mark { margin-right: .375rem; }
.filter-line { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; margin-bottom: 1rem; }
.filter-line .field { flex: 1 1 14rem; margin: 0; }
.searches { display: grid; gap: .75rem; margin-bottom: 1.5rem; }
.searches h3 { margin-bottom: .25rem; }
.searches details > form { padding: .375rem 0 .75rem; }
.offer { padding: .25rem 1.125rem 1rem; margin: 0 0 1.25rem; border: 1px solid var(--line); border-left: 4px solid var(--coming); background: var(--surface); }
.offer h2 { margin-top: .75rem; }
.offer .facts { padding: 0; border: 0; }
.trap { position: absolute; left: -100vw; width: 1px; height: 1px; overflow: hidden; }
`
