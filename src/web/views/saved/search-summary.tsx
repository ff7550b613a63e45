import type { KeptSearch } from '../../../core/saved-search.js'
import { savedWordsFor } from '../../../text/saved-words.js'
import type { Finds, SearchFrame } from '../../saved.js'
import { isGone, partsOf } from './search-parts.js'

/** All that a search says, in words. */
export function SearchSummary({
  frame,
  search,
}: {
  readonly frame: SearchFrame
  readonly search: KeptSearch
}) {
  return (
    <dl class="facts">
      {partsOf(frame, search).map(({ label, values }) => (
        <div>
          <dt>{label}</dt>
          <dd>
            {values.map((value) => (
              <div>{value}</div>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}

interface FoundProps {
  readonly frame: SearchFrame
  readonly search: KeptSearch
  readonly finds: Finds
  /** The list of them. */
  readonly href: string
}

/** How many calls a search finds now, with the way to them, and what of it is gone or comes in no letter. */
export function SearchFinds({ frame, search, finds, href }: FoundProps) {
  const words = savedWordsFor(frame.view.language)
  return (
    <>
      <p>
        {words.found(search.kind, finds.total)} <a href={href}>{words.see}</a>
      </p>
      {finds.notForUs > 0 ? <p>{words.page.notForUs(finds.notForUs)}</p> : null}
      {isGone(frame, search) ? <p class="notice">{words.gone}</p> : null}
    </>
  )
}
