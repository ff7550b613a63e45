import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as first from '../db/migrations/001_first.js'
import { migrate } from '../db/migrations/index.js'
import { statusOn } from '../src/core/call.js'
import { indexMissing } from '../src/pipeline/search.js'
import { findCall } from '../src/store/calls.js'
import { findLetter } from '../src/store/deliveries.js'
import { historyOf } from '../src/store/letters.js'
import { findListed } from '../src/store/lists.js'
import { healthOf } from '../src/store/runs.js'
import { claimLetter } from '../src/store/sending.js'
import { aBareDb, DATABASES, type TestDb } from './support/databases.js'
import { A_LEXICON, aRequest, aSearch } from './support/search.js'

const NOW = '2026-06-15T05:00:00.000Z'

/** What version 0.1.0 kept of a call, before there were news, trials and facts in words. */
const OLD = {
  id: 'ft-portal-life-2026',
  key: 'LIFE-2026',
  source: 'ft-portal',
  names: ['topic:LIFE-2026'],
  title: 'LIFE 2026',
  url: 'https://ec.europa.eu/',
  links: [],
  status: 'open',
  programme: 'LIFE',
  programmeCode: 'LIFE2027',
  callTitle: null,
  callCode: null,
  actionTypes: [],
  parent: null,
  opens: '2026-03-01',
  deadlines: [{ day: '2026-09-15', time: '17:00', zone: 'Europe/Brussels', certain: false, role: 'single' }],
  money: [],
  expectedGrants: null,
  keywords: [],
  texts: [],
}

describe.each(DATABASES)('a database of the first version, on %s', (kind) => {
  let test: TestDb
  beforeEach(async () => {
    test = await aBareDb(kind)
    const { db } = test
    await sql`create table migration (name text primary key, at text not null)`.execute(db)
    await first.up(db)
    await sql`insert into migration (name, at) values ('001_first', ${NOW})`.execute(db)
    await sql`insert into run (id, source, started, ended, outcome, reason, calls, changed, pages, problems)
      values ('r', 'ft-portal', ${NOW}, ${NOW}, 'ok', null, 1, 1, 1, '[]')`.execute(db)
    await sql`insert into call (id, source, key, title, status, programme, opens, next_deadline, last_deadline, withdrawn, hash, data, updated)
      values (${OLD.id}, 'ft-portal', ${OLD.key}, ${OLD.title}, 'open', 'LIFE', '2026-03-01', '2026-09-15', '2026-09-15', 0, 'h', ${JSON.stringify(OLD)}, ${NOW})`.execute(
      db,
    )
    await sql`insert into contact (municipality, id, name, email, department, language, active)
      values ('solna', 'a', 'A', 'a@solna.example', 'x', 'sv', 1)`.execute(db)
  })
  afterEach(() => test.close())

  it('is brought up to date, and what it held can be read', async () => {
    expect(await migrate(test.db, NOW)).toEqual([
      '002_many_sources',
      '003_tags_and_search',
      '004_letters',
      '005_desk',
    ])
    expect(await migrate(test.db, NOW)).toEqual([])
    const found = await findCall(test.db, OLD.id)
    expect(found?.call).toMatchObject({
      kind: 'call',
      trial: false,
      rough: [],
      evidence: [],
      disagreements: [],
    })
    expect(found && statusOn(found.call, '2026-06-15')).toBe('open')
    expect(await findListed(test.db, [OLD.id])).toMatchObject([{ call: { id: OLD.id }, role: 'no' }])
  })

  it('keeps its letters: they can be read and sent, and what they told is known', async () => {
    await sql`insert into delivery (id, municipality, contact, week, name, address, subject, html, text, message_id, status, written, attempts)
      values ('l', 'solna', 'a', '2026-W24', 'A', 'a@Solna.example', 'S', '<p>H</p>', 'T', '<l@x.example>', 'waiting', ${NOW}, 0)`.execute(
      test.db,
    )
    await sql`insert into delivery_item (delivery, municipality, contact, call, about)
      values ('l', 'solna', 'a', ${OLD.id}, 'new')`.execute(test.db)
    await migrate(test.db, NOW)
    const kept = await findLetter(test.db, 'l')
    expect(kept).toMatchObject({ slot: '2026-W24', kind: 'weekly', items: 1 })
    expect(kept?.letter).toMatchObject({ html: '<p>H</p>', text: 'T', messageId: '<l@x.example>' })
    const claimed = await claimLetter(test.db, 'l', 'this', 'smtp', NOW)
    expect(claimed?.letter.to).toEqual({ name: 'A', address: 'a@Solna.example' })
    const history = (await historyOf(test.db, 'solna', ['a'], NOW)).get('a')
    expect(history?.told.get(OLD.id)).toEqual(new Set(['new']))
    expect(history?.slots).toEqual(new Set(['2026-W24']))
  })

  it('is made findable', async () => {
    await migrate(test.db, NOW)
    expect(await indexMissing(test.db, A_LEXICON)).toBe(1)
    const { ids } = await aSearch(test.db).find(aRequest('life'))
    expect(ids).toEqual([OLD.id])
  })

  it('tells how its sources did', async () => {
    await migrate(test.db, NOW)
    expect(await healthOf(test.db, ['ft-portal'])).toMatchObject([
      { failures: 0, last: { filled: {}, cause: null } },
    ])
  })
})
