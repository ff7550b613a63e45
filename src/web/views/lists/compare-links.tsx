import { queryOf, type Asked } from '../../asked.js'
import { deskPath, listPath, type View } from '../../view.js'

/** What is compared, and the list that it was chosen in. */
export interface Back {
  readonly municipality: string
  readonly asked: Asked
  /** Ids of the calls, in the order in which they stand. */
  readonly calls: readonly string[]
  readonly only: 'different' | null
}

/** The list as it was when the calls were chosen. */
export const backLink = (view: View, { municipality, asked }: Back): string =>
  view.link(listPath(municipality), { ...queryOf(asked), page: pageOf(asked) })

/** A comparison with a part of it otherwise. */
export const compareLink = (view: View, back: Back, part: Partial<Pick<Back, 'calls' | 'only'>>): string => {
  const { municipality, asked, calls, only } = { ...back, ...part }
  return view.link(deskPath(municipality, 'compare'), {
    call: calls,
    only,
    ...queryOf(asked),
    page: pageOf(asked),
  })
}

const pageOf = ({ page }: Asked): string | null => (page === null || page === 1 ? null : String(page))
