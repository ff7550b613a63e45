import { describe, expect, it } from 'vitest'
import { UsageError } from '../../src/core/errors.js'
import { readGlossary } from '../../src/read/seeds/glossary.js'

const read = (...lines: readonly string[]) =>
  readGlossary(['sv\ten', ...lines, ''].join('\n'), 'glossary.tsv')

describe('the glossary', () => {
  it('is read as concepts, the usual term first', () => {
    expect(read('äldreomsorg | äldrevård\tlong-term care | elderly care', 'skola\tschool')).toEqual([
      { sv: ['äldreomsorg', 'äldrevård'], en: ['long-term care', 'elderly care'], from: 'glossary' },
      { sv: ['skola'], en: ['school'], from: 'glossary' },
    ])
  })

  it('may be saved on Windows', () => {
    expect(readGlossary('sv\ten\r\nskola\tschool\r\n', 'glossary.tsv')).toEqual(read('skola\tschool'))
  })

  it('may have a term in two meanings, and the same word in both languages', () => {
    expect(read('val\telection', 'val\twhale', 'film\tfilm')).toHaveLength(3)
  })

  it.each<[string, readonly string[], string]>([
    [
      'a line without a tab',
      ['skola school'],
      'line 2: expected Swedish terms, one tab and English terms, got 0 tabs',
    ],
    [
      'two tabs',
      ['skola\tschool\tx'],
      'line 2: expected Swedish terms, one tab and English terms, got 2 tabs',
    ],
    ['a blank line', ['skola\tschool', '', 'barn\tchild'], 'line 3: expected Swedish terms'],
    ['an empty side', ['skola\t'], 'line 2: expected at least one English term'],
    ['an empty other side', [' \tschool'], 'line 2: expected at least one Swedish term'],
    ['a term twice', ['skola | Skola\tschool'], 'line 2: "Skola" stands twice'],
    ['a pipe too many', ['skola | | dagis\tschool'], 'line 2: expected Swedish terms parted by " | "'],
    ['a pipe at the end', ['skola\tschool |'], 'line 2: expected English terms parted by " | "'],
    ['a pipe without spaces', ['skola|dagis\tschool'], 'line 2: expected Swedish terms parted by " | "'],
    ['a space at the end', ['skola\tschool '], 'line 2: expected English terms parted by " | "'],
    ['two spaces', ['öppen  data\topen data'], 'line 2: "öppen  data": expected single ordinary spaces'],
    ['a soft hyphen', ['sko\u00adla\tschool'], 'expected single ordinary spaces and no hidden characters'],
    ['a space that does not break', ['öppna\u00a0data\topen data'], 'expected single ordinary spaces'],
    ['no letters', ['112\t112'], 'line 2: "112": expected a Swedish term with letters'],
    [
      'accents apart',
      ['va\u030ard\tcare'],
      'line 2: expected letters with accents as one character each (NFC)',
    ],
  ])('refuses %s', (_, lines, message) => {
    expect(() => read(...lines)).toThrow(UsageError)
    expect(() => read(...lines)).toThrow(`glossary.tsv: `)
    expect(() => read(...lines)).toThrow(message)
  })

  it.each(['', 'svenska\tengelska\nskola\tschool', '\ufeffsv\ten\nskola\tschool'])(
    'refuses the header of %j',
    (text) => {
      expect(() => readGlossary(text, 'g.tsv')).toThrow('g.tsv: line 1: expected the header')
    },
  )

  it('refuses a file with a header alone', () => {
    expect(() => readGlossary('sv\ten\n', 'g.tsv')).toThrow('g.tsv: line 2: expected at least one meaning')
  })
})
