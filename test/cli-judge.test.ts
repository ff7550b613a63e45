import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHolder } from '../src/core/signed.js'
import { createSigner, secretIn } from '../src/sign.js'
import { saveCalls } from '../src/store/calls.js'
import { listJudgements } from '../src/store/judgements.js'
import { aCall } from './support/calls.js'
import { fondvakt } from './support/cli.js'
import { aPlace, type Place } from './support/places.js'

const NOW = '2026-06-15T08:00:00.000Z'

describe('judging at the command line', () => {
  let place: Place
  beforeAll(async () => {
    place = await aPlace('sqlite')
    await run(['migrate'])
    const call = aCall({ id: 'a-call', key: 'A-CALL', title: 'Long-term care of older people' })
    await place.look((db) => saveCalls(db, [{ call, hash: 'h', withdrawn: false }], '2026-06-15', NOW))
  })
  afterAll(() => place.remove())
  const run = (words: readonly string[], env: Record<string, string> = {}) =>
    fondvakt(words, { ...place.env, FONDVAKT_NOW: NOW, ...env })
  const IN_SOLNA = ['judge', 'A-CALL', '--municipality', 'solna', '--area', 'social']
  const kept = async () =>
    (await place.look(listJudgements)).map(({ area, verdict, by, why }) => [area, verdict, by, why])

  it.each<[string, readonly string[], string]>([
    ['no verdict', IN_SOLNA, 'say one of --relevant, --not-relevant and --withdraw'],
    [
      'two verdicts',
      [...IN_SOLNA, '--relevant', '--withdraw'],
      'say one of --relevant, --not-relevant and --withdraw',
    ],
    [
      'an unknown area',
      [...IN_SOLNA, 'nowhere', '--relevant'],
      'no area "nowhere"; there are lifelong-learning, social',
    ],
    [
      'a long reason',
      [...IN_SOLNA, '--relevant', '--why', 'å'.repeat(501)],
      '--why: expected at most 500 characters, got 501',
    ],
    [
      'a blank name',
      [...IN_SOLNA, '--relevant', '--by', ' \n'],
      '--by: expected a name of at most 120 characters',
    ],
    ['an unknown call', ['judge', 'NO', ...IN_SOLNA.slice(2), '--relevant'], 'no call "NO"'],
    [
      'an unknown municipality',
      ['judge', 'A-CALL', '--municipality', 'uppsala', '--area', 'x', '--relevant'],
      'no municipality "uppsala"',
    ],
    [
      'a list of an unknown municipality',
      ['worth', '--municipality', 'uppsala'],
      'no municipality "uppsala"',
    ],
    ['a link for nobody', ['link', 'solna/nobody'], 'no contact "solna/nobody"'],
  ])('%s is misuse, told in one line, and changes nothing', async (_, words, message) => {
    const { code, err } = await run(words)
    expect(err).toContain(message)
    expect([code, err.trim().split('\n').length]).toEqual([2, 1])
    expect(await kept()).toEqual([])
  })

  it('holds at once, is known the second time, and can be taken back', async () => {
    const said = await run([
      ...IN_SOLNA,
      'work-and-growth',
      '--relevant',
      '--why',
      'Vårt\nområde',
      '--by',
      'Anna',
    ])
    expect(said).toMatchObject({ code: 0, err: '' })
    expect(said.out).toContain('a-call: relevant in social\n')
    expect(said.out).toContain('solna / social: strong, ')
    const again = await run([...IN_SOLNA, '--relevant', '--by', 'Anna'])
    expect(again.out).toContain('a-call: known already')
    await run([...IN_SOLNA, '--withdraw'])
    const by = (name: string) => ({ contact: null, name })
    expect(await kept()).toEqual([
      ['work-and-growth', 'relevant', by('Anna'), 'Vårt område'],
      ['social', 'withdrawn', by('Fondvakt'), null],
    ])
  })

  it('prints a personal link, signed with a key that only its owner can read', async () => {
    const { out, code } = await run(['link', 'solna/social'], { PUBLIC_URL: 'https://fondvakt.example/' })
    const [, token = ''] = /^https:\/\/fondvakt\.example\/me\/(\S+)\n$/.exec(out) ?? []
    expect(code).toBe(0)
    expect(openHolder(createSigner(secretIn(place.folder)), 'me', token)).toEqual({
      municipality: 'solna',
      contact: 'social',
      day: '2026-06-15',
    })
    expect((await stat(join(place.folder, 'secret'))).mode & 0o777).toBe(0o600)
    const other = await run(['link', 'solna/social'], { FONDVAKT_SECRET: 'x'.repeat(32) })
    expect(
      openHolder(createSigner('x'.repeat(32)), 'me', other.out.trim().split('/').at(-1) ?? ''),
    ).not.toBeNull()
  })

  it('says nothing of a key that is too short but its name', async () => {
    const { code, err } = await run(['link', 'solna/social'], { FONDVAKT_SECRET: 'hemligt' })
    expect([code, err]).toEqual([
      2,
      'fondvakt: FONDVAKT_SECRET: expected a key of at least 32 characters, got "…"\n',
    ])
  })
})
