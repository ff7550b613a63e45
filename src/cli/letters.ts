import type { Command } from 'commander'
import { UsageError } from '../core/errors.js'
import { listDeliveries, settleUnknown, type DeliveryStatus } from '../store/deliveries.js'
import { say, withApp } from './run.js'

const STATUSES: readonly DeliveryStatus[] = ['waiting', 'sending', 'sent', 'refused', 'unknown']

interface Flags {
  readonly status?: string
  readonly week?: string
  readonly json?: boolean
}

export function addLetters(program: Command): void {
  const letters = program
    .command('letters')
    .description('the ledger of letters, newest first')
    .option('--status <status>', STATUSES.join(', '))
    .option('--week <week>', 'of one ISO week, such as 2026-W35')
    .option('--json', 'one JSON object a line')
    .action((flags: Flags) =>
      withApp(async (app) => {
        const status = STATUSES.find((one) => one === flags.status)
        if (flags.status !== undefined && !status)
          throw new UsageError(`--status: expected one of ${STATUSES.join(', ')}, got "${flags.status}"`)
        const { week } = flags
        const rows = await listDeliveries(app.db, { ...(status && { status }), ...(week && { week }) })
        for (const row of rows)
          say(
            flags.json
              ? JSON.stringify(row)
              : `${row.id}  ${row.week}  ${row.status.padEnd(7)}  ${row.municipality}/${row.contact}  ${row.subject}${row.error ? `  (${row.error})` : ''}`,
          )
        return 0
      }),
    )
  for (const [name, verdict, is] of [
    ['again', 'again', 'send a letter of unknown fate once more'],
    ['was-sent', 'sent', 'note that a letter of unknown fate did arrive'],
  ] as const)
    letters
      .command(`${name} <letter>`)
      .description(is)
      .action((id: string) =>
        withApp(async (app) => {
          if (!(await settleUnknown(app.db, id, verdict, app.clock())))
            throw new UsageError(
              `no letter "${id}" of unknown fate; fondvakt letters --status unknown lists them`,
            )
          return 0
        }),
      )
}
