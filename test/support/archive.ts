import type { Archive, Kept } from '../../src/fetch/archive.js'
import type { KeptIndex, KeptRow } from '../../src/fetch/file-archive.js'

/** An archive that forgets with the test. */
export function memoryArchive(): Archive & { readonly kept: Map<string, Kept> } {
  const kept = new Map<string, Kept>()
  return {
    kept,
    find: async (id) => kept.get(id) ?? null,
    keep: async (answer) => void kept.set(answer.id, answer),
  }
}

/** The index of a file archive, in memory. */
export function memoryIndex(): KeptIndex & { readonly rows: Map<string, KeptRow> } {
  const rows = new Map<string, KeptRow>()
  return {
    rows,
    find: async (id) => rows.get(id) ?? null,
    save: async (row) => void rows.set(row.id, row),
    uses: async (hash) => [...rows.values()].filter((row) => row.hash === hash).length,
  }
}
