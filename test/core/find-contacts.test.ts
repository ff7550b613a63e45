import { describe, expect, it } from 'vitest'
import { changesBetween, sidesOf } from '../../src/core/changes.js'
import { chooseContacts } from '../../src/core/find-contacts.js'

const one = (id: string, name: string, department: string, state = 'active') => ({
  id,
  name,
  department,
  state,
  email: `${id}@solna.example`,
})
const ALL = [
  one('a', 'Örjan Ek', 'skola'),
  one('b', 'Åsa Ek', 'skola', 'stopped'),
  one('c', 'Bo Alm', 'omsorg'),
  one('d', 'Ann <b>', 'gone'),
  one('e', 'Zoë Ek', 'skola'),
]
const ids = (part: Partial<Parameters<typeof chooseContacts>[1]>) =>
  chooseContacts(ALL, { text: '', department: null, state: null, ...part }, ['omsorg', 'skola'])
    .map(({ id }) => id)
    .join('')

describe('finding contacts', () => {
  it.each([
    ['by department in their order, then by name as Swedes sort', {}, 'cebad'],
    ['by a word of the name, whatever the case and how its letters are made', { text: 'A\u030aSA' }, 'b'],
    ['by every word', { text: 'ek  solna.example' }, 'eba'],
    ['by the address', { text: 'c@solna' }, 'c'],
    ['by department', { department: 'skola' }, 'eba'],
    ['by state', { state: 'stopped' }, 'b'],
    ['not at all where nothing fits', { text: 'finns inte' }, ''],
    ['as text, not as a pattern', { text: '%' }, ''],
  ])('%s', (_how, part, expected) => {
    expect(ids(part)).toBe(expected)
  })
})

describe('what differs between two states', () => {
  it('is said by field, and of what is hidden only that it does', () => {
    const before = { state: 'interest', due: null, name: 'A', note: 'x' }
    const changes = changesBetween(before, { ...before, state: 'closed', due: '2026-12-01', name: 'B' }, [
      'name',
    ])
    expect(changes).toEqual({ state: 'interest → closed', due: '– → 2026-12-01', name: 'changed' })
    expect(sidesOf(changes['state'])).toEqual(['interest', 'closed'])
    expect([sidesOf('a → b → c'), sidesOf('changed'), sidesOf(3), sidesOf(undefined)]).toEqual([
      null,
      null,
      null,
      null,
    ])
  })
})
