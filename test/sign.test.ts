import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isPast, LINK_DAYS, openHolder, openJudge, signHolder, signJudge } from '../src/core/signed.js'
import { createSigner, secretIn } from '../src/sign.js'

const KEY = 'a key of thirty-two characters, or more'
const signer = createSigner(KEY)
const HOLDER = { municipality: 'solna', contact: 'social', day: '2026-11-21' }
const JUDGE = { ...HOLDER, call: 'ft-portal-é-2026', areas: ['social', 'work-and-growth'] }

describe('a signed link', () => {
  it('says what it was signed for, and is short and plain', () => {
    const token = signJudge(signer, JUDGE)
    expect(openJudge(signer, token)).toEqual(JUDGE)
    expect(token).toMatch(/^[\w-]+\.[\w-]{22}$/)
    expect(token.length).toBeLessThan(120)
    expect(openHolder(signer, 'me', signHolder(signer, 'me', HOLDER))).toEqual(HOLDER)
  })

  it('does not hold with any letter changed, left out or added', () => {
    const token = signJudge(signer, JUDGE)
    const others = [...token].flatMap((letter, i) => [
      token.slice(0, i) + (letter === 'A' ? 'B' : 'A') + token.slice(i + 1),
      token.slice(0, i) + token.slice(i + 1),
      `${token.slice(0, i)}A${token.slice(i)}`,
    ])
    for (const other of [...others, `${token}.`, `${token}=`, ` ${token}`, token.toUpperCase()])
      if (other !== token) expect(openJudge(signer, other)).toBeNull()
  })

  it.each(['', '.', '..', 'a.b', 'å.ä', '\u0000.\u0000', 'a'.repeat(100_000), `${'a'.repeat(1_000)}.`])(
    'is not any text: %#',
    (text) => {
      expect(openJudge(signer, text)).toBeNull()
      expect(openHolder(signer, 'visit', text)).toBeNull()
    },
  )

  it('holds for its purpose alone, and with its key alone', () => {
    const token = signHolder(signer, 'me', HOLDER)
    expect(openHolder(signer, 'visit', token)).toBeNull()
    expect(openJudge(signer, token)).toBeNull()
    expect(openHolder(createSigner(`${KEY}!`), 'me', token)).toBeNull()
  })

  it('of fields that do not fit is none', () => {
    expect(openJudge(signer, signer.sign('judge', ['solna', 'social', '2026-11-21', 'a']))).toBeNull()
    expect(openHolder(signer, 'me', signer.sign('me', ['solna', 'social', '2026-11-21', 'x']))).toBeNull()
    expect(() => signer.sign('me', ['solna\nsocial'])).toThrow(TypeError)
  })

  it.each([
    ['2026-11-21', false],
    ['2027-12-26', false],
    ['2027-12-27', true],
    ['2026-01-01', false],
  ])('lives 400 days: on %s it is past: %j', (today, past) => {
    expect(isPast(HOLDER, today, LINK_DAYS)).toBe(past)
  })
})

describe('the key in a folder', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fondvakt-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  it('is made once, long, and for its owner alone', async () => {
    const data = join(folder, 'new', 'data')
    const secret = secretIn(data)
    expect(secret.length).toBeGreaterThanOrEqual(43)
    expect(secretIn(data)).toBe(secret)
    expect((await stat(join(data, 'secret'))).mode & 0o777).toBe(0o600)
    expect(await readdir(data)).toEqual(['secret'])
    expect((await readFile(join(data, 'secret'), 'utf8')).trim()).toBe(secret)
  })

  it('that is too short is named', async () => {
    await writeFile(join(folder, 'secret'), 'short\n')
    expect(() => secretIn(folder)).toThrow(/secret: expected a key of at least 32 characters/)
  })

  it('that is no file is named', async () => {
    await mkdir(join(folder, 'secret'))
    expect(() => secretIn(folder)).toThrow(/secret: .*EISDIR.*FONDVAKT_SECRET/)
  })

  it.skipIf(process.getuid?.() === 0)('that cannot be made is named', async () => {
    await chmod(folder, 0o500)
    expect(() => secretIn(folder)).toThrow(/secret: .*EACCES/)
  })
})
