import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signHolder } from '../../src/core/signed.js'
import { createSigner } from '../../src/sign.js'
import { aContact, settle } from '../support/house.js'
import { DATABASES } from '../support/databases.js'
import { aJudged, checkIn, HOLDER, me, OWN, signer, SOLNA, visit, type Judged } from './judging.js'
import { text } from './read.js'
import { anApp } from './seed.js'

const OTHER = createSigner('x'.repeat(40))
type Form = Readonly<Record<string, string>>

describe.each(DATABASES)('judgements that are not taken, on %s', (kind) => {
  let at: Judged
  beforeAll(async () => {
    at = await aJudged(kind)
  })
  afterAll(() => at.test.close())
  const nothingKept = async () => {
    expect(await at.kept()).toEqual([])
    expect([await at.tags(), await at.tags('malmo')]).toEqual([['social likely'], ['welfare likely']])
  }

  it.each<[string, () => string, number, string]>([
    ['cut short', () => at.link().slice(0, -1), 404, 'Länken gäller inte'],
    ['changed', () => at.link().replace(/.$/, (end) => (end === 'A' ? 'B' : 'A')), 404, 'Länken gäller inte'],
    [
      'made with another key',
      () => `/judge/${OTHER.sign('judge', ['solna', 'omsorg', '2026-11-20', at.call, 'social'])}`,
      404,
      'Länken gäller inte',
    ],
    ['for another purpose', () => `/judge/${signHolder(signer, 'me', HOLDER)}`, 404, 'Länken gäller inte'],
    ['no token', () => '/judge/%00', 404, 'Länken gäller inte'],
    ['very long', () => `/judge/${'a'.repeat(50_000)}`, 404, 'Länken gäller inte'],
    ['too old', () => at.link({ day: '2025-10-16' }), 410, 'Länken är för gammal'],
    ['of one who is no contact', () => at.link({ contact: 'nobody' }), 410, 'Länken gäller inte längre'],
    ['of another’s contact', () => at.link({ contact: 'valfard' }), 410, 'Länken gäller inte längre'],
    [
      'of a municipality that is gone',
      () => at.link({ municipality: 'uppsala' }),
      410,
      'Länken gäller inte längre',
    ],
    ['of a call that is gone', () => at.link({ call: 'nothing' }), 410, 'Utlysningen finns inte här längre'],
    [
      'of another municipality’s area',
      () => at.link({ areas: ['welfare'] }),
      410,
      'Området finns inte längre',
    ],
  ])('a link that is %s is refused in plain words', async (_, path, status, title) => {
    for (const answer of [await at.get(path()), await at.post(path(), { say: 'relevant' })]) {
      expect(answer.status).toBe(status)
      expect(text(answer.body)).toContain(title)
      expect(text(answer.body)).toContain('Inget har sparats.')
    }
    await nothingKept()
  })

  it.each<[string, Form | string, Form, number]>([
    ['another site', { say: 'relevant' }, { ...OWN, Origin: 'https://evil.example' }, 403],
    ['a page without an origin', { say: 'relevant' }, { ...OWN, Origin: 'null' }, 403],
    [
      'our name within another',
      { say: 'relevant' },
      { ...OWN, Origin: 'https://fondvakt.example.evil.example' },
      403,
    ],
    [
      'another site, as the browser says',
      { say: 'relevant' },
      { ...OWN, 'Sec-Fetch-Site': 'cross-site' },
      403,
    ],
    ['a neighbouring site', { say: 'relevant' }, { ...OWN, 'Sec-Fetch-Site': 'same-site' }, 403],
    ['nowhere', { say: 'relevant' }, { 'Content-Type': OWN['Content-Type'] }, 403],
    ['another kind of form', { say: 'relevant' }, { ...OWN, 'Content-Type': 'text/plain' }, 400],
    ['no answer', {}, OWN, 400],
    ['an unknown answer', { say: 'perhaps' }, OWN, 400],
    ['two answers', 'say=relevant&say=not-relevant', OWN, 400],
    ['an answer of three parts', { say: 'relevant:social:learning' }, OWN, 400],
    ['half an address', 'say=%E0%A4%A&why=%', OWN, 400],
    ['an area of another municipality', { say: 'relevant:welfare' }, OWN, 410],
    ['an area that is not in the link', { say: 'relevant:constructor' }, OWN, 410],
    ['501 characters of reason', { say: 'relevant', why: 'å'.repeat(501) }, OWN, 400],
    ['10,000 characters of reason', { say: 'relevant', why: 'a'.repeat(10_000) }, OWN, 400],
    ['a reason without end', { say: 'relevant', why: 'a'.repeat(100_000) }, OWN, 413],
  ])('a form from or with %s is refused', async (_, form, headers, status) => {
    const answer = await at.post(at.link(), form, headers)
    expect(answer.status).toBe(status)
    expect(text(answer.body)).toContain('Inget har sparats.')
    await nothingKept()
  })

  it.each<[string, (sound: { cookie: string; check: string }) => [Form, Form], number]>([
    ['no cookie', ({ check }) => [{ check }, {}], 403],
    ['a changed cookie', ({ cookie, check }) => [{ check }, { Cookie: `${cookie}A` }], 403],
    ['no check', ({ cookie }) => [{}, { Cookie: cookie }], 403],
    [
      'the check of another call',
      ({ cookie }) => [{ check: signer.sign('form', ['solna', 'omsorg', 'other']) }, { Cookie: cookie }],
      403,
    ],
    [
      'the check of another contact',
      ({ cookie }) => [{ check: signer.sign('form', ['malmo', 'valfard', at.call]) }, { Cookie: cookie }],
      403,
    ],
    [
      'a personal link as a cookie',
      ({ check }) => [{ check }, { Cookie: `__Host-fondvakt=${me().slice(4)}` }],
      403,
    ],
    ['an old cookie', ({ check }) => [{ check }, visit({ day: '2026-05-24' })], 403],
    [
      'a foreign origin',
      ({ cookie, check }) => [{ check }, { Cookie: cookie, Origin: 'https://evil.example' }],
      403,
    ],
    [
      'an area of another municipality',
      ({ cookie, check }) => [{ check, say: 'relevant:welfare' }, { Cookie: cookie }],
      410,
    ],
    ['no area', ({ cookie, check }) => [{ check, say: 'relevant:' }, { Cookie: cookie }], 410],
  ])('what is said on the page of a call with %s is refused', async (_, make, status) => {
    const { Cookie: cookie } = visit()
    const check = checkIn((await at.get(`/calls/${at.call}`, { Cookie: cookie })).body)
    expect(check).not.toBe('')
    const [form, headers] = make({ cookie, check })
    const answer = await at.post(
      `/calls/${at.call}/judge`,
      { say: 'relevant:social', ...form },
      { ...OWN, ...headers },
    )
    expect(answer.status).toBe(status)
    await nothingKept()
  })

  it.each(['nothing', 'a%0d%0aSet-Cookie:x=1', '%00', '..%2f..'])(
    'nothing is said of the call %s',
    async (name) => {
      for (const call of [
        decodeURIComponent(name),
        decodeURIComponent(name)
          .replace(/\p{Cc}+/gu, ' ')
          .trim(),
      ]) {
        const check = call.includes('\n') ? '' : signer.sign('form', ['solna', 'omsorg', call])
        const form = { say: 'relevant:social', check }
        const answer = await at.post(`/calls/${name}/judge`, form, { ...OWN, ...visit() })
        expect([403, 410]).toContain(answer.status)
        expect(answer.headers.get('Set-Cookie')).toBeNull()
      }
      await nothingKept()
    },
  )

  it.each(['/me/', '/me/x', '/me/%0d%0aSet-Cookie:%20x', '/me/a.b', '/me/%00'])(
    'nobody comes in at %s',
    async (path) => {
      const { status, headers } = await at.get(path)
      expect([status, headers.get('Set-Cookie')]).toEqual([404, null])
    },
  )

  it.each([
    ['too old', () => me({ day: '2025-10-16' })],
    ['of one who is no contact', () => me({ contact: 'gone' })],
    ['of a contact elsewhere', () => me({ municipality: 'malmo' })],
  ])('nobody comes in by a link that is %s', async (_, path) => {
    const { status, headers } = await at.get(path())
    expect([status, headers.get('Set-Cookie')]).toEqual([410, null])
  })

  it.each(['/uppsala/worth', '/%3Cb%3E/worth', '/__proto__/worth', '/%00/worth'])(
    'nothing is found at %s',
    async (path) => {
      const { status, body } = await at.get(path)
      expect(status).toBe(404)
      expect(body).not.toContain('<b>')
    },
  )

  it('is told in one line how people judge, to those who did not come by a link', async () => {
    const { body, headers } = await at.get(`/calls/${at.call}`)
    expect(text(body)).toContain('Får du veckobrevet? Öppna utlysningen från brevet')
    expect(body).not.toContain('<form class="judge"')
    expect(headers.get('Vary')).toContain('Cookie')
  })

  it('is not spoken of where people cannot judge', async () => {
    const app = anApp(at.test.db)
    expect(text((await at.get(`/calls/${at.call}`, {}, app)).body)).not.toContain('bedöma utlysningar')
    for (const path of [at.link(), me()]) expect((await at.get(path, {}, app)).status).toBe(404)
    expect((await at.post(at.link(), { say: 'relevant' }, OWN, app)).status).toBe(404)
  })

  it('is told to a contact who gets letters no more', async () => {
    await settle(at.test.db, { ...SOLNA, contacts: [aContact('other')] })
    for (const answer of [await at.get(at.link()), await at.post(at.link(), { say: 'relevant' })])
      expect(answer.status).toBe(410)
    expect((await at.get(me())).status).toBe(410)
    expect((await at.get(`/calls/${at.call}`, visit())).body).not.toContain('<form class="judge"')
    await nothingKept()
  })
})
