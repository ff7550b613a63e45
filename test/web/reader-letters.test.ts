import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { publicCopy } from '../../src/web/public-copy.js'
import { TOKEN } from '../../src/core/letter-copy.js'
import { DATABASES } from '../support/databases.js'
import { text } from './read.js'
import { aLetter, aReading, COLLEAGUE, DESK, PLACE, type Reading } from './readers.js'

const OWNER = PLACE.contacts[0]!
const OTHER = { id: 'valfard', name: 'Ann', email: 'valfard@malmo.example' }

describe.each(DATABASES)('earlier letters, on %s', (kind) => {
  let at: Reading
  beforeEach(async () => {
    at = await aReading(kind)
  })
  afterEach(() => at.test.close())
  const list = (contact = 'omsorg') => `${at.choices({ contact })}/letters`
  const titles = (body: string) =>
    [...body.matchAll(/<p class="what">(?:<a [^>]*>)?([^<]*)/g)].map(([, one]) => one)

  it('are those that the contact has had', async () => {
    const own = await aLetter(at, OWNER, '2026-W46')
    await aLetter(at, COLLEAGUE, '2026-W46')
    await aLetter(at, OTHER, '2026-W46', { municipality: 'malmo' })
    await aLetter(at, OWNER, 'confirm 2026-11-20', { kind: 'confirm' })
    const held = await aLetter(at, OWNER, '2026-W47')
    await at.test.db.updateTable('delivery').set({ status: 'held' }).where('id', '=', held).execute()
    const { body } = await at.get(list())
    expect(titles(body)).toEqual(['Brev 2026-W46 &lt;b&gt;'])
    expect(text(body)).toContain('Veckobrev')
    expect(text(body)).toContain('En utlysning')
    expect(text(body)).toContain('Skickat 21 november 2026')
    expect(body).toContain(`href="${list()}/${own}"`)
    for (const path of [`${list()}/${held}`, `${at.choices()}/whole/2026-W47`])
      expect((await at.get(path)).status).toBe(404)
  })

  it('are read as they were sent, in a document that can do nothing', async () => {
    const id = await aLetter(at, OWNER, '2026-W46')
    const { status, body, headers } = await at.get(`${list()}/${id}`)
    expect(status).toBe(200)
    expect(body).toContain('<!DOCTYPE html><html lang="sv"><head><title>Brev</title><style>')
    expect(body).toContain('Till Eva &lt;script&gt;alert(1)&lt;/script&gt;\u202e Ek.')
    expect(body).toMatch(/href="https:\/\/fondvakt\.example\/l\/[\w-]+\.[\w-]+\/calls\//)
    expect(headers.get('Content-Security-Policy')).toMatch(
      /^default-src 'none'; style-src 'unsafe-inline'; .*sandbox allow-popups /,
    )
    expect(headers.get('Content-Security-Policy')).not.toMatch(/allow-scripts|allow-same-origin|allow-forms/)
    expect(headers.get('Referrer-Policy')).toBe('no-referrer')
    expect([headers.get('Cache-Control'), headers.get('X-Robots-Tag')]).toEqual(['no-store', 'noindex'])
    const plain = await at.get(`${list()}/${id}?as=text`)
    expect(plain.headers.get('Content-Type')).toMatch(/^text\/plain; charset=utf-8/i)
    expect(plain.body).toMatch(/^Brev 2026-W46\nTill Eva <script>.*Relevant: https:.*\/l\/[\w-]+\./s)
    expect((await at.get(`${list()}/${id}?as=pdf`)).status).toBe(400)
  })

  it('hold all that the mail had no room for', async () => {
    await aLetter(at, OWNER, '2026-W46', { whole: `<p>Allt, <a href="/l/${TOKEN}">ändra</a></p>` })
    await aLetter(at, OWNER, 'fast 2026-11-20', { kind: 'fast' })
    const whole = await at.get(`${at.choices()}/whole/2026-W46`)
    expect(whole.body).toMatch(/^<p>Allt, <a href="\/l\/[\w-]+\.[\w-]+">/)
    expect(whole.headers.get('Content-Security-Policy')).toContain('sandbox')
    expect((await at.get(`${at.choices()}/whole/fast%202026-11-20`)).body).toContain('<h1>Brev fast')
    expect((await at.get(`${at.choices({ contact: 'skola' })}/whole/2026-W46`)).status).toBe(404)
  })

  it('are nobody else’s', async () => {
    const others = [await aLetter(at, COLLEAGUE, '2026-W46'), await aLetter(at, DESK, '2026-W46')]
    const far = await aLetter(at, OTHER, '2026-W46', { municipality: 'malmo' })
    for (const id of [...others, far, 'nothing', '%00', '..%2f', "'%20or%201=1"]) {
      const answer = await at.get(`${list()}/${id}`)
      expect(answer.status, id).toBe(404)
      expect(text(answer.body)).toContain('Brevet finns inte här')
    }
    expect((await at.get(`${list('sekretariat')}/${far}`)).status).toBe(404)
    expect(titles((await at.get(`${list()}?contact=skola`)).body)).toEqual([])
  })

  it('are everybody’s for whoever looks after Fondvakt, without their personal links', async () => {
    const own = await aLetter(at, DESK, '2026-W46')
    const other = await aLetter(at, OWNER, '2026-W46')
    const passed = await aLetter(at, OWNER, 'pass x y', { kind: 'pass' })
    await aLetter(at, OTHER, '2026-W46', { municipality: 'malmo' })
    const all = await at.get(list('sekretariat'))
    expect(titles(all.body)).toHaveLength(2)
    expect(text(all.body)).toContain('Till Siv Ek')
    const some = await at.get(`${list('sekretariat')}?contact=omsorg`)
    expect(titles(some.body)).toHaveLength(1)
    expect((await at.get(`${list('sekretariat')}?contact=valfard`)).status).toBe(400)
    const { body } = await at.get(`${list('sekretariat')}/${other}`)
    expect(body).toContain('Till Eva')
    expect(body).toContain(
      `<a href="https://fondvakt.example/calls/${at.call}">Läs</a> <span>Relevant</span>`,
    )
    expect(body).not.toMatch(/\/l\/|\ue000/)
    const plain = await at.get(`${list('sekretariat')}/${other}?as=text`)
    expect(plain.body).toContain(`Relevant: [personlig länk]\nLäs: https://fondvakt.example/calls/${at.call}`)
    expect(plain.body).not.toMatch(/\/l\//)
    expect((await at.get(`${list('sekretariat')}/${own}`)).body).toMatch(/\/l\/[\w-]+\./)
    expect((await at.get(`${list('sekretariat')}/${passed}`)).status).toBe(404)
    expect((await at.get(`${list()}/${passed}`)).status).toBe(200)
  })

  it('say so once their words are removed, or their reader erased', async () => {
    const { db } = at.test
    const id = await aLetter(at, OWNER, '2026-W46')
    const kept = await aLetter(at, COLLEAGUE, '2026-W46')
    await db.updateTable('delivery').set({ body: null }).where('id', '=', id).execute()
    const { body } = await at.get(list())
    expect(text(body)).toContain('Texten är borttagen')
    expect(body).not.toContain(`/letters/${id}`)
    for (const path of [`${list()}/${id}`, `${at.choices()}/whole/2026-W46`]) {
      const answer = await at.get(path)
      expect([answer.status, text(answer.body).includes('Brevets text är borttagen')]).toEqual([410, true])
      expect(answer.headers.get('Content-Security-Policy')).toContain("style-src 'self'")
    }
    await db.updateTable('delivery').set({ name: '', address: '' }).where('id', '=', kept).execute()
    expect(text((await at.get(list('sekretariat'))).body)).toContain('Till en tidigare kontaktperson')
    expect((await at.get(`${list('sekretariat')}/${kept}`)).body).toContain('Till en tidigare kontaktperson.')
  })

  it('are shown fifty at a time', async () => {
    for (let week = 1; week <= 52; week++) await aLetter(at, OWNER, `2025-W${String(week).padStart(2, '0')}`)
    const first = await at.get(list())
    expect([titles(first.body).length, text(first.body).includes('Sida 1 av 2')]).toEqual([50, true])
    const second = await at.get(`${list()}?page=2`)
    expect(titles(second.body)).toHaveLength(2)
    expect((await at.get(`${list()}?page=0`)).status).toBe(400)
    expect(titles((await at.get(`${list()}?page=9`)).body)).toEqual([])
  })
})

describe('a letter for others to read', () => {
  const signed = `${'a'.repeat(60)}.${'b'.repeat(22)}`
  it.each([
    [`<a href="https://x/l/${TOKEN}/calls/y?z=1"><b>Ja</b></a>`, '<span><b>Ja</b></span>'],
    [`<a\n style="a" href="https://x/judge/${signed}?relevant=no">Nej</a>.`, '<span>Nej</span>.'],
    [
      `<a href="/me/${signed}">Alla</a> <a href="https://y.example/">Y</a>`,
      '<span>Alla</span> <a href="https://y.example/">Y</a>',
    ],
    ['<a href="https://y.example/l/me/judge/">Y</a>', '<a href="https://y.example/l/me/judge/">Y</a>'],
    [`<v:roundrect href="https://x/l/${TOKEN}/leave" a="b">`, '<v:roundrect a="b">'],
    [`<p>${TOKEN}</p>`, '<p></p>'],
  ])('has %s as %s', (html, expected) => {
    const copy = publicCopy({ html, text: '', whole: html, leave: `https://x/l/${TOKEN}/leave` }, 'Eva', '-')
    expect([copy.html, copy.whole, copy.leave]).toEqual([expected, expected, null])
  })
})
