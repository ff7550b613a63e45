import type { Command } from 'commander'
import { describeConfig, readConfig, unknownSettings } from '../config.js'
import { say } from './run.js'

export function addConfig(program: Command): void {
  program
    .command('config')
    .description('print the settings in force, passwords hidden')
    .action(() => {
      readConfig(process.env)
      for (const line of describeConfig(process.env)) say(line)
      for (const name of unknownSettings(process.env)) say(`# ${name} is set, but there is no such setting`)
    })
}
