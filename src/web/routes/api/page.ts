import type { Context } from 'hono'
import type { Deps } from '../../deps.js'
import { absolute, address, type Query } from '../../view.js'
import { USUAL_LIMIT } from './fields.js'

/** Which page is asked for. */
export interface Paged {
  readonly page?: number | undefined
  readonly limit?: number | undefined
}

export const pagingOf = ({ page = 1, limit = USUAL_LIMIT }: Paged) => ({ offset: (page - 1) * limit, limit })

/** A page of a list, with links to those beside it, which ask for the same. */
export function pageWith<Item>(
  c: Context,
  { publicUrl }: Pick<Deps, 'publicUrl'>,
  { page = 1, limit = USUAL_LIMIT }: Paged,
  { items, total }: { readonly items: readonly Item[]; readonly total: number },
) {
  const url = new URL(c.req.url)
  const asked: Query = Object.fromEntries(
    [...url.searchParams.keys()].map((name) => [name, url.searchParams.getAll(name)] as const),
  )
  const at = (number: number): string =>
    absolute(publicUrl, address(url.pathname, { ...asked, page: String(number), limit: String(limit) }))
  const last = Math.max(1, Math.ceil(total / limit))
  return {
    ...{ items, total, page, limit },
    links: {
      self: at(page),
      next: page < last ? at(page + 1) : null,
      prev: page > 1 ? at(Math.min(page - 1, last)) : null,
    },
  }
}

/** The page of a list that is held whole. */
export const pageIn = <Item>(
  c: Context,
  deps: Pick<Deps, 'publicUrl'>,
  paged: Paged,
  all: readonly Item[],
) => {
  const { offset, limit } = pagingOf(paged)
  return pageWith(c, deps, paged, { items: all.slice(offset, offset + limit), total: all.length })
}
