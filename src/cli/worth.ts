import type { Command } from 'commander'
import { brusselsDay } from '../core/dates.js'
import { listMunicipalities } from '../store/municipalities.js'
import { worthJudging } from '../store/worth.js'
import { chosenMunicipality } from './choose.js'
import { say, withApp } from './run.js'

export function addWorth(program: Command): void {
  program
    .command('worth')
    .description('the calls that it would help most to judge')
    .option('--municipality <municipality>', 'of one municipality')
    .action(({ municipality }: { readonly municipality?: string }) =>
      withApp(async (app) => {
        const today = brusselsDay(app.clock())
        const chosen =
          municipality === undefined
            ? await listMunicipalities(app.db)
            : [await chosenMunicipality(app.db, municipality)]
        for (const { id } of chosen)
          for (const { call, tag } of await worthJudging(app.db, id, today))
            say(`${id} / ${tag.area}  ${tag.score.toFixed(2).padStart(5)}  ${call.id}  ${call.title}`)
        return 0
      }),
    )
}
