/** A call's own page: what decides at the top, the parts below with their contents beside, and what those who are signed in do. */
export const CALLS = `
.call-page > header { max-width: none; }
.call-page > header > :is(h1, p, .notice) { max-width: 52rem; }
.call-page h1 { hyphens: auto; }
.call-page > header > .intro { color: var(--text); margin-bottom: 1rem; }
.glance { margin: 1rem 0 0; background: var(--surface); border: 1px solid var(--line); border-top: 4px solid var(--accent); border-radius: 6px; }
.glance > dl { display: grid; }
.glance > dl > div { padding: .875rem 1.125rem; border-top: 1px solid var(--line); }
.glance > dl > div:first-child { border-top: 0; }
.glance > p { margin: 0; padding: .875rem 1.125rem; border-top: 1px solid var(--line); }
.glance > dl:empty + p { border-top: 0; }
.glance dt { font-weight: 600; margin-bottom: .25rem; }
.glance dd > p { margin-bottom: .375rem; }
.glance dd > p:last-child { margin-bottom: 0; }
.glance .grades { margin-bottom: .5rem; }
.glance .button { max-width: 100%; }
.contents { margin-top: 1.5rem; }
.contents h2 { margin: 0 0 .375rem; font-size: 1rem; }
.contents a { display: inline-block; padding: .1875rem 0; }
.contents ul { columns: 2 10rem; column-gap: 1.5rem; }
.call-page .call-parts > section { scroll-margin-top: 1rem; }
.call-page .call-parts > section > p { max-width: 44rem; }
.call-parts h2 { scroll-margin-top: 1rem; }
[data-number] { display: block; position: relative; padding-left: 2rem; margin-bottom: .25rem; }
[data-number]::before {
  content: attr(data-number);
  position: absolute;
  left: 0;
  top: .0625rem;
  width: 1.375rem;
  border-radius: 50%;
  background: var(--over-back);
  color: var(--over);
  font-size: .8125rem;
  font-weight: 600;
  line-height: 1.375rem;
  text-align: center;
}
.add { margin-top: .75rem; }
.tag .area { margin: .375rem 0; }
.tag .area span { color: var(--quiet); }
.tag .plain { font-size: .9375rem; }
mark.restricted { text-decoration: none; background: var(--alert-back); color: var(--alert); padding: 0 .125rem; }
.role-why { margin-top: 1.25rem; max-width: 44rem; }
.old-new { display: grid; gap: .375rem; margin-top: .375rem; }
.old-new > div { display: grid; grid-template-columns: 4.5rem 1fr; gap: .75rem; }
.old-new dt { color: var(--quiet); }
.old-new > div:first-child dd { color: var(--quiet); }
.events p { margin: 0; }
.beside { display: grid; gap: .75rem; max-width: 52rem; }
.beside > li { padding: .75rem 1.125rem; background: var(--surface); border: 1px solid var(--line); border-radius: 6px; }
.beside h3 { font-size: 1rem; margin-bottom: .25rem; }
.beside p { margin: 0; font-size: .9375rem; }
.beside .left { display: inline; margin-left: .375rem; }
.work .fold { max-width: 44rem; margin-bottom: .5rem; background: var(--surface); border: 1px solid var(--line); border-radius: 6px; }
.work .fold > summary { padding: .625rem 1.125rem; font-weight: 600; }
.work .fold > div { padding: .25rem 1.125rem 1rem; }
.work .field { margin-bottom: 1.25rem; }
.work label > span { font-weight: 400; color: var(--quiet); }
.work .people { margin-bottom: .75rem; }
.work .people > legend { font-weight: 400; color: var(--quiet); margin: 0; }
.work .wrong .people { border: 0; padding: 0; }
.work q { display: block; color: var(--quiet); }
@media (min-width: 40rem) {
  .glance > dl { grid-template-columns: 1fr 1fr; }
  .glance > dl > div:nth-child(2) { border-top: 0; }
  .glance > dl > div:nth-child(even) { border-left: 1px solid var(--line); }
}
@media (min-width: 60rem) {
  .glance > dl { grid-template-columns: 5fr 4fr 3fr 4fr; }
  .glance > dl > div { border-top: 0; }
  .glance > dl > div + div { border-left: 1px solid var(--line); }
  .call-page { display: grid; grid-template-columns: minmax(0, 1fr) 13rem; gap: 0 2.25rem; align-items: start; }
  .call-page > header { grid-column: 1 / -1; }
  .call-page > .call-parts { grid-column: 1; grid-row: 2; }
  .call-page > .contents { grid-column: 2; grid-row: 2; position: sticky; top: 1rem; margin-top: 2rem; padding-left: 1rem; border-left: 1px solid var(--line); }
  .contents ul { columns: auto; }
}
@media print {
  .contents, .work, .glance .button { display: none; }
}
`
