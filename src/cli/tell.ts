import type { Run } from '../store/runs.js'

/** How a run went, in one line. */
export function tellRun(run: Run): string {
  if (run.reason !== null) return `${run.source}: ${run.outcome}: ${run.reason}`
  const problems = run.problems.length > 0 ? `, ${run.problems.length} problems` : ''
  return `${run.source}: ${run.outcome}, ${run.calls} calls, ${run.changed} new or changed, ${run.pages} pages${problems}`
}
