import type { Db } from '../../db/schema.js'
import type { Instant } from '../core/call.js'
import { aboutFinding, type Finding, type FindingDetail } from '../core/health.js'
import { parsed } from './rows.js'

/** Puts what was found in place of what was found before; what still holds keeps the time since when it does. Runs in the caller's transaction. */
export async function saveFindings(db: Db, findings: readonly Finding[], now: Instant): Promise<void> {
  const before = new Map(
    (await db.selectFrom('finding').select(['source', 'kind', 'about', 'since']).execute()).map((row) => [
      nameOf(row),
      row.since,
    ]),
  )
  await db.deleteFrom('finding').execute()
  for (const { source, since, ...detail } of findings) {
    const name = { source, kind: detail.kind, about: aboutFinding(detail) }
    const known = before.get(nameOf(name))
    const row = { ...name, detail: JSON.stringify(detail), since: earliest(known, since) ?? now }
    await db
      .insertInto('finding')
      .values(row)
      .onConflict((c) => c.doNothing())
      .execute()
  }
}

const nameOf = (row: { readonly source: string; readonly kind: string; readonly about: string }): string =>
  [row.source, row.kind, row.about].join('\n')

const earliest = (known: Instant | undefined, since: Instant | null): Instant | null =>
  known !== undefined && (since === null || known < since) ? known : since

/** What there is to look at in the sources, what has lasted longest first. */
export async function listFindings(db: Db): Promise<(Finding & { readonly since: Instant })[]> {
  const rows = await db.selectFrom('finding').selectAll().orderBy('since').orderBy('source').execute()
  return rows.map(({ source, since, detail }) => ({ source, since, ...parsed<FindingDetail>(detail) }))
}
