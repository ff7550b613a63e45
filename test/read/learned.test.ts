import { describe, expect, it } from 'vitest'
import { readLabels, readWeights } from '../../src/read/seeds/learned.js'
import { readSeed } from '../../src/root.js'
import { phrasebookOf } from '../../src/core/learn/example.js'
import { seedBook } from '../support/tagging.js'

const LABEL = {
  id: 'A-1',
  areas: { social: 2, 'work-and-growth': 0 },
  features: {
    phrases: { 'elderly-care/en/care home': 3 },
    programmes: [{ theme: 'youth', text: 'ERASMUS', points: 2 }],
    structure: ['programme LIFE'],
    words: { title: 'a1b2', text: '' },
  },
}

describe('labels', () => {
  it('say what belongs to which area of the municipality', () => {
    expect(readLabels(`${JSON.stringify(LABEL)}\n\n`, 'labels.jsonl', 'solna')).toEqual([
      {
        id: 'A-1',
        areas: { 'solna/social': true, 'solna/work-and-growth': false },
        features: LABEL.features,
      },
    ])
  })

  it.each([
    ['{', 'labels.jsonl: line 2: not JSON'],
    [JSON.stringify({ ...LABEL, areas: { social: 3 } }), 'labels.jsonl: line 2: areas.social: '],
    [JSON.stringify({ ...LABEL, title: 'x' }), 'labels.jsonl: line 2: '],
    [JSON.stringify({ ...LABEL, id: '' }), 'labels.jsonl: line 2: id: '],
  ])('are refused where a line is %s', (line, message) => {
    expect(() => readLabels(`${JSON.stringify(LABEL)}\n${line}`, 'labels.jsonl', 'solna')).toThrow(message)
  })

  it('that ship hold no text and fit the themes that ship', () => {
    const labels = readLabels(readSeed('labels.jsonl'), 'labels.jsonl', 'solna')
    expect(labels.length).toBeGreaterThan(300)
    expect(new Set(labels.map(({ id }) => id)).size).toBe(labels.length)
    const known = phrasebookOf(seedBook)
    const keys = labels.flatMap(({ features }) => Object.keys(features.phrases))
    expect(keys.filter((key) => known.has(key)).length).toBeGreaterThan(keys.length * 0.95)
  })
})

describe('weights', () => {
  it.each([
    ['', 'weights.json: not JSON'],
    ['{"version":"1"}', 'weights.json: phrases: '],
    ['{"version":"1","phrases":{"a":99},"areas":{}}', 'weights.json: phrases.a: '],
    [
      '{"version":"1","phrases":{},"areas":{"a":{"structure":{},"words":{"Å":1}}}}',
      'weights.json: areas.a.words',
    ],
  ])('are refused: %s', (text, message) => {
    expect(() => readWeights(text, 'weights.json')).toThrow(message)
  })

  it('that ship can be read', () => {
    expect(readWeights(readSeed('weights.json'), 'weights.json').version).not.toBe('')
  })
})
