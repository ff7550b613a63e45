import type { Source } from '../../../core/source.js'
import { compareWordsFor, type CompareWords } from '../../../text/compare-words.js'
import type { ListPlace } from '../../listing.js'
import type { View } from '../../view.js'
import { Layout } from '../layout.js'
import { CallHead } from './compare-head.js'
import { backLink, compareLink, type Back } from './compare-links.js'
import { rowsOf, type Compared, type Row } from './compare-rows.js'

interface Props {
  readonly view: View
  readonly place: ListPlace
  readonly back: Back
  readonly calls: readonly Compared[]
  readonly sources: readonly Source[]
}

/**
 * Calls side by side, a fact in each row; what differs is marked, and can be shown alone. The roles are written out, since on a phone
 * the rows are laid out as no table is, which would take them away.
 */
export function ComparePage({ view, place: { municipality, areas }, back, calls, sources }: Props) {
  const words = compareWordsFor(view.language)
  const rows = rowsOf({ view, words, areas, sources }, calls)
  const facts = rows.filter(({ name }) => name !== 'link')
  const different = facts.filter(({ differs }) => differs)
  const shown = back.only ? rows.filter(({ name, differs }) => differs || name === 'link') : rows
  const title = words.title(calls.length)
  return (
    <Layout view={view} title={title} municipality={municipality} at="calls">
      <div class="inner compare">
        <h1>{title}</h1>
        <p class="intro">{words.intro(different.length, facts.length)}</p>
        <p class="ways">
          <a href={backLink(view, back)}>{words.toList}</a>
          {different.length === 0 || different.length === facts.length ? null : (
            <a href={compareLink(view, back, { only: back.only ? null : 'different' })}>
              {back.only ? words.everything : words.onlyDifferent}
            </a>
          )}
        </p>
        <div class="scroll" role="region" aria-label={words.region} tabindex={0}>
          <table class={`of-${calls.length}`} role="table">
            <thead role="rowgroup">
              <tr role="row">
                <th scope="col" role="columnheader">
                  {words.fact}
                </th>
                {calls.map(({ call }) => (
                  <CallHead view={view} words={words} back={back} call={call} />
                ))}
              </tr>
            </thead>
            <tbody role="rowgroup">
              {shown.map((row) => (
                <Line words={words} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </Layout>
  )
}

function Line({ words, row: { name, cells, differs } }: { readonly words: CompareWords; readonly row: Row }) {
  const isMarked = differs && name !== 'link'
  return (
    <tr role="row" class={isMarked ? 'differs' : undefined}>
      <th scope="row" role="rowheader">
        {words.rows[name]}
        {isMarked ? (
          <>
            {' '}
            <span aria-hidden="true">≠</span> <span class="unseen">({words.differs})</span>
          </>
        ) : null}
      </th>
      {cells.map((cell) => (
        <td role="cell">{cell ? cell.show : <span class="quiet">{words.unsaid}</span>}</td>
      ))}
    </tr>
  )
}
