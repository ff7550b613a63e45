import { describe, expect, it } from 'vitest'
import { roughText } from '../../src/text/rough.js'

describe('a rough time in words', () => {
  it.each([
    ['2026-09-01', '2026-09-30', 'september 2026', 'September 2026'],
    ['2027-02-01', '2027-02-28', 'februari 2027', 'February 2027'],
    ['2027-03-21', '2027-03-31', 'slutet av mars 2027', 'late March 2027'],
    ['2027-03-01', '2027-03-10', 'början av mars 2027', 'early March 2027'],
    ['2026-09-01', '2026-11-30', 'hösten 2026', 'autumn 2026'],
    ['2026-12-01', '2027-02-28', 'vintern 2026/2027', 'winter 2026/2027'],
    ['2026-12-15', '2027-01-15', 'årsskiftet 2026/2027', 'the turn of the year 2026/2027'],
    ['2026-07-01', '2026-12-31', 'andra halvåret 2026', 'second half of 2026'],
    ['2026-10-01', '2026-12-31', 'fjärde kvartalet 2026', 'fourth quarter of 2026'],
    ['2026-02-01', '2026-03-31', 'februari–mars 2026', 'February–March 2026'],
    ['2026-02-03', '2026-02-17', '3–17 februari 2026', '3–17 February 2026'],
    ['2026-12-20', '2027-01-05', '20 december 2026 – 5 januari 2027', '20 December 2026 – 5 January 2027'],
  ])('from %s to %s', (from, to, sv, en) => {
    expect([roughText({ from, to }, 'sv'), roughText({ from, to }, 'en')]).toEqual([sv, en])
  })

  it('is not known without its year', () => {
    expect(roughText({ from: null, to: null }, 'sv')).toBeNull()
  })
})
