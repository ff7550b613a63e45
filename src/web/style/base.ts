/** Colours, type, and the frame of every page. Colours are named by use; dark mode swaps them, nothing else. */
export const BASE = `
:root {
  color-scheme: light dark;
  --page: #f6f7f8;
  --surface: #ffffff;
  --text: #1a2026;
  --quiet: #4e5a65;
  --line: #d5dade;
  --edge: #6d7883;
  --accent: #134a6e;
  --on-accent: #ffffff;
  --link: #0b5a94;
  --focus: #b3470d;
  --good: #0f5a2e;
  --good-back: #e3f2e8;
  --coming: #134a6e;
  --coming-back: #e3eef7;
  --over: #4a535c;
  --over-back: #e9ecee;
  --alert: #8a1f11;
  --alert-back: #fcebe8;
  --soon: #8a3a06;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #12171b;
    --surface: #1a2126;
    --text: #e7ebee;
    --quiet: #a9b5bf;
    --line: #343f47;
    --edge: #84919c;
    --accent: #9fd0f5;
    --on-accent: #0c1a26;
    --link: #8fc7f0;
    --focus: #ffb27a;
    --good: #a5e0b9;
    --good-back: #16331f;
    --coming: #a9d4f5;
    --coming-back: #15304a;
    --over: #c0c9d0;
    --over-back: #2a333a;
    --alert: #ffb9ae;
    --alert-back: #44190f;
    --soon: #ffbd85;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0;
  min-height: 100vh;
  display: flex;
  flex-direction: column;
  background: var(--page);
  color: var(--text);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  overflow-wrap: anywhere;
}
main { flex: 1; padding-bottom: 3rem; container-type: inline-size; }
main:focus { outline: none; }
h1, h2, h3 { line-height: 1.25; margin: 0 0 .5rem; text-wrap: balance; }
h1 { font-size: 1.75rem; margin-top: 1.75rem; }
h2 { font-size: 1.25rem; margin-top: 2rem; }
h3 { font-size: 1.0625rem; }
p { margin: 0 0 .75rem; }
ul, ol, dl, dd { margin: 0; padding: 0; }
ul, ol { list-style: none; }
a { color: var(--link); text-underline-offset: .15em; }
a:hover { text-decoration-thickness: .13em; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 3px; }
.inner { width: 100%; max-width: 72rem; margin: 0 auto; padding: 0 1rem; }
.intro { font-size: 1.0625rem; color: var(--quiet); max-width: 44rem; }
.quiet { color: var(--quiet); font-size: .875rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: 1rem; top: -5rem; z-index: 2; background: var(--surface); padding: .75rem 1rem; }
.skip:focus { top: .5rem; }
header.site { background: var(--surface); border-bottom: 1px solid var(--line); }
header.site .inner { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1.5rem; padding-block: .5rem; }
header.site nav { order: 3; flex: 1 0 100%; }
header.site .language { margin-left: auto; }
header.site ul { display: flex; flex-wrap: wrap; gap: 0 1.25rem; }
header.site a { display: inline-block; padding: .375rem 0; text-decoration: none; }
header.site a:hover { text-decoration: underline; }
header.site a[aria-current] { color: var(--text); font-weight: 600; box-shadow: inset 0 -2px var(--accent); }
header.site .brand { color: var(--accent); font-weight: 700; font-size: 1.125rem; box-shadow: none; }
header.site .brand[aria-current] { color: var(--accent); box-shadow: none; }
nav.desk { background: var(--coming-back); border-bottom: 1px solid var(--line); font-size: .9375rem; }
nav.desk .inner { display: flex; flex-wrap: wrap; gap: 0 1.25rem; align-items: center; }
nav.desk ul { display: flex; flex-wrap: wrap; gap: 0 1.25rem; }
nav.desk a { display: inline-block; padding: .5rem 0; text-decoration: none; }
nav.desk a:hover { text-decoration: underline; }
nav.desk a[aria-current] { color: var(--text); font-weight: 600; box-shadow: inset 0 -2px var(--accent); }
nav.desk .who { margin-left: auto; display: flex; gap: .75rem; align-items: center; color: var(--text); }
nav.desk form { margin: 0; }
footer.site ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin-bottom: .5rem; }
footer.site li a { display: inline-block; padding: .25rem 0; }
footer.site { border-top: 1px solid var(--line); background: var(--surface); color: var(--quiet); font-size: .875rem; }
footer.site .inner { padding-block: 1.25rem; }
footer.site p { margin: 0 0 .25rem; max-width: 48rem; }
@media (min-width: 40rem) {
  header.site nav { order: 0; flex: 1; }
}
@media print {
  header.site, nav.desk, footer.site, .skip, form, .paging, .chips { display: none; }
  body { background: none; }
}
`
