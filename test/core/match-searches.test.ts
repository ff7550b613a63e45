import { describe, expect, it } from 'vitest'
import { compose } from '../../src/core/digest.js'
import { fittingOf } from '../../src/core/fit.js'
import { fastItems } from '../../src/core/fast-lane.js'
import type { StoredCall } from '../../src/core/call.js'
import { USUAL } from '../../src/core/municipality.js'
import { createWordFinder } from '../../src/core/own-words.js'
import type { MunicipalRole } from '../../src/core/role.js'
import type { FoundSearch } from '../../src/core/saved-search.js'
import { renderLetter } from '../../src/letters/render.js'
import { aCall, aDeadline, anEvent, aRole, aTag } from '../letters/samples.js'
import { aMatter, aReader, aTagged } from '../support/matter.js'

const words = createWordFinder()
const aFound = (name: string, calls: readonly string[], isForOthers = false): FoundSearch => ({
  name,
  query: `q=${name}`,
  calls: new Set(calls),
  isForOthers,
})
const search = aFound('äldreomsorg, kan söka själv', ['found'])

const fits = (
  part: Partial<StoredCall>,
  role: MunicipalRole,
  searches: readonly FoundSearch[],
  wishes = USUAL,
  dismissed: readonly string[] = [],
) =>
  fittingOf(
    { ...aReader, wishes },
    [{ call: aCall({ id: 'found', ...part }), tags: [], role: aRole(role) }],
    { words, searches, dismissed: new Set(dismissed) },
  ).map((one) => one.searches)

describe('a saved search', () => {
  it('brings in a call that no area fits, by its name', () => {
    expect(fits({}, 'partner', [search])).toEqual([['äldreomsorg, kan söka själv']])
    expect(fits({}, 'partner', [aFound('annat', ['other'])])).toEqual([])
    expect(fits({}, 'partner', [])).toEqual([])
  })

  it('brings in only what letters tell of', () => {
    expect(fits({ kind: 'news' }, 'partner', [search])).toEqual([])
    expect(fits({ trial: true }, 'partner', [search])).toEqual([])
    expect(fits({ restricted: 'Only for named bodies.' }, 'partner', [search])).toEqual([])
    expect(fits({}, 'no', [search])).toEqual([])
    expect(fits({}, 'no', [aFound('för andra', ['found'], true)])).toEqual([['för andra']])
  })

  it('asks for consultations where it finds them, whatever else is wished', () => {
    expect(fits({ kind: 'consultation' }, 'no', [search])).toHaveLength(1)
    expect(fits({ kind: 'consultation' }, 'no', [])).toEqual([])
  })

  it('no longer brings in what was said not to be relevant, nor what own words keep out', () => {
    expect(fits({}, 'partner', [search], USUAL, ['found'])).toEqual([])
    expect(fits({ title: 'Roads' }, 'partner', [search], { ...USUAL, withoutWords: ['roads'] })).toEqual([])
  })

  it('is told in the letter as the reason, beside those of areas, in HTML and text', () => {
    const matter = aMatter({
      calls: [
        aTagged({ id: 'found', title: 'Roads' }),
        aTagged({ id: 'both', title: 'Schools' }, aTag('social', 'strong', 9)),
      ],
      events: [anEvent('found', 'new'), anEvent('both', 'new')],
      searches: [aFound('äldre "<b>" $& \ue000', ['found', 'both']), aFound('annat', ['found'])],
    })
    const { html, text, items } = renderLetter(compose(matter))
    expect(items.map(({ call }) => call)).toEqual(['both', 'found'])
    const plain = text.replace(/\s+/g, ' ')
    expect(plain).toContain('Dina sökningar ”äldre "<b>" $&” och ”annat”')
    expect(plain).toContain('Sociala frågor; din sökning ”äldre "<b>" $&”')
    expect(plain).toContain('Du får också det som dina sökningar ”äldre "<b>" $&” och ”annat” hittar.')
    expect(html).toContain('Dina sökningar ”äldre &quot;&lt;b&gt;&quot; $&amp;” och ”annat”')
    expect(html).not.toContain('<b>&quot;')
  })

  it('makes a whole letter for whoever follows no area', () => {
    const reader = { ...aReader, interests: [] }
    const quiet = aMatter({ reader, searches: [search] })
    const plain = (matter: typeof quiet) => renderLetter(compose(matter)).text.replace(/\s+/g, ' ')
    expect(plain(quiet)).toContain('Just nu hittar dina sökningar ingen öppen utlysning.')
    expect(plain(quiet)).toContain(
      'Du får det för att du har sparat sökningen ”äldreomsorg, kan söka själv”.',
    )
    expect(plain(quiet)).toContain('/solna/calls?q=')
    expect(plain(quiet)).not.toContain('inte valt något område')
    const english = plain({ ...quiet, reader: { ...reader, language: 'en' } })
    expect(english).toContain('You get it because you have saved the search')
  })

  it('counts in the fast lane', () => {
    const matter = aMatter({
      calls: [aTagged({ id: 'found', deadlines: [aDeadline('2026-08-27')] })],
      events: [anEvent('found', 'new', { day: '2026-08-24' })],
      searches: [search],
    })
    expect(fastItems(matter).map(({ call }) => call.id)).toEqual(['found'])
    expect(fastItems({ ...matter, searches: [] })).toEqual([])
  })
})
