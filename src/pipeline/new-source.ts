import { UsageError } from '../core/errors.js'
import type { Ask, Fetch, Page } from '../core/source.js'
import { lookAt, type Look } from '../read/scaffold/look.js'
import { readList } from '../read/scaffold/read-as.js'
import { toSaved } from '../read/scaffold/saved.js'
import { skeleton } from '../read/scaffold/skeleton.js'

export { addToIndex } from '../read/scaffold/index-line.js'

/** The files of a new source's folder, and what there is to say of them. */
export interface BegunSource {
  readonly files: readonly { readonly name: string; readonly text: string }[]
  readonly kind: 'html' | 'feed' | 'json'
  /** How many calls the page has by the selectors that were found, and how many of them the saved page has; null where none were. */
  readonly found: { readonly onPage: number; readonly saved: number } | null
  readonly isCut: boolean
}

/** A folder's name, which is the source's id. */
const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

/** Throws UsageError for what can be no id of a source. */
export function checkId(id: string): void {
  if (!ID.test(id) || id.length > 40)
    throw new UsageError(
      `"${id}" cannot be a source's id; expected small letters a to z, digits and hyphens, such as vastra-fonden`,
    )
}

/**
 * Asks for a page and writes the beginning of a source from it: its definition, with what can be guessed, and the page, small
 * enough to save. Throws FetchError, ExpectationError for what is no whole page, UsageError for what is neither page, feed nor JSON.
 */
export async function beginSource(
  { id, url, title }: { readonly id: string; readonly url: string; readonly title?: string | undefined },
  fetch: Fetch,
): Promise<BegunSource> {
  const page = await fetch({ method: 'GET', url, expect: 'any', keepDays: 0.5 / 24 })
  const look = lookAt(page)
  if (look.kind === 'unknown')
    throw new UsageError(`${url}: is neither HTML, a feed nor JSON; it begins "${look.start}"`)
  const asked: Page = { ...page, ask: askFor(url, look.kind) }
  const saved = toSaved(look.kind === 'feed' ? 'feed' : 'list', asked)
  const named = { id, url, title: title ?? titleOf(look, url) }
  return {
    files: [
      { name: 'source.ts', text: skeleton(named, look) },
      { name: saved.file, text: saved.text },
    ],
    kind: look.kind,
    found: foundIn(look, page, saved.page),
    isCut: saved.isCut,
  }
}

const askFor = (url: string, expect: Ask['expect']): Ask => ({ method: 'GET', url, expect })

function titleOf(look: Look, url: string): string {
  const { hostname } = new URL(url)
  if (look.kind === 'html') return look.heading || look.title || hostname
  return look.kind === 'feed' ? (look.feed.title ?? hostname) : hostname
}

function foundIn(look: Look, page: Page, saved: Page): BegunSource['found'] {
  if (look.kind === 'feed') return { onPage: look.feed.items.length, saved: lookAtItems(saved) }
  const [list] = look.kind === 'html' ? look.lists : []
  if (look.kind !== 'html' || !list) return null
  const count = (one: Page) => readList(one, list, look.language).calls.length
  return { onPage: count(page), saved: count(saved) }
}

function lookAtItems(saved: Page): number {
  const look = lookAt(saved, 'feed')
  return look.kind === 'feed' ? look.feed.items.length : 0
}
