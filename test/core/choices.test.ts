import { describe, expect, it } from 'vitest'
import { checkChoices, wordsIn, type ChoiceProblem, type Choices } from '../../src/core/choices.js'
import { USUAL, type Wishes } from '../../src/core/municipality.js'
import { aMunicipality } from '../support/house.js'

const { areas } = aMunicipality()
const GOOD: Choices = { language: 'sv', interests: [{ area: 'social', least: 'likely' }], wishes: USUAL }
const with_ = (wishes: Partial<Wishes>): Choices => ({ ...GOOD, wishes: { ...USUAL, ...wishes } })
const many = Array.from({ length: 21 }, (_, n) => `ord ${n}`)

describe('choices', () => {
  it.each<[string, Choices, readonly ChoiceProblem[]]>([
    ['the usual', GOOD, []],
    ['words alone', { ...with_({ withWords: ['skolmat'] }), interests: [] }, []],
    ['a pause', with_({ pausedUntil: '2026-08-20' }), []],
    ['twenty words of each kind', with_({ withWords: many.slice(0, 20) }), []],
    ['no area and no word', { ...GOOD, interests: [] }, ['no-areas']],
    [
      'an area of another municipality',
      { ...GOOD, interests: [{ area: 'tillvaxt', least: 'weak' }] },
      ['unknown-area'],
    ],
    ['an area twice', { ...GOOD, interests: [...GOOD.interests, ...GOOD.interests] }, ['area-twice']],
    ['no such grade', { ...GOOD, interests: [{ area: 'social', least: 'all' as never }] }, ['grade']],
    ['no such language', { ...GOOD, language: 'fi' as never }, ['language']],
    ['no such cadence', with_({ every: 'day' as never }), ['every']],
    ['the eighth day', with_({ weekday: 8 }), ['weekday']],
    ['half past seven', with_({ hour: 7.5 }), ['hour']],
    ['a pause to the 31st of June', with_({ pausedUntil: '2026-06-31' }), ['pause']],
    ['a word that is none', with_({ withWords: ['...'] }), ['word']],
    ['a word of two lines', with_({ withoutWords: ['a\r\nb'] }), ['word']],
    ['a long word', with_({ withoutWords: ['o'.repeat(61)] }), ['word-long']],
    ['a word both ways', with_({ withWords: ['Skola'], withoutWords: ['skola'] }), ['word-twice']],
    ['too many words', with_({ withWords: many }), ['words-many']],
  ])('knows what is wrong with %s', (_, choices, problems) => {
    expect(checkChoices(choices, areas)).toEqual(problems)
  })

  it('reads words as people type them', () => {
    expect(wordsIn(' skolmat,  äldre   omsorg;\r\nSkolmat,, \n')).toEqual(['Skolmat', 'äldre omsorg'])
    expect(wordsIn('')).toEqual([])
  })
})
