import { describe, expect, it } from 'vitest'
import type { CallText, StoredCall } from '../../src/core/call.js'
import { MOST_WORDS } from '../../src/core/municipality.js'
import { createWordFinder } from '../../src/core/own-words.js'
import { aCall } from '../support/calls.js'

const aText = (language: 'sv' | 'en', title: string, ...texts: readonly string[]): CallText => ({
  language,
  machine: false,
  title,
  sections: texts.map((text) => ({ kind: 'description', text })),
})

const swedish = (text: string): StoredCall =>
  aCall({ title: 'Utlysning', texts: [aText('sv', 'Utlysning', text)] })

const isFound = (word: string, call: StoredCall): boolean =>
  createWordFinder().found(call, [word]).length === 1

describe('own words in Swedish', () => {
  it.each([
    ['äldreomsorg', 'Nya arbetssätt i äldreomsorgen.', true],
    ['äldreomsorgen', 'Framtidens äldreomsorg', true],
    ['Äldreomsorg', 'stöd till ÄLDREOMSORG', true],
    ['a\u0308ldreomsorg', 'Nya arbetssätt i äldreomsorgen.', true],
    ['  skola ', 'Alla skolor i kommunen', true],
    ['äldreomsorg', 'Personal i äldreomsorgsboenden', true],
    ['klimat', 'Åtgärder för klimatanpassning', true],
    ['omsorg', 'Nya arbetssätt i äldreomsorgen.', false],
    ['kommun', 'Bättre kommunikation', false],
    ['konst', 'En konstruktion av trä', false],
    ['bio', 'Biologi och biobränsle', false],
    ['ras', 'Gräsrotsrörelser', false],
    ['äldre*', 'Nya arbetssätt i äldreomsorgen.', true],
    ['äldre*', 'Äldre personer', true],
    ['*omsorg', 'Nya arbetssätt i äldreomsorgen.', true],
    ['*omsorg', 'God omsorg', true],
    ['*omsorgen', 'Barnomsorg', true],
    ['*omsorg*', 'Omsorgsboende och barnomsorgstaxa', true],
    ['f*', 'Förskola', false],
  ])('%j in %j: %s', (word, text, expected) => {
    expect(isFound(word, swedish(text))).toBe(expected)
  })
})

describe('own words of several words', () => {
  it.each([
    ['ekonomiskt bistånd', 'Beslut om ekonomiskt bistånd fattas', true],
    ['barn och unga', 'Stöd till barn och ungas hälsa', true],
    ['barn och unga', 'Stöd till unga och barn', false],
    ['ekonomiskt bistånd', 'Det är ekonomiskt. Bistånd ges', false],
    ['ekonomiskt bistånd', 'ekonomiskt\n\nbistånd', false],
    ['ekonomiskt bistånd', 'ekonomiskt\nbistånd', true],
    ['ekonomiskt bistånd', 'ekonomiskt • bistånd', false],
    ['trygg trygg stad', 'En trygg trygg trygg stad', true],
  ])('%j in %j: %s', (word, text, expected) => {
    expect(isFound(word, swedish(text))).toBe(expected)
  })

  it('do not go from one field into the next', () => {
    const call = aCall({ title: 'Trygg', texts: [aText('sv', 'Trygg', 'Stad', 'Hem')] })
    expect(isFound('trygg stad', call)).toBe(false)
    expect(isFound('stad hem', call)).toBe(false)
  })
})

describe('where own words are looked for', () => {
  const call = aCall({
    title: 'Closing the gap',
    programme: 'Horisont Europa',
    callTitle: 'Fair transitions for rural libraries',
    keywords: ['Adult learning', 'Vuxnas lärande'],
    texts: [
      aText('en', 'Closing the gap', 'Municipalities develop services for elderly people.'),
      { ...aText('sv', 'Att minska klyftan', 'Kommuner utvecklar tjänster för äldre.'), machine: true },
    ],
  })
  it.each([
    ['gaps', true],
    ['klyfta', true],
    ['rural library', true],
    ['horisont europa', true],
    ['vuxnas lärande', true],
    ['adult learning', true],
    ['service', true],
    ['tjänst', true],
    ['hospital', false],
  ])('%j: %s', (word, expected) => {
    expect(isFound(word, call)).toBe(expected)
  })

  it('leaves out the destination, which speaks of other calls too', () => {
    const sections = [{ kind: 'destination', text: 'Other topics are about hospitals.' }] as const
    expect(isFound('hospital', aCall({ texts: [{ ...aText('en', 'A'), sections }] }))).toBe(false)
  })
})

describe('a finder', () => {
  it('gives the words as they were written, once each, in their order', () => {
    const call = swedish('Skolan och äldreomsorgen')
    const words = ['ÄLDREOMSORG', 'bibliotek', 'skola', 'skola']
    expect(createWordFinder().found(call, words)).toEqual(['ÄLDREOMSORG', 'skola'])
  })

  it('finds in calls that it meets later, and finds the same when asked again', () => {
    const finder = createWordFinder()
    const calls = ['skola', 'hem', 'skolor och hem'].map((text, n) => ({ ...swedish(text), id: String(n) }))
    const [words, others] = [['skola'], ['hem', 'skola']]
    const read = (list: readonly string[]) => calls.map((call) => finder.found(call, list))
    const expected = [['skola'], [], ['skola']]
    expect(finder.found({ ...swedish('annat'), id: 'x' }, words)).toEqual([])
    expect(read(words)).toEqual(expected)
    expect(read(others)).toEqual([['skola'], ['hem'], ['hem', 'skola']])
    expect(read(words)).toEqual(expected)
  })

  it('reads each call once, and none when nobody has words', () => {
    let reads = 0
    const call = {
      ...swedish('Skolan'),
      get texts() {
        reads += 1
        return [aText('sv', 'Skolan')]
      },
    }
    const finder = createWordFinder()
    expect(finder.found(call, [])).toEqual([])
    expect(reads).toBe(0)
    const first = finder.found(call, ['skola'])
    const once = reads
    for (let n = 0; n < 50; n++) expect(finder.found(call, ['skola', String(n)])).toEqual(first)
    expect(reads).toBe(once)
  })

  it('keeps what it finds right when there are more words than it remembers', () => {
    const finder = createWordFinder()
    const call = swedish('Skolan')
    for (let n = 0; n < 25_000; n++) finder.found(call, [`ord${n}`])
    expect(finder.found(call, ['skola'])).toEqual(['skola'])
    expect(finder.found(call, ['ord7'])).toEqual([])
  })
})

describe('words that are no words', () => {
  const call = swedish(`${'och i att the of a '.repeat(50)} constructor __proto__ (.*)+$ 100 %`)
  it.each([
    ['nothing', ''],
    ['only spaces', '  \n '],
    ['only signs', '*'],
    ['only signs, again', '<!-- ** -->'],
    ['what stands in every text', 'och'],
    ['what stands in every text, again', 'i att'],
    ['one letter', 'a'],
    ['one too long to be said', 'och '.repeat(500)],
    ['one endless word', 'x'.repeat(100_000)],
    ['a pattern of another language', '(a+)+$'],
  ])('are found nowhere: %s', (_, word) => {
    expect(isFound(word, call)).toBe(false)
  })

  it('are looked for as what they are', () => {
    expect(isFound('constructor', call)).toBe(true)
    expect(isFound('__proto__', call)).toBe(true)
    expect(isFound('toString', call)).toBe(false)
  })

  it('are not looked for beyond what a contact can have', () => {
    const words = [...Array.from({ length: MOST_WORDS }, (_, n) => `ord${n}`), 'constructor']
    expect(createWordFinder().found(call, words)).toEqual([])
  })

  it.each([
    ['a very long word', `${'ä'.repeat(500_000)} skola`],
    ['a very long text', `${'skola '.repeat(300_000)}`],
    ['nothing but spaces and breaks', `skola${' \n'.repeat(1)}${' '.repeat(150_000)}x`],
    ['breaks without end', `skola ${'\n '.repeat(90_000)} x`],
    ['full stops without end', `skola ${'.'.repeat(150_000)} x ${'."'.repeat(90_000)}x`],
  ])('and a text that is %s is read in good time', (_, text) => {
    const started = performance.now()
    createWordFinder().found(swedish(text), ['skola', 'skola skola', '*skola*'])
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

it('reads two thousand calls in a few seconds', () => {
  const stock = 'Kommuner och regioner utvecklar skolor, bibliotek och äldreomsorg tillsammans med andra. '
  const calls = Array.from({ length: 2000 }, (_, n) => ({
    ...swedish(`${n % 40 === 0 ? 'hemtjänst ' : ''}${stock.repeat(45)} tal${n}`),
    id: String(n),
  }))
  const finder = createWordFinder()
  const words = ['hemtjänst', 'äldreomsorg', 'elderly care']
  const started = performance.now()
  const found = calls.map((call) => finder.found(call, words))
  expect(found.filter((some) => some.includes('hemtjänst'))).toHaveLength(50)
  expect(performance.now() - started).toBeLessThan(15_000)
})
