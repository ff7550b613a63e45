import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../src/root.js'

/** Runs one test file by itself, with the set-up of all tests that starts PostgreSQL. */
async function endOf(test: string): Promise<number | null> {
  const folder = await mkdtemp(join(ROOT, 'node_modules', '.suite-'))
  const config = {
    test: {
      root: folder,
      include: ['one.test.js'],
      exclude: [],
      globalSetup: [join(ROOT, 'test/support/postgres.ts')],
    },
  }
  await writeFile(
    join(folder, 'one.test.js'),
    `import { expect, it } from 'vitest'\nit('is', () => ${test})\n`,
  )
  await writeFile(join(folder, 'config.mjs'), `export default ${JSON.stringify(config)}\n`)
  const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs')
  const child = spawn(process.execPath, [vitest, 'run', '--config', join(folder, 'config.mjs')], {
    cwd: ROOT,
    stdio: 'ignore',
  })
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  await rm(folder, { recursive: true })
  return code
}

describe('a run of the tests', () => {
  it('ends with 1 when a test fails, and with 0 when none does', { timeout: 120_000 }, async () => {
    expect(await endOf('expect(1).toBe(2)')).toBe(1)
    expect(await endOf('expect(1).toBe(1)')).toBe(0)
  })
})
