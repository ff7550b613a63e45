import { describe, expect, it } from 'vitest'
import { tagArea, themesOf } from '../../src/core/tag.js'
import { aText, seedModel, seedProfile } from '../support/tagging.js'

describe('bad texts', () => {
  const areas = ['solna', 'stockholm', 'malmo', 'stromsund'].flatMap((id) => seedProfile(id).areas)
  const tagAll = (text: string): number => {
    const call = aText('X', [{ kind: 'description', text }])
    const scores = themesOf(call, seedModel)
    return areas.filter((area) => tagArea(area, scores, call, seedModel)).length
  }

  it.each([
    ['nothing', ''],
    ['one word of a megabyte', 'a'.repeat(1_000_000)],
    ['a megabyte of one word', 'school '.repeat(150_000)],
    ['a megabyte of spaces', ' '.repeat(1_000_000)],
    ['signs that mean something to patterns', '((((a+)+)+)+)$ [[[ \\\\ .* ${x} %s <b> '.repeat(30_000)],
    ['exclusions without end', 'schools are excluded does not cover '.repeat(30_000)],
    ['sentences without end', 'Schools are excluded. '.repeat(50_000)],
    ['halves of boilerplate', 'social sciences and '.repeat(50_000)],
    ['lone surrogates', '\ud800 \udc00 skola'.repeat(1000)],
  ])(
    'reads %s within seconds',
    (_, text) => {
      expect(tagAll(text)).toBeLessThanOrEqual(areas.length)
    },
    5_000,
  )
})
