/** The page on all sources, and a source's own. */
export const SOURCES = `
.uncounted { font-size: .9375rem; }
.uncounted ul { columns: 18rem; column-gap: 2rem; padding: .25rem 0 .75rem 1.125rem; list-style: disc; }
.parts ul { display: flex; flex-wrap: wrap; gap: .5rem; margin: 1rem 0 0; }
.parts a { display: inline-block; padding: .25rem .75rem; border: 1px solid var(--edge); border-radius: 1rem; background: var(--surface); text-decoration: none; }
.parts a:hover { text-decoration: underline; }
.parts span { color: var(--quiet); }
.concerns { display: grid; gap: .75rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 26rem), 1fr)); align-items: start; }
.concerns .card { height: auto; }
.concern { border-left: 4px solid var(--edge); }
.concern.bad { border-left-color: var(--alert); }
.concerns .card p { margin-bottom: .375rem; }
.concerns .card > div:not(:first-child) { margin-top: .75rem; }
h4 { font-size: .875rem; font-weight: 600; margin: .5rem 0 .125rem; }
.rows > li { border-top: 1px solid var(--line); background: var(--surface); padding: .75rem 1rem; }
.rows > li:last-child { border-bottom: 1px solid var(--line); }
.source { display: grid; gap: .25rem 1.5rem; }
.source h3 { margin-bottom: .25rem; font-size: 1rem; }
.source p { margin-bottom: .25rem; }
.source .short-facts { margin: 0; grid-template-columns: repeat(auto-fit, minmax(min(100%, 9rem), 1fr)); }
.source .notes { font-size: .875rem; }
.source .notes:empty { display: none; }
.source summary { padding: .125rem 0; }
.marks { display: flex; flex-wrap: wrap; gap: .25rem .375rem; }
.problems ul { list-style: disc; padding-left: 1.25rem; font-size: .875rem; }
.census { font-size: .9375rem; }
.source .census { font-size: .875rem; }
.back { margin: 1.25rem 0 0; }
.one-source h1 { margin-top: .375rem; }
.one-source .notice + .notice { margin-top: .75rem; }
.read > li { border-top: 1px solid var(--line); padding: .625rem 0; max-width: 52rem; }
.read h3 { font-size: 1rem; margin-bottom: .25rem; }
.read p { margin-bottom: .125rem; }
@media (min-width: 60rem) {
  .source { grid-template-columns: 22rem 1fr; }
  .source .notes { grid-column: 2; }
}
`
