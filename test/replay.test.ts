import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { canReplay, SHARED } from '../bench/portal.js'
import { replay } from '../bench/replay.js'

interface Score {
  readonly falseRate: number
  readonly recall: number
  readonly true: number
}

/** Two weeks with news of every kind, and the days on which a hundred calls went and came back. */
const FROM = '2026-04-14'
const TO = '2026-04-28'

/** PostgreSQL has its turn in the eight weeks of letters. */
describe.skipIf(!canReplay())('two weeks of the recorded portal', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fondvakt-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  it('are announced: what is new is told, and no flap is', { timeout: 90_000 }, async () => {
    const address = { file: join(folder, 'fondvakt.db') }
    const { days, events, failed, held } = await replay(address, folder, FROM, TO)
    expect({ days, failed, held }).toEqual({ days: 14, failed: [], held: [] })
    const file = join(folder, 'events.jsonl')
    await writeFile(file, events.map((event) => JSON.stringify(event)).join('\n'))
    const score = await scored(file)
    expect(score.new.true).toBeGreaterThan(50)
    expect(score.new.falseRate).toBeLessThanOrEqual(0.01)
    expect(score.new.recall).toBeGreaterThanOrEqual(0.99)
    for (const { falseRate, recall } of [score.deadline, score.opened]) {
      expect(falseRate).toBeLessThanOrEqual(0.05)
      expect(recall).toBeGreaterThanOrEqual(0.95)
    }
    expect(events.filter((event) => event.kind === 'withdrawn').length).toBeLessThanOrEqual(5)
  })
})

async function scored(file: string): Promise<Record<'new' | 'deadline' | 'opened', Score>> {
  const tool = join(SHARED, 'tools', 'score-news.mjs')
  const { stdout } = await promisify(execFile)(process.execPath, [
    tool,
    file,
    '--from',
    FROM,
    '--to',
    TO,
    '--json',
  ])
  return JSON.parse(stdout) as Record<'new' | 'deadline' | 'opened', Score>
}
