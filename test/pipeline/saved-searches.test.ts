import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SearchRequest } from '../../src/core/search/found.js'
import { digest } from '../../src/pipeline/digest.js'
import type { DigestMatter } from '../../src/pipeline/digest-state.js'
import { chooseFor, leave } from '../../src/pipeline/contacts.js'
import { fastLetters } from '../../src/pipeline/fast.js'
import { previewLetter } from '../../src/pipeline/preview.js'
import { keepSearch, renameSearch } from '../../src/pipeline/saved-searches.js'
import { confirm, subscribe } from '../../src/pipeline/subscribe.js'
import { tidy } from '../../src/pipeline/tidy.js'
import { createSigner } from '../../src/sign.js'
import { listContacts } from '../../src/store/contacts.js'
import { findMunicipality } from '../../src/store/municipalities.js'
import { dropSearch, listSearches, searchesByContact } from '../../src/store/saved-searches.js'
import { anEmptyDb, DATABASES, type TestDb } from '../support/databases.js'
import { A_BOOK, aContact, aHouse, aMunicipality, settle, type House } from '../support/house.js'
import { aSearch } from '../support/search.js'
import { aRawCall, aWorld } from '../support/world.js'

const aTopic = (key: string, title: string, part = {}) =>
  aRawCall(key, {
    title,
    texts: [
      { language: 'en', title, sections: [{ kind: 'conditions', text: 'Local authorities can apply.' }] },
    ],
    ...part,
  })

const OLD = aTopic('Old', 'Elderly care at home')
const ROADS = aTopic('Roads', 'Roads for bicycles')
const SCHOOL = aTopic('School', 'Bicycles at school')
const URGENT = aTopic('Urgent', 'Bicycles in a hurry', { deadlines: ['2026-06-20'] })
const BIKES = { name: 'Cyklar', query: 'q=bicycles' }
const NOW = '2026-06-01T05:00:00.000Z'
const signer = createSigner('a key for tests that is long enough')
const publicUrl = 'https://fondvakt.example'

describe.each(DATABASES)('saved searches in letters, on %s', (kind) => {
  let test: TestDb
  let house: House
  let matter: DigestMatter
  let asked: SearchRequest[]
  beforeEach(async () => {
    test = await anEmptyDb(kind)
    house = aHouse(test.db, aWorld([OLD]))
    asked = []
    const search = aSearch(test.db)
    const find = (request: SearchRequest) => {
      asked.push(request)
      return search.find(request)
    }
    matter = { sources: [house.source], book: A_BOOK, publicUrl, signer, search: { find } }
    await settle(test.db, aMunicipality({ contacts: ['a', 'b', 'c', 'd'].map(aContact) }))
    await house.gatherOn('2026-06-01')
  })
  afterEach(() => test.close())

  const write = (day: string) => digest(test.db, matter, `${day}T05:00:00.000Z`)
  const keep = (contact: string, wish = BIKES, now = NOW) => keepSearch(test.db, 'solna', contact, wish, now)
  const letters = async (slot: string) => {
    const rows = await test.db
      .selectFrom('delivery')
      .innerJoin('letter_body', 'letter_body.id', 'delivery.body')
      .select(['contact', 'body', 'text'])
      .where('slot', '=', slot)
      .execute()
    return new Map(rows.map(({ contact, ...rest }) => [contact, rest]))
  }

  it('tells of a call that no area fits, once, for as long as the search is saved; those who choose alike share the words', async () => {
    await write('2026-06-01')
    expect(asked).toEqual([])
    for (const contact of ['c', 'd']) expect(await keep(contact)).toBe('kept')
    house.world.calls = [OLD, ROADS]
    await house.gatherOn('2026-06-04')
    await write('2026-06-08')
    expect(asked.map(({ text }) => text)).toEqual(['bicycles'])
    const first = await letters('2026-W24')
    expect(first.get('c')?.text).toContain('Roads for bicycles')
    expect(first.get('c')?.text).toContain('Din sökning ”Cyklar”')
    expect(first.get('a')?.text).not.toContain('Roads')
    expect(first.get('b')?.body).toBe(first.get('a')?.body)
    expect(first.get('d')?.body).toBe(first.get('c')?.body)
    expect(first.get('c')?.body).not.toBe(first.get('a')?.body)

    const [own] = await listSearches(test.db, 'solna', 'd')
    expect(await dropSearch(test.db, 'solna', 'c', own?.id ?? '')).toBe(false)
    expect(await dropSearch(test.db, 'solna', 'd', own?.id ?? '')).toBe(true)
    house.world.calls = [OLD, { ...ROADS, deadlines: ['2026-12-24'] }, SCHOOL]
    await house.gatherOn('2026-06-10')
    await write('2026-06-15')
    await write('2026-06-22')
    const second = await letters('2026-W25')
    expect(second.get('c')?.text).toMatch(/Roads for bicycles\n +> Längre tid/)
    expect(second.get('c')?.text).toContain('Bicycles at school')
    expect(second.get('d')?.text).not.toMatch(/bicycles/i)
    expect((await letters('2026-W26')).get('c')?.text).not.toMatch(/^(Roads|Bicycles)/m)
  })

  it('is looked at in previews, and hurries where a call closes before the next letter', async () => {
    await write('2026-06-01')
    await keep('c')
    house.world.calls = [OLD, URGENT]
    await house.gatherOn('2026-06-16')
    const municipality = await findMunicipality(test.db, 'solna')
    const contact = municipality?.contacts.find(({ id }) => id === 'c')
    if (!municipality || !contact) throw new Error('no contact')
    const now = '2026-06-16T05:00:00.000Z'
    expect((await previewLetter(test.db, municipality, contact, matter, now)).text).toContain(
      'Din sökning ”Cyklar”',
    )
    expect(await fastLetters(test.db, matter, now)).toBe(1)
    const { text } = (await letters('fast 2026-06-16')).get('c') ?? {}
    expect(text).toContain('Bicycles in a hurry')
    expect(text).toContain('Din sökning ”Cyklar”')
    expect(await fastLetters(test.db, matter, now)).toBe(0)
  })

  it('is kept once, ten at most, and by its owner alone', async () => {
    expect(await keep('a', { name: ' Våra\r\ncyklar ', query: 'sort=money&q=bicycles&page=2' })).toBe('kept')
    expect(await keep('a')).toBe('already')
    const both = await Promise.all([1, 2].map(() => keep('a', { name: 'Väg', query: 'q=roads' })))
    expect(both.sort()).toEqual(['already', 'kept'])
    for (let n = 0; n < 8; n += 1) await keep('a', { name: `Nr ${n}`, query: `q=nr${n}` })
    expect(await keep('a', { name: 'Nr 9', query: 'q=nr9' })).toBe('many')
    const searches = await listSearches(test.db, 'solna', 'a')
    expect(searches).toHaveLength(10)
    const [first] = searches.filter(({ query }) => query === 'q=bicycles')
    expect(first?.name).toBe('Våra cyklar')
    const id = first?.id ?? ''
    expect(await renameSearch(test.db, 'solna', 'b', id, 'Min')).toBe('unknown')
    expect(await renameSearch(test.db, 'solna', 'a', id, ' ')).toBe('invalid')
    expect(await renameSearch(test.db, 'solna', 'a', id, '<b>Två hjul</b>')).toBe('renamed')
    const names = (await listSearches(test.db, 'solna', 'a')).map(({ name }) => name)
    expect(names).toContain('<b>Två hjul</b>')
    for (const wish of [
      { name: 'Allt', query: '' },
      { name: '', query: 'q=a' },
      { name: 'Nytt', query: 'kind=news&q=a' },
    ])
      expect(await keep('b', wish)).toBe('invalid')
    expect(await keep('x')).toBe('unknown')
    expect(await keepSearch(test.db, 'malmo', 'b', BIKES, NOW)).toBe('unknown')
    expect([...(await searchesByContact(test.db, 'solna')).keys()]).toEqual(['a'])
  })

  it('comes with whoever subscribes for it, needs no area, and goes when they leave', async () => {
    const stamp = { signer, publicUrl }
    const wish = {
      ...({ name: 'Ny', department: 'omsorg', language: 'sv', interests: [] } as const),
      email: 'ny@solna.example',
    }
    const ask = (search?: typeof BIKES, email = wish.email) =>
      subscribe(test.db, stamp, 'solna', { ...wish, email, ...(search && { search }) }, NOW)
    expect(await ask()).toBe('invalid')
    expect(await ask({ name: 'Allt', query: 'sort=money' })).toBe('invalid')
    expect(await ask({ name: 'Väg', query: 'q=roads' })).toBe('sent')
    expect(await ask(BIKES)).toBe('sent')
    const [one] = await listContacts(test.db, 'solna', ['pending'])
    const id = one?.contact.id ?? ''
    const own = async () => (await listSearches(test.db, 'solna', id)).map(({ name }) => name)
    expect(await own()).toEqual(['Cyklar'])
    expect(await keep(id)).toBe('unknown')
    expect(await confirm(test.db, 'solna', id, NOW)).toBe('confirmed')
    const choices = { language: 'sv', interests: [], wishes: one?.contact.wishes } as never
    expect(await chooseFor(test.db, 'solna', id, choices, NOW)).toBe(true)
    expect(await chooseFor(test.db, 'solna', 'a', choices, NOW)).toBe(false)

    expect(await ask(BIKES, 'a@solna.example')).toBe('sent')
    expect(await listSearches(test.db, 'solna', 'a')).toEqual([])
    const [mail] = (await letters('confirm 2026-06-01')).values()
    const mails = [...(await letters('confirm 2026-06-01')).values()].map(({ text }) => text).join()
    expect(mail).toBeDefined()
    expect(mails).toContain('?search=q%3Dbicycles&called=Cyklar')

    house.world.calls = [OLD, ROADS]
    await house.gatherOn('2026-06-02')
    await write('2026-06-02')
    const { text } = (await letters('2026-W23')).get(id) ?? {}
    expect(text).toContain('Roads for bicycles')
    expect(text).not.toContain('Elderly care')

    await leave(test.db, signer, 'solna', id, NOW)
    await keep('b')
    await tidy(test.db, NOW)
    expect([...(await searchesByContact(test.db, 'solna')).keys()]).toEqual(['b'])
  })
})
