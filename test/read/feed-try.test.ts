import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { addTryFeed } from '../../src/cli/try-feed.js'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fondvakt-'))
})
afterEach(async () => {
  vi.restoreAllMocks()
  process.exitCode = undefined
  await rm(folder, { recursive: true, force: true })
})

/** What the command prints, line by line. */
async function tryFeed(...words: readonly string[]): Promise<unknown[]> {
  const lines: unknown[] = []
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(JSON.parse(String(line))) > 0)
  const program = new Command()
  addTryFeed(program)
  await program.parseAsync(['feed', ...words], { from: 'user' })
  return lines
}

describe('fondvakt try feed', () => {
  it('says how each file is read, whatever is in it', async () => {
    const [good, page, none] = ['good.xml', 'page.html', 'none.xml'].map((name) => join(folder, name))
    const text =
      '<?xml version="1.0" encoding="iso-8859-1"?><rss><channel><title>Stöd</title><item><title>Å</title>'
    await writeFile(good!, Buffer.from(text, 'latin1'))
    await writeFile(page!, '<html><title>Logga in</title></html>')
    expect(await tryFeed(good!, page!, none!, folder)).toEqual([
      { file: good, ok: true, items: 1, title: 'Stöd', problems: [] },
      {
        file: page,
        ok: false,
        items: 0,
        title: null,
        problems: [
          {
            about: page,
            reason: 'unexpected',
            message: `${page}: expected a feed, found an HTML page "Logga in"`,
          },
        ],
      },
      expect.objectContaining({
        file: none,
        ok: false,
        problems: [expect.objectContaining({ reason: 'missing' })],
      }),
      expect.objectContaining({
        file: folder,
        ok: false,
        problems: [expect.objectContaining({ reason: 'unreadable' })],
      }),
    ])
    expect(process.exitCode).toBe(1)
  })

  it('shows the items when asked to', async () => {
    const file = join(folder, 'a.xml')
    await writeFile(file, '<feed><entry><title>A</title></entry></feed>')
    expect(await tryFeed('--items', file)).toEqual([
      { file, ok: true, items: [{ title: 'A', categories: [] }], title: null, problems: [], format: 'atom' },
    ])
    expect(process.exitCode).toBe(0)
  })
})
