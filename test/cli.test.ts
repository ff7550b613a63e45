import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { canReplay, freePort, originsSetting, startPortal } from '../bench/portal.js'
import { loadSqlite } from '../db/sqlite.js'
import { readSeed } from '../src/root.js'
import { ended, fondvakt, start } from './support/cli.js'
import { aPlace, type Place } from './support/places.js'

let place: Place
beforeEach(async () => {
  place = await aPlace('sqlite')
})
afterEach(() => place.remove())
const run = (words: string[], env: Record<string, string> = {}) => fondvakt(words, { ...place.env, ...env })
const oneLine = (text: string) => text.trim().split('\n')

describe('misuse is told in one line that names what and where, and ends with 2', () => {
  let common: Place
  beforeAll(async () => {
    common = await aPlace('sqlite')
    await fondvakt(['migrate'], common.env)
  })
  afterAll(() => common.remove())

  it.each<[string[], Record<string, string>, string]>([
    [['gather', 'vinova'], {}, 'no source "vinova"; did you mean vinnova?'],
    [
      ['preview', 'uppsala/social'],
      {},
      'no municipality "uppsala"; there are malmo, solna, stockholm, stromsund',
    ],
    [['preview', 'solna/nobody'], {}, 'no contact "solna/nobody"'],
    [['explain', 'NO-SUCH-TOPIC'], {}, 'no call "NO-SUCH-TOPIC"'],
    [['search', 'skola', '--municipality', 'uppsala'], {}, '--municipality: no municipality "uppsala"'],
    [['search', 'skola', '--limit', '0'], {}, '--limit: expected a whole number from 1 to 1000, got "0"'],
    [['gather'], { PORT: 'abc' }, 'PORT: expected a number from 1 to 65535, got "abc"'],
    [['gather'], { FONDVAKT_NOW: 'now' }, 'FONDVAKT_NOW: expected an instant'],
    [['events', '--since', 'monday'], {}, '--since: expected a day such as 2026-06-01, got "monday"'],
    [['digest', '--week', '2026-35'], {}, '--week: expected an ISO week such as 2026-W35, got "2026-35"'],
    [['events', 'release', 'ft-portal'], {}, 'nothing of ft-portal is held'],
    [['letters', 'again', 'x'], {}, 'no letter "x" of unknown fate'],
    [
      ['letters', '--status', 'lost'],
      {},
      '--status: expected one of held, waiting, sending, sent, refused, unknown, skipped',
    ],
    [['municipality', 'import', '/no/such/file.yaml'], {}, '/no/such/file.yaml: cannot be read (ENOENT)'],
    [
      ['gather'],
      { DATABASE_URL: 'postgres://u:hemligt@127.0.0.1:9/x' },
      'database postgres://u:…@127.0.0.1:9/x: does not answer',
    ],
  ])('fondvakt %j %j', async (words, env, message) => {
    const { code, err } = await fondvakt(words, { ...common.env, ...env })
    expect(err).toContain(message)
    expect(err).not.toContain('hemligt')
    expect(oneLine(err)).toHaveLength(1)
    expect(code).toBe(2)
  })

  it('an unknown command or flag', async () => {
    expect((await run(['gahter'])).code).toBe(2)
    expect((await run(['gather', '--fast'])).code).toBe(2)
    expect((await run(['--help'])).code).toBe(0)
  })

  it('a database that another process has locked', async () => {
    await run(['migrate'])
    const Database = await loadSqlite()
    const other = new Database(join(place.folder, 'fondvakt.db'))
    other.exec('begin immediate')
    const { code, err } = await run(['rebuild'])
    other.close()
    expect(err).toContain('fondvakt.db: is locked by another process')
    expect(oneLine(err)).toHaveLength(1)
    expect(code).toBe(2)
  })

  it('a folder that may not be written', async () => {
    const { code, err } = await run(['migrate'], { FONDVAKT_DATA: '/proc/fondvakt' })
    expect(err).toContain('database /proc/fondvakt/fondvakt.db: cannot be opened')
    expect(oneLine(err)).toHaveLength(1)
    expect(code).toBe(2)
  })

  it('a database that a newer version has made', async () => {
    await run(['migrate'])
    const Database = await loadSqlite()
    const later = new Database(join(place.folder, 'fondvakt.db'))
    later.exec("insert into migration values ('999_later', '2027-01-01')")
    later.close()
    const { code, err } = await run(['events'])
    expect(err).toContain('made by a newer version of Fondvakt (it has 999_later)')
    expect(code).toBe(2)
  })

  it('a folder that is a file, and a database that is none', async () => {
    await writeFile(join(place.folder, 'taken'), '')
    const taken = await run(['migrate'], { FONDVAKT_DATA: join(place.folder, 'taken') })
    expect([taken.code, oneLine(taken.err).length]).toEqual([2, 1])
    await writeFile(
      join(place.folder, 'fondvakt.db'),
      'this is not a database, but text that is long enough'.repeat(100),
    )
    const text = await run(['migrate'])
    expect(text.err).toContain('is not a SQLite database, or is damaged')
    expect(text.code).toBe(2)
  })
})

describe('a profile file', () => {
  const file = () => join(place.folder, 'solna.yaml')
  const areas = () =>
    place.look((db) => db.selectFrom('area').selectAll().orderBy('municipality').orderBy('id').execute())

  it.each([
    [
      'an unknown theme',
      (text: string) => text.replace('preschool: 1', 'preskool: 1'),
      /solna\.yaml: .*preskool.*did you mean preschool/,
    ],
    ['a mistake in the YAML', (text: string) => `${text}\n  - [`, /solna\.yaml: line \d+/],
    [
      'an address that is two',
      (text: string) => text.replace(/(email: )\S+/, '$1"a@x.example, b@x.example"'),
      /solna\.yaml: contacts/,
    ],
  ])('with %s is refused, named, and changes nothing', async (_what, spoil, message) => {
    await run(['migrate'])
    const before = await areas()
    await writeFile(file(), spoil(readSeed('profiles/solna.yaml')))
    const { code, err } = await run(['municipality', 'import', file()])
    expect(err).toMatch(message)
    expect(oneLine(err)).toHaveLength(1)
    expect(code).toBe(2)
    expect(await areas()).toEqual(before)
  })

  it('that is right is put in place', async () => {
    await writeFile(file(), readSeed('profiles/solna.yaml').replace(/^name: .*$/m, 'name: Solna stad'))
    expect(await run(['municipality', 'import', file()])).toMatchObject({ code: 0 })
    expect((await run(['municipality'])).out).toContain('Solna stad')
  })
})

describe('the first start', () => {
  it('imports the four municipalities, serves without a network, and says what could not be reached', async () => {
    const port = await freePort()
    const child = start(['start'], { ...place.env, PORT: String(port), LOG_LEVEL: 'info' })
    let log = ''
    child.stderr?.on('data', (text: Buffer) => (log += text.toString()))
    const done = ended(child)
    const page = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).text()
    await until(async () => log.includes('no letters yet: no source has been gathered yet'))
    expect(await page('/')).toMatch(/Malmö[\s\S]*Solna[\s\S]*Stockholm[\s\S]*Strömsund/)
    const sources = await page('/sources')
    expect(sources).toContain('api.tech.ec.europa.eu')
    child.kill('SIGTERM')
    const { code, err } = await done
    expect(code).toBe(0)
    expect(err).toContain('EU Funding & Tenders Portal could not be gathered')
    expect(await place.look((db) => db.selectFrom('delivery').select('id').execute())).toEqual([])
  })

  it('says which port is taken', async () => {
    const port = await freePort()
    const first = start(['serve'], { ...place.env, PORT: String(port) })
    const firstDone = ended(first)
    await until(async () => (await fetch(`http://127.0.0.1:${port}/health`)).status > 0)
    const second = await run(['serve'], { PORT: String(port) })
    first.kill('SIGTERM')
    await firstDone
    expect(second.err).toContain(String(port))
    expect(second.code).toBe(2)
  })

  it('is made by two processes at once without harm', async () => {
    const both = await Promise.all([run(['migrate']), run(['migrate']), run(['municipality'])])
    expect(both.map(({ code }) => code)).toEqual([0, 0, 0])
    const contacts = await place.look((db) =>
      db.selectFrom('contact').select(['municipality', 'id']).execute(),
    )
    expect(new Set(contacts.map(({ municipality, id }) => `${municipality}/${id}`)).size).toBe(
      contacts.length,
    )
  })
})

describe.skipIf(!canReplay())('two processes at work on one database', () => {
  it('gather the day once and give each contact one letter', { timeout: 60_000 }, async () => {
    const portal = await startPortal('2026-06-15')
    const env = {
      ...place.env,
      FONDVAKT_ORIGINS: originsSetting(portal),
      FONDVAKT_NOW: '2026-06-15T06:00:00Z',
    }
    await run(['migrate'])
    const both = [start(['work'], env), start(['work'], env)]
    const done = both.map(ended)
    const letters = () =>
      place.look((db) => db.selectFrom('delivery').select(['municipality', 'contact', 'status']).execute())
    await until(async () => {
      const all = await letters()
      return all.length > 0 && all.every(({ status }) => status === 'sent')
    })
    for (const child of both) child.kill('SIGTERM')
    expect((await Promise.all(done)).map(({ code }) => code)).toEqual([0, 0])
    await portal.stop()
    const runs = await place.look((db) => db.selectFrom('run').select('outcome').execute())
    expect(runs.filter(({ outcome }) => outcome === 'ok')).toHaveLength(1)
    const contacts = await place.look((db) => db.selectFrom('contact').select('id').execute())
    expect(await letters()).toHaveLength(contacts.length)
    expect(await readdir(join(place.folder, 'outbox'))).toHaveLength(contacts.length)
  })
})

describe('sources that an operator turns', () => {
  it('off are not asked, and on again they are', async () => {
    expect((await run(['sources', 'off', 'skr'])).out).toMatch(/^skr: off; it is not asked/)
    expect((await run(['gather', 'skr'])).out).toContain('skr: off: an operator turned it off')
    expect((await run(['sources', 'on', 'skr'])).code).toBe(0)
    expect((await run(['gather', 'skr'])).out).toMatch(/skr: failed: skr\.se could not be reached/)
  })

  it('on without their key stay off, and say which is wanted', async () => {
    expect((await run(['sources', 'on', 'vinnova'])).out).toContain(
      'vinnova: on; but off still: it needs a key in the setting KEY_VINNOVA',
    )
    const [source] = await place.look((db) => db.selectFrom('run').select('outcome').execute())
    expect(source).toEqual({ outcome: 'off' })
  })
})

describe('what is kept', () => {
  it('stands in the folder that the setting names', async () => {
    const data = join(place.folder, 'deep', 'er')
    await mkdir(place.folder, { recursive: true })
    await run(['migrate'], { FONDVAKT_DATA: data })
    expect(await readdir(data)).toContain('fondvakt.db')
    expect((await stat(join(data, 'fondvakt.db'))).size).toBeGreaterThan(0)
  })

  it('is explained by config without passwords', async () => {
    const { out } = await run(['config'], { MAIL_URL: 'smtp://brev:hemligt@mail.example' })
    expect(out).toContain('smtp://brev:…@mail.example')
    expect(out).not.toContain('hemligt')
  })

  it('has each command in the README', async () => {
    const readme = await readFile(join(import.meta.dirname, '..', 'README.md'), 'utf8')
    const { out } = await run(['--help'])
    const commands = [...out.matchAll(/^ {2}([a-z]+)[ |]/gm)].map(([, name]) => name ?? '')
    expect(commands.length).toBeGreaterThan(12)
    expect(commands.filter((name) => name !== 'help' && !readme.includes(`fondvakt ${name}`))).toEqual([])
  })
})

/** Asks again until it holds, for as long as the test may take. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (;;) {
    const answer = await holds().catch(() => false)
    if (answer) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
