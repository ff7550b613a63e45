import { createInterface } from 'node:readline'
import type { Command } from 'commander'
import { compileSplitter, type Splitter } from '../core/lexis/compounds.js'
import { readWords } from '../read/seeds/words.js'
import { readSeed } from '../root.js'
import { say } from './run.js'

/** Says how Swedish words are split. Needs no database. */
export function addTryWords(command: Command): void {
  command
    .command('words')
    .description('how Swedish words are split: a word a line from standard input, and its parts after a tab')
    .action(async () => {
      const splitter = compileSplitter(readWords(readSeed('words.txt'), 'words.txt'))
      const lines = createInterface({ input: process.stdin, crlfDelay: Infinity })
      for await (const line of splitLines(lines, splitter)) say(line)
    })
}

/** A line for each word, `word<TAB>part|part`, as soon as it is read. What stands after a tab is left out, and blank lines. */
export async function* splitLines(lines: AsyncIterable<string>, splitter: Splitter): AsyncGenerator<string> {
  for await (const line of lines) {
    const word = (line.split('\t')[0] ?? '').trim()
    if (word !== '') yield `${word}\t${splitter.split(word).join('|')}`
  }
}
