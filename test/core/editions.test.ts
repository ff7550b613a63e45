import { describe, expect, it } from 'vitest'
import { familyOf, isOtherEdition, usualMonth } from '../../src/core/editions.js'

const portal = (key: string, title = 'Twinning of towns'): string | null =>
  familyOf({ key, title, source: 'ft-portal' })
const national = (title: string, source = 'skolverket'): string | null =>
  familyOf({ key: `https://x.example/${title}`, title, source })

describe('editions of a call', () => {
  it.each([
    ['another year', 'CERV-2026-CITIZENS-TOWN-TT', 'CERV-2025-CITIZENS-TOWN-TT'],
    ['two years at once', 'CERV-2026-CITIZENS-TOWN-TT', 'CERV-2021-2022-CITIZENS-TOWN-TT'],
    ['the numbering of the round', 'AMIF-2026-TF2-AG-INTE-01-WOMEN', 'AMIF-2024-TF2-AG-INTE-02-WOMEN'],
    ['small letters', 'LIFE-2026-STRAT-ENV-SIP-two-stage', 'LIFE-2025-STRAT-ENV-SIP-TWO-STAGE'],
    ['a topic that keeps its title', 'HORIZON-CL5-2026-09-D4-02', 'HORIZON-CL5-2025-02-D4-07'],
  ])('are of one family whatever %s', (_, one, other) => {
    expect(portal(one)).not.toBeNull()
    expect(portal(one)).toBe(portal(other))
  })

  it.each([
    ['the kind of action', portal('CERV-2026-CITIZENS-TOWN-TT'), portal('CERV-2026-CITIZENS-TOWN-NT')],
    [
      'the title of a numbered topic',
      portal('HORIZON-CL5-2026-09-D4-02', 'Low-noise tyres of buses'),
      portal('HORIZON-CL5-2026-09-D4-03', 'Heat pumps of old houses'),
    ],
    ['the source', national('Statsbidrag för lovskola 2026'), national('Statsbidrag för lovskola 2026', 'x')],
    ['the title', national('Statsbidrag för lovskola 2026'), national('Statsbidrag för läxhjälp 2026')],
  ])('are told apart by %s', (_, one, other) => {
    expect([one, other]).not.toContain(null)
    expect(one).not.toBe(other)
  })

  it.each([
    ['Statsbidrag för lovskola 2026', 'Statsbidrag för lovskola 2027'],
    ['Statsbidrag för lovskola våren 2026', 'Statsbidrag för lovskola, hösten 2025, omgång 2'],
    ['Lokala klimatinvesteringar: 3rd round', 'Lokala klimatinvesteringar, 2nd round'],
  ])('go by the title where there is no code: %s', (one, other) => {
    expect(national(one)).not.toBeNull()
    expect(national(one)).toBe(national(other))
  })

  it.each(['Utlysning 2026', 'Öppen utlysning, våren 2026', 'Call for proposals 2026', '2026', '', 'Bidrag'])(
    'are not known by what could be anything: %s',
    (title) => expect(national(title)).toBeNull(),
  )

  it('are not known by a numbered code whose title says nothing', () => {
    expect(portal('HORIZON-CL5-2026-09-D4-02', 'Open call')).toBeNull()
    expect(portal('184001', 'Open call')).toBeNull()
  })

  const at = (key: string, lastDeadline: string | null, title = '') => ({ key, title, lastDeadline })
  it.each([
    ['years differ', at('A-2026-BB-CC', null), at('A-2025-BB-CC', null), false],
    ['years in the code differ', at('AB-2026-BB-CC', null), at('AB-2025-BB-CC', null), true],
    [
      'the code is of the same year',
      at('AB-2026-BB-CC', '2026-01-01'),
      at('AB-2026-BB-DD', '2027-01-01'),
      false,
    ],
    [
      'years in the title differ',
      at('x', '2026-05-01', 'Stöd 2026'),
      at('y', '2026-04-01', 'Stöd 2025'),
      true,
    ],
    ['the last days are far apart', at('x', '2026-05-01'), at('y', '2025-05-01'), true],
    ['the last days are near', at('x', '2026-05-01'), at('y', '2026-04-01'), false],
    ['no day is known', at('x', null), at('y', '2026-04-01'), false],
  ])('are two where %s', (_, one, other, expected) => {
    expect(isOtherEdition(one, other)).toBe(expected)
    expect(isOtherEdition(other, one)).toBe(expected)
  })

  it.each([
    [['2025-09-18', '2024-09-20', '2023-10-01'], 9],
    [['2025-09-18', '2024-03-20'], null],
    [['2025-09-18'], null],
    [[], null],
  ])('tell the month that %j usually is in', (days, month) => expect(usualMonth(days)).toBe(month))
})
