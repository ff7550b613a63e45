/** Forms, marks, cards and notices: what several pages are made of. */
export const PARTS = `
label, legend { display: block; font-weight: 600; font-size: .875rem; margin-bottom: .25rem; }
input:is([type=search], [type=text], [type=email], [type=password], [type=date], [type=number], [type=url], [type=file]), select, textarea {
  width: 100%;
  min-height: 2.75rem;
  padding: .375rem .625rem;
  font: inherit;
  color: var(--text);
  background: var(--surface);
  border: 1px solid var(--edge);
  border-radius: 4px;
}
fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
legend { padding: 0; }
.tick { display: flex; gap: .625rem; align-items: center; min-height: 2rem; margin: 0; padding: .1875rem 0; font-size: 1rem; font-weight: 400; cursor: pointer; }
.tick input { flex: none; width: 1.25rem; height: 1.25rem; margin: 0; accent-color: var(--accent); }
.hint { font-size: .8125rem; color: var(--quiet); margin: .25rem 0 0; }
button, .button {
  display: inline-block;
  min-height: 2.75rem;
  padding: .5rem 1.125rem;
  font: inherit;
  font-weight: 600;
  color: var(--on-accent);
  background: var(--accent);
  border: 1px solid var(--accent);
  border-radius: 4px;
  text-decoration: none;
  cursor: pointer;
}
button:hover, .button:hover { text-decoration: underline; }
button.second, .button.second { color: var(--accent); background: var(--surface); border-color: var(--edge); }
button.plain { min-height: 1.75rem; padding: .125rem 0; color: var(--link); background: none; border-color: transparent; font-weight: 400; text-decoration: underline; }
button.danger { color: var(--alert); background: var(--surface); border-color: var(--alert); }
.actions { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: center; margin: 0 0 1rem; }
.actions form { margin: 0; }
input[type=date] { max-width: 14rem; }
.scroll { overflow-x: auto; max-width: 100%; }
.scroll:focus-visible { outline-offset: -3px; }
summary { cursor: pointer; padding: .375rem 0; }
.mark {
  display: inline-block;
  padding: .0625rem .5rem;
  border-radius: 3px;
  font-size: .8125rem;
  font-weight: 600;
  color: var(--over);
  background: var(--over-back);
}
.mark::first-letter { text-transform: uppercase; }
.state::first-letter { text-transform: uppercase; }
.mark.open, .mark.good { color: var(--good); background: var(--good-back); }
.mark.forecast, .mark.never, .mark.trial, .mark.preliminary, .mark.kind { color: var(--coming); background: var(--coming-back); }
.mark.role.applicant { color: var(--good); background: var(--good-back); }
.mark.role.partner { color: var(--coming); background: var(--coming-back); }
.mark.unknown { color: var(--text); background: none; border: 1px dashed var(--edge); padding-block: 0; }
.mark.withdrawn, .mark.shut, .mark.failing, .mark.stale, .mark.held { color: var(--alert); background: var(--alert-back); }
.machine { font-size: .8125rem; font-weight: 400; color: var(--quiet); font-style: italic; }
.key { font-size: .8125rem; color: var(--quiet); }
.grades { display: flex; flex-wrap: wrap; gap: .375rem; margin-bottom: .375rem; }
.grade {
  display: inline-block;
  padding: .0625rem .5rem;
  border: 1px solid var(--edge);
  border-radius: 1rem;
  font-size: .875rem;
}
.grade b { font-weight: 400; color: var(--quiet); }
.grade b::before { content: "· "; }
.grade.strong { border-color: var(--accent); background: var(--accent); color: var(--on-accent); font-weight: 600; }
.grade.strong b { color: inherit; }
.grade.weak { border-style: dashed; }
.notice {
  padding: .75rem 1rem;
  margin: 0 0 .75rem;
  border-left: 4px solid var(--coming);
  background: var(--coming-back);
  max-width: 48rem;
}
.notice.warning { border-color: var(--alert); background: var(--alert-back); }
.notice.good { border-color: var(--good); background: var(--good-back); }
.notice > :last-child { margin-bottom: 0; }
.card { background: var(--surface); border: 1px solid var(--line); border-radius: 6px; padding: 1rem 1.125rem; height: 100%; }
.card > :is(h2, h3):first-child { margin-top: 0; }
.card > :last-child { margin-bottom: 0; }
.read-from { margin: .25rem 0 0; font-size: .875rem; color: var(--quiet); }
.read-from q { color: var(--text); font-style: italic; }
.plain { list-style: disc; padding-left: 1.25rem; margin-bottom: .5rem; }
.kinds ul { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; border-bottom: 1px solid var(--line); margin-bottom: 1rem; }
.kinds a { display: inline-block; padding: .5rem 0; text-decoration: none; }
.kinds a:hover { text-decoration: underline; }
.kinds a[aria-current] { color: var(--text); font-weight: 600; box-shadow: inset 0 -3px var(--accent); }
.short-facts { display: grid; gap: .5rem; font-size: .9375rem; }
.short-facts dt { font-size: .8125rem; color: var(--quiet); }
.short-facts.wide { grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr)); margin-bottom: .75rem; }
.day { display: block; font-weight: 600; }
.left { display: block; }
.left.soon { color: var(--soon); font-weight: 600; }
.chips { display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: baseline; margin-bottom: .75rem; font-size: .9375rem; }
.chips p { margin: 0; color: var(--quiet); }
.chips ul { display: flex; flex-wrap: wrap; gap: .375rem; }
.chips a {
  display: inline-block;
  padding: .125rem .625rem;
  border: 1px solid var(--edge);
  border-radius: 1rem;
  color: var(--text);
  background: var(--surface);
  text-decoration: none;
}
.chips a:hover { text-decoration: underline; }
.chips .clear { padding-inline: 0; border-color: transparent; background: none; color: var(--link); text-decoration: underline; }
.paging { display: flex; flex-wrap: wrap; justify-content: center; align-items: center; gap: .5rem 1.25rem; margin: 1.5rem 0; }
.paging a { padding: .5rem .875rem; border: 1px solid var(--edge); border-radius: 4px; background: var(--surface); }
`
