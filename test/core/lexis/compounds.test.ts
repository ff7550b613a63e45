import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { splitLines } from '../../../src/cli/try-words.js'
import { UsageError } from '../../../src/core/errors.js'
import { compileSplitter } from '../../../src/core/lexis/compounds.js'
import { readWords } from '../../../src/read/seeds/words.js'
import { hasShared, seedText, sharedText } from '../../support/tagging.js'

const words = readWords(seedText('words.txt'), 'words.txt')
const { split } = compileSplitter(words)
const beside = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8')

const wrongIn = (rows: string): { readonly wrong: string[]; readonly share: number } => {
  const all = rows.trim().split('\n')
  const wrong = all.flatMap((row) => {
    const [word = '', parts = ''] = row.split('\t')
    const found = split(word).join('|')
    return found === parts ? [] : [`${row} → ${found}`]
  })
  return { wrong, share: wrong.length / all.length }
}

describe('the words that ship', () => {
  it('are some thousands, each once', () => {
    expect(words.length).toBeGreaterThan(4000)
    expect(new Set(words).size).toBe(words.length)
  })

  it('split the compounds of municipal life', () => {
    const { wrong, share } = wrongIn(beside('compounds.tsv'))
    expect(share, wrong.join('\n')).toBeLessThan(0.03)
  })

  it.skipIf(!hasShared)('split the reference compounds (needs ../shared)', () => {
    const { wrong, share } = wrongIn(sharedText('data/search/compounds_gold.tsv'))
    expect(share, wrong.join('\n')).toBeLessThan(0.03)
  })

  it('leave simple words whole, inflected, borrowed and English ones too', () => {
    const simple = beside('simple-words.txt').trim().split('\n')
    const apart = simple.filter((word) => split(word).length > 1)
    expect(simple.length).toBeGreaterThan(400)
    expect(apart.length / simple.length, apart.join(' ')).toBeLessThan(0.03)
  })
})

describe('the splitter', () => {
  it.each([
    ['ÄLDREOMSORGEN', 'äldre omsorg'],
    ['a\u0308ldre\u00adomsorg', 'äldre omsorg'],
    ['grundskolornas', 'grund skola'],
    ['museipedagog', 'museum pedagog'],
    ['människorätt', 'människa rätt'],
    ['busstation', 'buss station'],
    ['småstäderna', 'små stad'],
    ['EU-projekten', 'eu projekt'],
    ['klimatneutrala', 'klimat neutral'],
    ['religionsfrihetslag', 'religion frihet lag'],
    ['livsmedelsgrossister', 'livsmedel grossister'],
    ['kryptovalutahandel', 'krypto valuta handel'],
  ])('splits %s', (word, parts) => {
    expect(split(word).join(' ')).toBe(parts)
  })

  it.each([
    'utbildningen',
    'rekonstruktion',
    'medfinansiering',
    'omorganisering',
    'Strömsund',
    'och',
    'å',
    '',
    '-',
    '2026',
  ])('leaves %j whole, as it stands', (word) => {
    expect(split(word)).toEqual([word.toLowerCase()])
  })

  it('takes words of texts for parts, but not compounds, inflections and shortened words', () => {
    const more = compileSplitter(words, [
      'radon',
      'äldreomsorgens',
      'skol',
      'folkhälso',
      'skolorna',
      'ny',
      'ton',
    ])
    expect(split('radonhuset')).toEqual(['radonhuset'])
    expect(more.split('radonhuset')).toEqual(['radon', 'hus'])
    expect(more.split('äldreomsorgens')).toEqual(['äldre', 'omsorg'])
    expect(more.split('folkhälsoarbete')).toEqual(['folk', 'hälsa', 'arbete'])
    expect(more.split('skolutveckling')).toEqual(['skola', 'utveckling'])
  })

  it('works without words', () => {
    expect(compileSplitter([]).split('Äldreomsorg')).toEqual(['äldreomsorg'])
  })

  const anyWord = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .array(fc.constantFrom(...words.map((entry) => entry.replace(/^att |^!|-$/, '')), 's', 'o', 'e'))
      .map((all) => all.slice(0, 6).join('')),
  )

  it('gives parts with letters in them for any word, the same each time', () => {
    fc.assert(
      fc.property(anyWord, (word) => {
        const parts = split(word)
        expect(parts.length).toBeGreaterThan(0)
        if (parts.length > 1) expect(parts.filter((part) => part.trim() === '')).toEqual([])
        expect(compileSplitter(words.slice(0, 50)).split(word).length).toBeGreaterThan(0)
        expect(split(word)).toEqual(parts)
      }),
      { numRuns: 300 },
    )
  })

  it('does not split its parts further', () => {
    const parts = new Set(
      beside('compounds.tsv')
        .trim()
        .split('\n')
        .flatMap((row) => split(row.split('\t')[0] ?? '')),
    )
    expect([...parts].filter((part) => split(part).length > 1)).toEqual([])
  })

  it('is done at once with long and repetitive words', () => {
    const started = performance.now()
    for (const piece of ['stads', 'ss', 'bo', 'arbetsmarknads', 'x']) split(piece.repeat(4000))
    for (let i = 0; i < 300; i += 1)
      split(`stadsarbetslivs`.repeat(3) + String.fromCharCode(97 + (i % 26)) + String(i))
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

describe('the list of words', () => {
  it('is an entry a line, with notes and blank lines between', () => {
    expect(readWords('# note\n\narbete\r\nstad städer\natt bygga\nfjärr-\n!och\n', 'w.txt')).toEqual([
      'arbete',
      'stad städer',
      'att bygga',
      'fjärr-',
      '!och',
    ])
  })

  it.each(['Arbete', 'arbete!', '=arbete', 'arbete,stad', '-arbete', '7'])(
    'refuses %j with its line',
    (entry) => {
      const read = (): unknown => readWords(`stad\n${entry}`, 'w.txt')
      expect(read).toThrow(UsageError)
      expect(read).toThrow(`w.txt: line 2: expected a word in lower case, got "${entry}"`)
    },
  )
})

describe('fondvakt try words', () => {
  it('answers each word with its parts, whatever stands after a tab', async () => {
    const answers: string[] = []
    for await (const line of splitLines(linesOf('Äldreomsorg', '', 'stad\tstad', '  \t x'), { split }))
      answers.push(line)
    expect(answers).toEqual(['Äldreomsorg\täldre|omsorg', 'stad\tstad'])
  })
})

async function* linesOf(...lines: readonly string[]): AsyncGenerator<string> {
  yield* lines
}
