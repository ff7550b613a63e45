import { numberOf } from './parameters.js'

/** Rows on a page of a list behind the sign-in. */
export const PER_PAGE = 50

/** Which page of a list is asked for: the last one where it has fewer. */
export function pageOf(
  params: URLSearchParams,
  total: number,
): { readonly page: number; readonly pages: number; readonly offset: number } {
  const pages = Math.max(1, Math.ceil(total / PER_PAGE))
  const page = Math.min(numberOf(params, 'page', 100_000) ?? 1, pages)
  return { page, pages, offset: (page - 1) * PER_PAGE }
}

/** What an address says was done, where it is one of those. */
export function doneOf<Done extends string>(params: URLSearchParams, known: readonly Done[]): Done | null {
  const done = params.get('done')
  return known.find((one) => one === done) ?? null
}

/** The formats that lists behind the sign-in are also to be had in. */
export const LIST_FORMATS = ['csv', 'xlsx', 'json'] as const
export type ListFormat = (typeof LIST_FORMATS)[number]
