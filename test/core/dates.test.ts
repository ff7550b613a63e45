import { describe, expect, it } from 'vitest'
import { addDays, brusselsDay, daysBetween, isoWeek, mondayOf } from '../../src/core/dates.js'
import { readDay, readTime } from '../../src/core/read-dates.js'

describe('readDay', () => {
  it.each([
    ['2026-09-15T00:00:00.000+0000', '2026-09-15'],
    ['2024-04-18T19:00:00.000+0200', '2024-04-18'],
    ['2026-03-11T23:30:08.000+0000', '2026-03-11'],
    ['2024-09-27+02:00 Europe/Brussels', '2024-09-27'],
    ['2018-05-17T17:00:00Z', '2018-05-17'],
    ['2026-09-15', '2026-09-15'],
    [' 09 March 2023 ', '2023-03-09'],
    ['9 Sep 2026', '2026-09-09'],
    ['1774310400000', '2026-03-24'],
    ['2024-02-29', '2024-02-29'],
    ['2026-02-29', null],
    ['0000-00-00', null],
    ['0000-00-00T00:00:00.000+0000', null],
    ['2026-13-01', null],
    ['31 February 2026', null],
    ['31 Brumaire 2026', null],
    ['1026-09-15', null],
    ['20260915', null],
    ['2026-09-15x', null],
    ['', null],
    ['permanently open', null],
    ['99999999999999999', null],
  ])('reads %j as %j', (text, day) => {
    expect(readDay(text)).toBe(day)
  })
})

describe('readTime', () => {
  it.each([
    ['2026-05-20T17:00:00.000+0000', '17:00'],
    ['2026-05-20T23:59:59.000+0000', '23:59'],
    ['2026-05-20T00:00:00.000+0000', null],
    ['2026-05-20', null],
    ['2026-05-20T25:00:00Z', null],
  ])('reads %j as %j', (text, time) => {
    expect(readTime(text)).toBe(time)
  })
})

describe('days and weeks', () => {
  it.each([
    ['2026-06-15T21:59:59.999Z', '2026-06-15'],
    ['2026-06-15T22:00:00.000Z', '2026-06-16'],
    ['2026-12-31T23:00:00.000Z', '2027-01-01'],
  ])('knows that %s is %s in Brussels', (instant, day) => {
    expect(brusselsDay(instant)).toBe(day)
  })

  it('names the ISO week of an instant where it is read', () => {
    expect(isoWeek('2026-08-24T05:00:00.000Z', 'Europe/Stockholm')).toBe('2026-W35')
    expect(isoWeek('2026-08-23T22:30:00.000Z', 'Europe/Stockholm')).toBe('2026-W35')
    expect(isoWeek('2027-01-01T12:00:00.000Z', 'Europe/Stockholm')).toBe('2026-W53')
  })

  it('finds Monday morning in summer and in winter time', () => {
    expect(mondayOf('2026-W35', 7, 'Europe/Stockholm')).toBe('2026-08-24T05:00:00.000Z')
    expect(mondayOf('2026-W53', 7, 'Europe/Stockholm')).toBe('2026-12-28T06:00:00.000Z')
  })

  it('counts days over a change of clocks and a leap day', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30')
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29')
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(daysBetween('2026-06-15', '2026-06-01')).toBe(-14)
  })

  it('refuses what is no date', () => {
    expect(() => addDays('soon', 1)).toThrow(RangeError)
    expect(() => isoWeek('2026-06-15T00:00:00Z', 'Mars/Olympus')).toThrow(RangeError)
  })
})
