/** The drawing of a call's times. */
export const TIMELINE = `
.call-line { margin: 0 0 1rem; padding: .875rem 1.125rem .75rem; background: var(--surface); border: 1px solid var(--line); border-radius: 6px; }
.call-line svg { display: block; overflow: visible; font-size: .8125rem; }
.call-line figcaption { margin-top: .5rem; }
.call-line text { fill: var(--quiet); }
.call-line .track { fill: var(--line); }
.call-line .open { fill: var(--good); opacity: .55; }
.call-line .rough { fill: var(--coming-back); stroke: var(--coming); stroke-dasharray: 4 3; }
.call-line line { stroke: var(--edge); }
.call-line line.now { stroke: var(--focus); stroke-width: 2; }
.call-line text.now { fill: var(--text); font-weight: 600; }
.call-line .point circle { fill: var(--surface); stroke: var(--accent); stroke-width: 2; }
.call-line .point text { fill: var(--text); font-weight: 600; }
.call-line .point.next circle { fill: var(--accent); }
.call-line .point.next text { fill: var(--on-accent); }
.call-line .point.past circle { stroke: var(--edge); }
.call-line .point.past text { fill: var(--quiet); }
`
