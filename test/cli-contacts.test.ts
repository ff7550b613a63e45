import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fondvakt, type Ended } from './support/cli.js'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fondvakt-contacts-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const contacts = (...words: readonly string[]): Promise<Ended> =>
  fondvakt(['contacts', ...words], { FONDVAKT_DATA: folder })

it('adds, imports and lists contacts', async () => {
  const added = await contacts(
    ...['add', 'solna', '--name', 'Åsa Öberg', '--email', 'asa@solna.example'],
    ...['--department', 'Omvårdnadsförvaltningen', '--areas', 'social:strong,work-and-growth'],
  )
  expect(added).toEqual({ code: 0, out: 'added solna/asa-oberg\n', err: '' })

  const file = join(folder, 'kontakter.csv')
  await writeFile(
    file,
    Buffer.from(
      'Namn;E-post;Förvaltning;Områden\r\nÅke Ek;ake@solna.example;omvardnan;Sociala frågor\r\n',
      'latin1',
    ),
  )
  const refused = await contacts('import', 'solna', file, '--yes')
  expect(refused.code).toBe(1)
  expect(refused.out).toContain(
    'mistakes: 1\n  row 2, department: no department "omvardnan"; did you mean omvardnad?\n',
  )
  expect(refused.out).toContain('nothing is written; mend the mistakes first')

  await writeFile(
    file,
    'Namn;E-post;Förvaltning;Områden\nÅke Ek;ake@other.example;omvardnad;Sociala frågor\n',
  )
  const shown = await contacts('import', 'solna', file)
  expect(shown).toMatchObject({ code: 0, err: '' })
  expect(shown.out).toBe(
    [
      'to add: 1, to change: 0, unchanged: 0',
      'to look at: 1',
      "  row 2, email: ake@other.example is not at a domain of the municipality's own",
      'nothing is written; --yes writes it',
      '',
    ].join('\n'),
  )
  expect((await contacts('import', 'solna', file, '--yes')).out).toContain(
    'added: 1, changed: 0, unchanged: 0',
  )

  const listed = await contacts('solna')
  expect(listed.out).toContain(
    'asa-oberg  Åsa Öberg  omvardnad  social:strong,work-and-growth:likely  weekly Monday 07:00 and fast  active  added\n',
  )
  expect(listed.out).toContain('ake-ek  Åke Ek  omvardnad')
  expect(listed.out.split('\n')).toHaveLength(9 + 2 + 1)
}, 120_000)

it('stops and ends the letters of one, and says what it cannot do', async () => {
  expect(await contacts('leave', 'solna/social')).toMatchObject({
    code: 0,
    out: 'solna/social: has left, and gets no more letters\n',
  })
  expect(await contacts('restart', 'solna/social')).toMatchObject({
    code: 1,
    out: 'solna/social: has left for good, and may only ask for letters themselves\n',
  })
  expect(await contacts('stop', 'solna/socail')).toMatchObject({
    code: 2,
    err: expect.stringContaining('no contact "solna/socail"') as string,
  })
}, 120_000)
