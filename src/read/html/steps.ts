import { ExpectationError } from '../../core/errors.js'
import type { Reader } from '../../core/source.js'

/** One reader for each kind of page that a source has, by the `step` that its ask notes; asks without one are read by `list`. */
export function steps(readers: Readonly<Record<string, Reader>> & { readonly list: Reader }): Reader {
  return (page) => {
    const step = String(page.ask.note?.['step'] ?? 'list')
    const read = Object.hasOwn(readers, step) ? readers[step] : undefined
    if (!read)
      throw new ExpectationError('unexpected', `${page.url}: was asked for as "${step}", which nothing reads`)
    return read(page)
  }
}
