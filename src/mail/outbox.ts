import { mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { MailError } from '../core/errors.js'

/** Keeps a message as `<id>.eml` in a folder, whole or not at all; writing it twice leaves one. */
export async function writeToOutbox(folder: string, id: string, bytes: Buffer): Promise<void> {
  const name = id.replace(/[^A-Za-z0-9_.-]+/g, (odd) => `%${Buffer.from(odd).toString('hex')}`)
  const temporary = join(folder, `.${name}.${process.pid}.tmp`)
  try {
    await mkdir(folder, { recursive: true })
    await writeWhole(temporary, bytes)
    await rename(temporary, join(folder, `${name}.eml`))
  } catch (cause) {
    if (!isFileError(cause)) throw cause
    await rm(temporary, { force: true }).catch(() => undefined) // the first failure is the one to tell of
    throw new MailError(
      'unreachable',
      `outbox ${folder}: letter ${id} could not be written (${cause.code})`,
      { cause },
    )
  }
}

async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'w', 0o640)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

function isFileError(cause: unknown): cause is NodeJS.ErrnoException & { code: string } {
  return cause instanceof Error && 'syscall' in cause && 'code' in cause
}
