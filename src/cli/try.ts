import type { Command } from 'commander'
import { addTryFacts } from './try-facts.js'
import { addTryFeed } from './try-feed.js'

export function addTry(program: Command): void {
  const command = program
    .command('try')
    .description('what we would read in calls or feeds, without a database')
  addTryFacts(command)
  addTryFeed(command)
}
