import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { MailError, UsageError } from '../core/errors.js'
import { readMailbox, takeBounce } from '../pipeline/bounces.js'
import type { App } from '../main.js'
import { say, withApp, type ExitCode } from './run.js'

export function addBounces(program: Command): void {
  program
    .command('bounces')
    .description('take the reports of letters that did not arrive, from the mailbox or from files')
    .argument('[files...]', 'raw messages; without any the mailbox of BOUNCES_URL is read')
    .action((files: readonly string[]) =>
      withApp((app) => (files.length > 0 ? takeFiles(app, files) : takeMailbox(app))),
    )
}

async function takeFiles(app: App, files: readonly string[]): Promise<ExitCode> {
  const mails = await Promise.all(files.map(async (file) => ({ file, raw: await readMail(file) })))
  const read = await app.readBounces()
  for (const { file, raw } of mails) {
    const reports = await read(raw)
    if (reports.length === 0) say(`${file}: no report`)
    for (const report of reports)
      say(
        `${file}: ${report.action} ${report.status}  ${await takeBounce(app.db, report, app.clock())}  ${report.said}`,
      )
  }
  return 0
}

async function readMail(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file)
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
    throw new UsageError(`${file}: cannot be read (${code})`, { cause })
  }
}

async function takeMailbox(app: App): Promise<ExitCode> {
  const mailbox = await app.mailbox()
  if (!mailbox) throw new UsageError('BOUNCES_URL: expected the mailbox to read, got ""; or name files')
  try {
    const done = await readMailbox(app.db, mailbox, await app.readBounces(), app.clock)
    say(
      `${done.messages} messages read: ${done.stopped} contacts stopped, ${done.noted} noted, ` +
        `${done.unmatched} of no letter of ours, ${done.known} known before`,
    )
    return 0
  } catch (error) {
    if (!(error instanceof MailError)) throw error
    throw new UsageError(error.message, { cause: error })
  }
}
