import { open, type FileHandle } from 'node:fs/promises'
import type { Command } from 'commander'
import { decodeText } from '../core/charset.js'
import { ExpectedError } from '../core/errors.js'
import { readFeed, type Feed } from '../read/feed/feed.js'
import { say } from './run.js'

/** As much as is taken from the net. */
const MOST_BYTES = 20_000_000

/** Says how the feeds in files are read. Needs no database. */
export function addTryFeed(command: Command): void {
  command
    .command('feed <file...>')
    .description('how feeds are read: a line of JSON for each file')
    .option('--items', 'with the items themselves')
    .action(async (files: readonly string[], options: { readonly items?: true }) => {
      process.exitCode = await tryFeeds(files, options.items ?? false)
    })
}

/** A line for each file; 1 where one could not be read. */
async function tryFeeds(files: readonly string[], isWhole: boolean): Promise<0 | 1> {
  let code: 0 | 1 = 0
  for (const file of files) {
    const tried = await tryFeed(file)
    if ('reason' in tried) code = 1
    say(JSON.stringify('reason' in tried ? failed(file, tried) : read(file, tried, isWhole)))
  }
  return code
}

interface Failure {
  readonly reason: string
  readonly message: string
}

function read(file: string, { format, title, link, items, problems }: Feed, isWhole: boolean): object {
  const short = { file, ok: true, items: isWhole ? items : items.length, title: title ?? null, problems }
  return isWhole ? { ...short, format, link } : short
}

function failed(file: string, { reason, message }: Failure): object {
  return { file, ok: false, items: 0, title: null, problems: [{ about: file, reason, message }] }
}

async function tryFeed(file: string): Promise<Feed | Failure> {
  try {
    const bytes = await bytesOf(file)
    if (bytes.length > MOST_BYTES)
      return { reason: 'too-large', message: `has more than ${MOST_BYTES} bytes` }
    return readFeed(decodeText(bytes, ''), file)
  } catch (error) {
    if (error instanceof ExpectedError) return { reason: error.reason as string, message: error.message }
    if (isFileError(error))
      return { reason: error.code === 'ENOENT' ? 'missing' : 'unreadable', message: error.message }
    throw error
  }
}

/** At most one byte more than is read, so that a file may be of any size. */
async function bytesOf(file: string): Promise<Buffer> {
  const handle: FileHandle = await open(file)
  try {
    const stat = await handle.stat()
    const bytes = Buffer.alloc(Math.min(stat.isFile() ? stat.size : MOST_BYTES, MOST_BYTES) + 1)
    let length = 0
    for (let read = -1; read !== 0 && length < bytes.length; length += read)
      read = (await handle.read(bytes, length, bytes.length - length)).bytesRead
    return bytes.subarray(0, length)
  } finally {
    await handle.close()
  }
}

/** What the operating system says of a file, such as ENOENT, EISDIR or EACCES. */
const isFileError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && typeof (error as NodeJS.ErrnoException).syscall === 'string'
