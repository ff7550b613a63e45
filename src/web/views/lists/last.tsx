import { daysBetween } from '../../../core/dates.js'
import type { Counts } from '../../../core/search/found.js'
import { dayAndMonth, dayOf, dayText } from '../../../text/format.js'
import { visitWordsFor } from '../../../text/visit-words.js'
import { queryOf, type Asked } from '../../asked.js'
import { shownAt, type LastHere } from '../../last-here.js'
import { address, deskPath, listPath, type View } from '../../view.js'

interface Props {
  readonly view: View
  readonly municipality: string
  readonly asked: Asked
  readonly counts: Counts
  readonly now: string
  readonly last: LastHere | null
}

/** Leads to what is new since the reader was last here, where their browser remembers it, and offers that it does. */
export function SinceLast({ view, municipality, asked, counts, now, last }: Props) {
  const words = visitWordsFor(view.language).last
  const action = view.action(
    address(deskPath(municipality, 'seen'), { ...queryOf({ ...asked, since: null }), lang: view.chosen }),
  )
  if (!last)
    return (
      <details class="since">
        <summary>{words.title}</summary>
        <form method="post" action={action}>
          <p>{words.offer}</p>
          <input type="hidden" name="at" value={shownAt(now)} />
          <button class="second" name="do" value="seen">
            {words.begin}
          </button>
        </form>
      </details>
    )
  const day = dayOf(last.at)
  const since =
    day.slice(0, 4) === view.today.slice(0, 4) ? dayAndMonth(day, view.language) : dayText(day, view.language)
  const count = counts.new.get(String(daysBetween(last.since, view.today))) ?? 0
  return (
    <form class="since" method="post" action={action}>
      <p>
        {count === 0 ? (
          words.none[asked.kind](since)
        ) : (
          <a href={view.link(listPath(municipality), queryOf({ ...asked, since: last.since }))}>
            {words.some(count, since)}
          </a>
        )}
      </p>
      <input type="hidden" name="at" value={shownAt(now)} />
      <button class="second" name="do" value="seen">
        {words.done}
      </button>
      <button class="plain" name="do" value="forget">
        {words.forget}
      </button>
    </form>
  )
}
