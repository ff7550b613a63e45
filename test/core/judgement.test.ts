import { describe, expect, it } from 'vitest'
import {
  applyJudgements,
  isKnown,
  plainWords,
  standing,
  type Judgement,
  type Saying,
  type Verdict,
} from '../../src/core/judgement.js'
import type { Tag } from '../../src/core/theme.js'
import { chooseWorth, type Doubt } from '../../src/core/worth.js'
import { aPhrase, aTag } from '../letters/samples.js'

const AREAS = [{ id: 'social' }, { id: 'urban' }, { id: 'learning' }]
const AT = '2026-11-21T09:00:00.000Z'

const said = (area: string, verdict: Verdict, name = 'Anna'): Judgement => ({
  municipality: 'solna',
  call: 'a',
  area,
  verdict,
  by: { contact: 'omsorg', name },
  why: null,
  at: AT,
  version: '1',
  grade: null,
})

const sum = ({ reasons }: Tag) => Math.round(reasons.reduce((all, { points }) => all + points * 100, 0)) / 100

describe('a person’s word on a call', () => {
  const likely = aTag('social', 'likely', 7.25, [aPhrase('care', 7.25)])
  const strong = aTag('urban', 'strong', 14, [aPhrase('parks', 15), aPhrase('deep sea', -1)])

  it('leaves the tags as they are where nobody has said anything', () => {
    expect(applyJudgements([strong, likely], [], AREAS)).toEqual([likely, strong])
  })

  it('takes away the tag of what is not relevant', () => {
    expect(applyJudgements([likely, strong], [said('social', 'not-relevant')], AREAS)).toEqual([strong])
  })

  it.each([
    ['likely', likely, 4.75],
    ['strong already', aTag('social', 'strong', 14, [aPhrase('care', 14)]), 0],
    ['many weak words', aTag('social', 'weak', 13.5, [aPhrase('care', 13.5)]), 0],
    ['of no tag', null, 12],
    [
      'weak, with something against it',
      aTag('social', 'weak', 2.3, [aPhrase('a', 5.1), aPhrase('b', -2.8)]),
      9.7,
    ],
  ])('makes a call that was %s strong, and the score the sum of its reasons', (_, tag, points) => {
    const [judged] = applyJudgements(tag ? [tag] : [], [said('social', 'relevant')], AREAS)
    expect(judged).toMatchObject({ area: 'social', grade: 'strong' })
    expect(judged?.reasons).toEqual([
      { kind: 'person', name: 'Anna', at: AT, points },
      ...(tag?.reasons ?? []),
    ])
    expect(judged && judged.score === sum(judged) && judged.score >= 12).toBe(true)
  })

  it('is the last one', () => {
    const words = [said('social', 'relevant', 'Anna'), said('social', 'not-relevant', 'Bo')]
    expect(applyJudgements([likely], words, AREAS)).toEqual([])
    expect(applyJudgements([likely], words.toReversed(), AREAS)[0]?.grade).toBe('strong')
  })

  it('gives the rules their say back when it is taken back', () => {
    const words = [said('social', 'not-relevant'), said('social', 'withdrawn')]
    expect(applyJudgements([likely], words, AREAS)).toEqual([likely])
    expect(standing(words).size).toBe(0)
  })

  it('is not heard in an area that there is no longer', () => {
    expect(applyJudgements([], [said('gone', 'relevant')], AREAS)).toEqual([])
  })
})

describe('what is said again', () => {
  const saying = (verdict: Verdict, part: Partial<Saying> = {}): Saying => ({
    municipality: 'solna',
    call: 'a',
    areas: ['social'],
    verdict,
    by: { contact: 'omsorg', name: 'Anna' },
    why: null,
    ...part,
  })
  const reasoned = { ...said('social', 'relevant'), why: 'We do this' }

  it.each<[Judgement | undefined, Saying, boolean]>([
    [undefined, saying('relevant'), false],
    [undefined, saying('withdrawn'), true],
    [said('social', 'withdrawn'), saying('withdrawn'), true],
    [said('social', 'withdrawn'), saying('relevant'), false],
    [said('social', 'relevant'), saying('relevant'), true],
    [said('social', 'relevant'), saying('not-relevant'), false],
    [said('social', 'relevant'), saying('relevant', { why: 'We do this' }), false],
    [reasoned, saying('relevant', { why: 'We do this' }), true],
    [reasoned, saying('relevant'), true],
    [said('social', 'relevant', 'Bo'), saying('relevant'), false],
    [said('social', 'relevant'), saying('relevant', { by: { contact: null, name: 'Anna' } }), false],
  ])('%#', (last, word, known) => {
    expect(isKnown(last, word)).toBe(known)
  })

  it.each([
    ['  a\r\nBcc: x\t\u0000b ', 'a Bcc: x b'],
    [' \n ', null],
    ['', null],
    ['half \ud83d', 'half'],
    ['<b>så här</b>', '<b>så här</b>'],
  ])('keeps %j as %j', (text, kept) => {
    expect(plainWords(text)).toBe(kept)
  })
})

describe('the calls that it would help most to judge', () => {
  const doubt = (call: string, area: string, score: number, family = call): Doubt => ({
    call,
    family,
    tag: aTag(area, 'likely', score),
  })
  const chosen = (doubts: readonly Doubt[], limit = 5) =>
    chooseWorth(doubts, limit).map(({ call, tag }) => `${call} ${tag.area}`)

  it('are those nearest to likely, and none of which the rules are sure', () => {
    const doubts = [doubt('a', 'w', 8), doubt('b', 'x', 5.9), doubt('c', 'y', 9.01), doubt('d', 'z', 3.99)]
    expect(chosen(doubts)).toEqual(['b x', 'a w'])
  })

  it('are at most two of an area, and each call once', () => {
    const doubts = [6, 6.1, 6.2, 6.3].map((score, i) => doubt(`s${i}`, 'social', score))
    expect(chosen([...doubts, doubt('s0', 'urban', 6.4)])).toEqual(['s0 social', 's1 social'])
  })

  it('are of several programmes before a second of one', () => {
    const doubts = [doubt('a', 'x', 6, 'LIFE'), doubt('b', 'y', 6.1, 'LIFE'), doubt('c', 'z', 8.9, 'CERV')]
    expect(chosen(doubts)).toEqual(['a x', 'c z', 'b y'])
    expect(chosen(doubts, 2)).toEqual(['a x', 'c z'])
  })

  it('are the same in whichever order the calls come', () => {
    const doubts = Array.from({ length: 30 }, (_, i) =>
      doubt(`c${i % 20}`, `area${i % 4}`, 4 + (i % 11) / 2, `p${i % 3}`),
    )
    const once = chosen(doubts)
    expect(once).toHaveLength(5)
    expect(chosen(doubts.toReversed())).toEqual(once)
    expect(chosen(doubts.toSorted((a, b) => b.tag.score - a.tag.score))).toEqual(once)
    expect(chosen([])).toEqual([])
  })
})
