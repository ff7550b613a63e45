import type { Command } from 'commander'
import { UsageError } from '../core/errors.js'
import {
  DELIVERY_STATUSES,
  discardHeld,
  findLetter,
  listDeliveries,
  releaseHeld,
  type Delivery,
  type DeliveryStatus,
} from '../store/deliveries.js'
import type { App } from '../main.js'
import { settle } from '../pipeline/letters.js'
import { say, withApp, type ExitCode } from './run.js'

export function addLetters(program: Command): void {
  const letters = program
    .command('letters')
    .description('the ledger of letters, newest first')
    .option('--status <status>', DELIVERY_STATUSES.join(', '))
    .option('--week <week>', 'of one ISO week, such as 2026-W35')
    .option('--municipality <municipality>', 'of one municipality')
    .option('--json', 'one JSON object a line')
    .action((flags: Flags) => withApp((app) => list(app, flags)))
  addShow(letters)
  addHeld(letters)
  addVerdicts(letters)
}

interface Flags {
  readonly status?: string
  readonly week?: string
  readonly municipality?: string
  readonly json?: boolean
}

async function list(app: App, { status: asked, week, municipality, json }: Flags): Promise<ExitCode> {
  const status = DELIVERY_STATUSES.find((one) => one === asked)
  if (asked !== undefined && !status)
    throw new UsageError(`--status: expected one of ${DELIVERY_STATUSES.join(', ')}, got "${asked}"`)
  const filter: { status?: DeliveryStatus; week?: string; municipality?: string } = {
    ...(status && { status }),
    ...(week && { week }),
    ...(municipality && { municipality }),
  }
  for (const row of await listDeliveries(app.db, filter)) say(json ? JSON.stringify(row) : lineOf(row))
  return 0
}

const lineOf = (row: Delivery): string =>
  [
    row.id,
    row.slot,
    row.status.padEnd(7),
    `${row.municipality}/${row.contact}`,
    oneLine(row.subject),
    ...(row.error === null ? [] : [`(${oneLine(row.error)})`]),
  ].join('  ')

const oneLine = (text: string): string => text.replace(/[\p{Cc}\s]+/gu, ' ')

function addShow(letters: Command): void {
  letters
    .command('show <letter>')
    .description('a letter as it was sent')
    .option('--html', 'its HTML')
    .option('--text', 'its plain text, which is what is shown without either')
    .action((id: string, { html, text }: { readonly html?: boolean; readonly text?: boolean }) =>
      withApp(async (app) => {
        if (html && text) throw new UsageError('letters show: expected --html or --text, got both')
        const kept = await findLetter(app.db, id)
        if (!kept) throw new UsageError(`no letter "${id}"; fondvakt letters lists them`)
        if (!kept.letter) throw new UsageError(`letter "${id}" has no words any more`)
        say(html ? kept.letter.html : kept.letter.text)
        return 0
      }),
    )
}

function addHeld(letters: Command): void {
  for (const [name, act, done, is] of [
    [
      'release',
      releaseHeld,
      'go out with the next delivery',
      'let the letters go that are held for a person',
    ],
    ['discard', discardHeld, 'thrown away; the next digest writes them anew', 'throw the held letters away'],
  ] as const)
    letters
      .command(`${name} [municipality]`)
      .description(`${is}, of one municipality or of all`)
      .action((municipality: string | undefined) =>
        withApp(async (app) => {
          say(`${await act(app.db, municipality ?? null, app.clock())} letters ${done}`)
          return 0
        }),
      )
}

function addVerdicts(letters: Command): void {
  for (const [name, verdict, kind, is] of [
    [
      'again',
      'again',
      'of unknown fate or refused',
      'send letters of unknown fate, or refused ones, once more',
    ],
    ['was-sent', 'sent', 'of unknown fate', 'note that letters of unknown fate did arrive'],
  ] as const)
    letters
      .command(`${name} <letters...>`)
      .description(is)
      .action((ids: readonly string[]) =>
        withApp(async (app) => {
          for (const id of ids) {
            const { municipality } = (await findLetter(app.db, id)) ?? { municipality: '' }
            if (!(await settle(app.db, municipality, id, verdict, app.clock())))
              throw new UsageError(
                `no letter "${id}" ${kind}; fondvakt letters --status unknown lists those of unknown fate`,
              )
          }
          return 0
        }),
      )
}
