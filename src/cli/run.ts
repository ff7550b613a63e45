import { explained } from '../../db/open.js'
import { readConfig, unknownSettings } from '../config.js'
import { UsageError } from '../core/errors.js'
import { openApp, type App } from '../main.js'

/** What a command ends with: 0 fine, 1 have a look. Misuse throws UsageError and ends with 2, a bug with 70. */
export type ExitCode = 0 | 1

/** Runs a command with everything ready, and closes it all afterwards. */
export async function withApp(work: (app: App) => Promise<ExitCode>): Promise<void> {
  const config = readConfig(process.env)
  const app = await openApp(config)
  for (const name of unknownSettings(process.env))
    app.log.warn(`${name}: there is no such setting; see fondvakt config`)
  try {
    process.exitCode = await work(app)
  } catch (error) {
    throw explained(config.database, error)
  } finally {
    await app.close()
  }
}

/** Ends the process as its error says: misuse in one line, a bug with all that is known of it. */
export function fail(error: unknown): never {
  if (error instanceof UsageError) {
    process.stderr.write(`fondvakt: ${error.message}\n`)
    process.exit(2)
  }
  process.stderr.write(
    `fondvakt: this is a bug: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  )
  process.exit(70)
}

/** Writes a line for whoever called. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`)
