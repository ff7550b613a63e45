import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { Command } from 'commander'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { addUser } from '../src/cli/user.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fondvakt-'))
  vi.stubEnv('FONDVAKT_DATA', folder)
  vi.stubEnv('LOG_LEVEL', 'silent')
  vi.stubEnv('PUBLIC_URL', 'https://fondvakt.example')
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true, force: true })
})

/** Standard input that holds this text. */
const typed = (text: string): typeof process.stdin => Readable.from([text]) as unknown as typeof process.stdin

/** What a command prints, or the line that it fails with. */
async function user(...words: readonly string[]): Promise<string> {
  const out: string[] = []
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0)
  const program = new Command().exitOverride()
  addUser(program)
  try {
    await program.parseAsync(['user', ...words], { from: 'user' })
    return out.join('')
  } catch (error) {
    return String(error)
  } finally {
    write.mockRestore()
    process.exitCode = 0
  }
}

it('fondvakt user adds, lists, closes and opens, and says in one line what is wrong', async () => {
  const kim = ['add', 'Kim@Solna.example', '--name', 'Kim Ek', '--municipality', 'solna', '--role'] as const
  expect(await user()).toBe('')
  expect(await user(...kim, 'god')).toBe('UsageError: --role: expected officer or administrator, got "god"')
  expect(await user(...kim, 'administrator', '--operator')).toMatch(
    /^added kim@solna\.example\na link to choose a password, good once and until \S+:\nhttps:\/\/fondvakt\.example\/sign-in\/password\?key=[\w.-]+\n$/,
  )
  expect(await user(...kim, 'officer')).toContain('there already is an account with this address')
  expect(await user()).toBe(
    'kim@solna.example  Kim Ek  solna  administrator and operator  no password yet  never signed in\n',
  )
  expect(await user('password', 'KIM@solna.example')).toContain('/sign-in/password?key=')
  expect(await user('close', 'kim@solna.example')).toContain('only administrator; add another first')
  expect(await user('close', 'kin@solna.example')).toContain('no account "kin@solna.example"; there is kim@')
  expect(await user('open', 'kim@solna.example')).toBe('kim@solna.example: is so already\n')
  const bo = ['add', 'bo@solna.example', '--name', 'Bo Åk', '--municipality', 'solna', '--role', 'officer']
  const typing = (text: string) => vi.spyOn(process, 'stdin', 'get').mockReturnValue(typed(text))
  typing('kort\n')
  expect(await user(...bo, '--password-stdin')).toContain('expected at least 12 characters')
  typing('korrekt häst batteri\n')
  expect(await user(...bo, '--password-stdin')).toBe('added bo@solna.example\n')
  expect(await user('close', 'bo@solna.example')).toBe('bo@solna.example: can sign in no more\n')
  expect(await user()).toContain('bo@solna.example  Bo Åk  solna  officer  closed  never signed in\n')
})
