import { describe, expect, it } from 'vitest'
import { isPoorTitle } from '../../src/core/poor-title.js'

describe('a title that says nothing of its call', () => {
  it.each([
    '',
    '  ',
    '2026',
    'AGRIP-SIMPLE-2026-IM-EU-QS',
    'LIFE-2026-SAP-ENV-two-stage'.toUpperCase(),
    'Open call',
    'Call for proposals 2026',
    'Utlysning våren 2027',
    'Sök medel',
    'Standalone projects',
    'Öppen utlysning, omgång 2',
    'Projektmedel',
  ])('is %j', (title) => expect(isPoorTitle(title)).toBe(true))

  it.each([
    'Hydrogen cities',
    'HOUSING AND SOCIAL INCLUSION',
    'HOUSING',
    'NET-ZERO AI4PERMITTING',
    'Statsbidrag för skolsociala team 2027',
    'Staff exchanges',
    'Äldreomsorg',
    'CCAM for cities',
    'DUT call: mobility',
  ])('is not %j', (title) => expect(isPoorTitle(title)).toBe(false))
})
