import { checkSearch } from '../../../core/saved-search.js'
import { visitWordsFor } from '../../../text/visit-words.js'
import { queryOf, type Asked } from '../../asked.js'
import { absolute, address, deskPath, listPath, type View } from '../../view.js'
import type { Alternate } from '../layout.js'

interface Props {
  readonly view: View
  readonly municipality: { readonly id: string; readonly name: string }
  readonly asked: Asked
  readonly publicUrl: string
  /** Whether searches can be put into letters. */
  readonly inLetters: boolean
}

/** The ways in which a search can be kept: in one's letter, calendar or feed reader, or as a file. */
export function SaveSearch({ view, municipality: { id }, asked, publicUrl, inLetters }: Props) {
  const words = visitWordsFor(view.language).save
  const calendar = calendarAddress(view, id, asked, publicUrl)
  const isTimed = asked.kind !== 'news'
  return (
    <section class="save" aria-labelledby="save">
      <h2 id="save">{words.title}</h2>
      <p>{words.intro}</p>
      <dl>
        {inLetters && isForLetters(asked) ? (
          <div>
            <dt>
              <a class="button" href={view.link(deskPath(id, 'searches', 'new'), queryOf(asked))}>
                {words.letter}
              </a>
            </dt>
            <dd>{words.letterHint}</dd>
          </div>
        ) : null}
        {isTimed ? (
          <div>
            <dt>
              <a href={calendar.replace(/^https?:/, 'webcal:')}>{words.calendar}</a>
            </dt>
            <dd>
              {words.calendarHint} <a href={calendar}>{calendar}</a>
            </dd>
          </div>
        ) : null}
        <div>
          <dt>
            <a href={feedAddress(view, id, asked, publicUrl)}>{words.feed}</a>
          </dt>
          <dd>{words.feedHint}</dd>
        </div>
        <div>
          <dt>{words.files}</dt>
          <dd>
            <ul>
              {FILES.map(({ ending, name }) => (
                <li>
                  <a href={fileAddress(view, id, asked, ending)}>{name}</a>
                </li>
              ))}
            </ul>
            {words.filesHint}
          </dd>
        </div>
      </dl>
    </section>
  )
}

/** A search that says nothing of what is sought is what letters tell of anyway. */
const isForLetters = (asked: Asked): boolean =>
  checkSearch({ name: 'x', query: address('', queryOf(asked)).slice(1) }).length === 0

const FILES = [
  { ending: 'xlsx', name: 'Excel' },
  { ending: 'csv', name: 'CSV' },
  { ending: 'json', name: 'JSON' },
] as const

/** The copies of a list that programs look for in the head of the page. */
export function alternatesOf({
  view,
  municipality: { id, name },
  asked,
  publicUrl,
}: Props): readonly Alternate[] {
  const words = visitWordsFor(view.language).save
  const feed = {
    type: 'application/rss+xml',
    href: feedAddress(view, id, asked, publicUrl),
    title: words.feedOf(view.page.list.title(asked.kind, name)),
  } as const
  const calendar = {
    type: 'text/calendar',
    href: calendarAddress(view, id, asked, publicUrl),
    title: words.calendarOf(name),
  } as const
  return asked.kind === 'news' ? [feed] : [feed, calendar]
}

/** Programs ask for no language of their own, so that the reader's goes into the address. */
const kept = ({ language }: View, asked: Asked) => ({
  ...queryOf({ ...asked, sort: 'relevance', since: null }),
  lang: language,
})

const feedAddress = (view: View, municipality: string, asked: Asked, publicUrl: string): string =>
  absolute(publicUrl, address(`${listPath(municipality)}.rss`, kept(view, asked)))

const calendarAddress = (view: View, municipality: string, asked: Asked, publicUrl: string): string =>
  absolute(publicUrl, address(`${listPath(municipality)}.ics`, kept(view, asked)))

const fileAddress = (view: View, municipality: string, asked: Asked, ending: string): string =>
  view.action(
    address(`${listPath(municipality)}.${ending}`, {
      ...queryOf(asked),
      lang: ending === 'json' ? null : view.language,
    }),
  )
