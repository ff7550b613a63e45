import { join } from 'node:path'
import { UsageError } from '../core/errors.js'
import { dayIn } from '../core/dates.js'
import type { App } from '../main.js'
import { resave, type Compared, type Resaved } from '../pipeline/save-source.js'
import { say, type ExitCode } from './run.js'
import { filesOf, folderOf, isBuilt, knownSources, putFile } from './sources-folder.js'

const SHOWN = 10

/** Asks again for the saved pages of a source, or of one of its steps; 1 when one could not be had or read. */
export async function saveSourcePages(app: App, id: string, step: string | undefined): Promise<ExitCode> {
  const [source] = knownSources(app, [id])
  if (!source) return 1
  if (!isBuilt(id)) say(`${id}: source.ts is newer than what was built of it: npm run build`)
  const all = await resave(source, filesOf(id), await app.outside(), dayIn(app.clock(), source.zone))
  const wanted = all.filter((one) => step === undefined || one.step === step)
  if (wanted.length === 0)
    throw new UsageError(
      `${id}: no page of the step "${step}"; there are ${all.map((one) => one.step).join(', ')}`,
    )
  for (const one of wanted) {
    if (one.saved) putFile(join(folderOf(id), one.saved.file), one.saved.text)
    for (const line of tell(one)) say(line)
  }
  say(
    `next: git diff sources/${id}; look for names of persons; then npx vitest run test/sources.test.ts -t ${id} -u`,
  )
  return wanted.some(({ error }) => error !== null) ? 1 : 0
}

function tell({ step, url, saved, error, onPage, compared }: Resaved): string[] {
  const size = saved ? `${saved.file}, ${Buffer.byteLength(saved.text)} bytes` : 'nothing was saved'
  return [
    `${step}: ${url}: ${size}${saved?.isCut ? '; too large to save whole, its end was left out' : ''}`,
    ...(error === null ? [] : [`  cannot be read: ${error}`]),
    ...(onPage === null ? [] : [`  ${onPage} calls on it`]),
    ...(compared ? tellCompared(compared) : onPage === null ? [] : ['  no answer to compare with yet']),
  ]
}

function tellCompared({ lost, added, changed, same }: Compared): string[] {
  const shown = (
    what: string,
    calls: readonly { key: string; title: string; fields?: readonly string[] }[],
  ) => [
    ...calls
      .slice(0, SHOWN)
      .map(
        ({ key, title, fields }) => `  ${what}  ${key}  ${title}${fields ? ` (${fields.join(', ')})` : ''}`,
      ),
    ...(calls.length > SHOWN ? [`  ${what}  and ${calls.length - SHOWN} more`] : []),
  ]
  return [
    `  against the answer: ${lost.length} lost, ${added.length} new, ${changed.length} changed, ${same} as before`,
    ...shown('lost   ', lost),
    ...shown('new    ', added),
    ...shown('changed', changed),
  ]
}
