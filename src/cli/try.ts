import type { Command } from 'commander'
import { addTryFacts } from './try-facts.js'
import { addTryFeatures } from './try-features.js'
import { addTryFeed } from './try-feed.js'
import { addTryTags } from './try-tags.js'
import { addTryWords } from './try-words.js'

export function addTry(program: Command): void {
  const command = program
    .command('try')
    .description('what we would read in calls, feeds or words, without a database')
  addTryFacts(command)
  addTryFeed(command)
  addTryTags(command)
  addTryFeatures(command)
  addTryWords(command)
}
