import { setTimeout as wait } from 'node:timers/promises'
import type { StaffMatter } from './matter.js'

/** Milliseconds that somebody waits for what follows from what they did; what takes longer is done after the answer. */
const PATIENCE_MS = 3_000

/** Whether work was done while somebody waits for it. It goes on in any case; what fails then is told in the log as `left`. */
export async function patiently(
  { log }: Pick<StaffMatter, 'log'>,
  work: Promise<unknown>,
  left: string,
): Promise<boolean> {
  const isDone = await Promise.race([work.then(() => true), wait(PATIENCE_MS, false, { ref: false })])
  if (!isDone) work.catch((error: unknown) => log.error({ err: error }, left))
  return isDone
}
