import type Database from 'better-sqlite3'

/** The first Node that the newer driver runs on; on older ones it ends the process with a fault. */
const NEWER_FROM = 22

/**
 * The SQLite driver for the Node that runs this. `better-sqlite3` 12 is the last for Node 20, and aborts the process on
 * Node 24.19 and later, when it is collected after its environment is gone (`RemoveEnvironmentCleanupHook`, upstream issue
 * 1515); 13 mends that and needs Node 22. Both have the same interface. One of them goes when Node 20 does.
 */
export async function loadSqlite(): Promise<typeof Database> {
  const newer = Number(process.versions.node.split('.')[0]) >= NEWER_FROM
  const name = newer ? 'better-sqlite3-13' : 'better-sqlite3'
  const driver = (await import(name)) as { readonly default: typeof Database }
  return driver.default
}
