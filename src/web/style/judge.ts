/** Where people say whether a call is relevant. */
export const JUDGE = `
.judge { max-width: 44rem; }
.judge textarea {
  width: 100%;
  padding: .375rem .625rem;
  font: inherit;
  color: var(--text);
  background: var(--surface);
  border: 1px solid var(--edge);
  border-radius: 4px;
}
.judge .field { margin-bottom: 1rem; }
.judge li { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: center; justify-content: space-between; padding: .625rem 0; border-top: 1px solid var(--line); }
.judge li p { margin: 0; }
.judge li > p:first-child { flex: 1 1 16rem; }
.judge li .quiet { display: block; }
.answers { display: flex; flex-wrap: wrap; gap: .5rem; }
button.second { color: var(--accent); background: var(--surface); border-color: var(--edge); }
.judged { max-width: 48rem; margin-bottom: .75rem; padding-left: .75rem; border-left: 4px solid var(--accent); }
.judged p { margin-bottom: .25rem; }
.judge-page h2 { margin-top: .5rem; }
.calls .card { height: auto; }
.calls .card h2 { font-size: 1.0625rem; }
`
