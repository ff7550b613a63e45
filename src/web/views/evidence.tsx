import type { Child } from 'hono/jsx'
import type { Evidence, FactField, StoredCall } from '../../core/call.js'
import type { Source } from '../../core/source.js'
import { clean } from '../../text/clean.js'
import type { View } from '../view.js'
import { foreign } from './parts.js'

/** Places that are shown for one fact; the rest are counted. */
const SHOWN = 4
/** Characters of the words that are shown. */
const LENGTH = 300

interface Props {
  readonly view: View
  readonly call: StoredCall
  readonly sources: readonly Source[]
  readonly field: FactField
  /** Words that stand above already, as they are. */
  readonly said?: string | null
}

/** The words that a fact was read from, with the label that they stood under and the source that has them. */
export function ReadFrom({ view, call, sources, field, said }: Props) {
  const words = view.page.call
  const all = evidenceOf(call, field)
  return (
    <>
      {all.slice(0, SHOWN).map((one) => (
        <p class="read-from">
          {said === one.words ? (
            words.saidAt(sourceTitle(sources, one.source))
          ) : (
            <>
              {words.readFrom}{' '}
              <Quote view={view} sources={sources} source={one.source}>
                {worded(one)}
              </Quote>{' '}
              ({sourceTitle(sources, one.source)})
            </>
          )}
        </p>
      ))}
      {all.length > SHOWN ? <p class="read-from">{words.moreWords(all.length - SHOWN)}</p> : null}
    </>
  )
}

/** What a call's facts of a field were read from, each place once. */
export function evidenceOf(
  { evidence }: Pick<StoredCall, 'evidence'>,
  field: FactField,
): readonly Evidence[] {
  const found = evidence.filter((one) => one.field === field && one.words.trim() !== '')
  return [...new Map(found.map((one) => [`${one.source}\n${worded(one)}`, one])).values()]
}

/** `Sista ansökningsdag: 10 februari kl. 14.00`, as published. */
export const worded = ({ label, words }: Evidence): string =>
  clean(label === null ? words : `${label.trim().replace(/(?<![?!.:])$/, ':')} ${words}`, LENGTH)

/** A source's own words, in its language. */
export function Quote({
  view,
  sources,
  source,
  children,
}: {
  readonly view: View
  readonly sources: readonly Source[]
  readonly source: string
  readonly children?: Child
}) {
  const language = sources.find(({ id }) => id === source)?.language ?? null
  return <q lang={foreign(view, language)}>{children}</q>
}

export const sourceTitle = (sources: readonly Source[], id: string): string =>
  sources.find((source) => source.id === id)?.title ?? id
