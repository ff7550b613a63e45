import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync, chmodSync } from 'node:fs'
import { join } from 'node:path'
import { ExpectedError, UsageError } from '../core/errors.js'
import type { App } from '../main.js'
import { addToIndex, beginSource, checkId, type BegunSource } from '../pipeline/new-source.js'
import { say, type ExitCode } from './run.js'
import { folderOf, needCheckout, putFile, unwritable } from './sources-folder.js'

/** A new source, as a person asked for it. */
interface Wanted {
  readonly id: string
  readonly url: string
  readonly title: string | undefined
}

/** The id of a source that can be begun here. Throws UsageError for one that is taken or no id, and where there is no checkout. */
export function freeId(id: string): string {
  needCheckout()
  checkId(id)
  if (existsSync(folderOf(id))) throw new UsageError(`sources/${id}: is there already; choose another id`)
  return id
}

/** Begins a source from one of its pages: the folder and its line in the index, both or neither. */
export async function newSource(app: App, wanted: Wanted): Promise<ExitCode> {
  const { id } = wanted
  const index = folderOf('index.ts')
  const listed = addToIndex(readFileSync(index, 'utf8'), id)
  if (listed === null)
    throw new UsageError('sources/index.ts: is not imports and one list, so nothing can be added to it')
  const begun = await begin(app, wanted)
  if (begun === null) return 1
  makeFolder(id, begun)
  try {
    putFile(index, listed)
  } catch (error) {
    rmSync(folderOf(id), { recursive: true, force: true })
    throw error
  }
  tell(id, begun)
  return 0
}

async function begin(app: App, wanted: Wanted): Promise<BegunSource | null> {
  try {
    return await beginSource(wanted, (await app.outside()).fetch)
  } catch (error) {
    if (!(error instanceof ExpectedError) || error instanceof UsageError) throw error
    say(`${error.reason}: ${error.message}`)
    say('nothing was written')
    return null
  }
}

/** The folder is made elsewhere and then put in place, so that there is never half of one. */
function makeFolder(id: string, { files }: BegunSource): void {
  let half: string | null = null
  try {
    half = mkdtempSync(join(folderOf(), '.new-'))
    for (const { name, text } of files) writeFileSync(join(half, name), text)
    chmodSync(half, 0o755)
    renameSync(half, folderOf(id))
  } catch (error) {
    if (half !== null) rmSync(half, { recursive: true, force: true })
    throw unwritable(`sources/${id}`, error)
  }
}

function tell(id: string, { files, kind, found, isCut }: BegunSource): void {
  say(`sources/${id}: begun from ${kind === 'feed' ? 'a feed' : kind.toUpperCase()}`)
  for (const { name, text } of files) say(`  ${name}  ${Buffer.byteLength(text)} bytes`)
  say(`  and a line in sources/index.ts`)
  if (found === null && kind === 'html')
    say('no list was found on it: fill in `each` and `fields` (fondvakt sources try URL --selector CSS)')
  if (found) {
    const saved = found.saved < found.onPage ? `, ${found.saved} of them on the saved page` : ''
    say(`${found.onPage} elements are read as calls${saved}: look whether they are`)
  }
  if (isCut) say('the page was too large to save whole; its end was left out')
  say('look through the saved page for names of persons: only addresses and telephone numbers were replaced')
  say(`next: fill in sources/${id}/source.ts, npm run build, fondvakt sources check ${id}`)
}
