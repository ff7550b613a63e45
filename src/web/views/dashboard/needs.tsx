import { countNeeds, type DeskFigures } from '../../dashboard-desk.js'
import { clean } from '../../../text/clean.js'
import { dayOf, dayText } from '../../../text/format.js'
import type { SourceState } from '../../coverage.js'
import { deskPath, sourcePath, worthPath } from '../../view.js'
import type { PartProps } from './parts.js'

type Props = PartProps & { readonly desk: DeskFigures }

/** Sources, pages and calls that are named of each kind. */
const NAMED = 5

interface Need {
  readonly what: string
  readonly means: string
  /** Letters that wait, and sources that we miss calls of. */
  readonly urgent?: boolean
  /** Where it is done; several where it is about several. */
  readonly links: readonly { readonly text: string; readonly href: string; readonly note?: string }[]
  /** How many more there are than links. */
  readonly more?: number
}

/** What needs a person, each with what it means and where it is done. */
export function NeedsPart(props: Props) {
  const say = props.words.needs
  if (countNeeds(props.desk.needs) === 0)
    return (
      <section aria-labelledby="needs">
        <h2 id="needs">{say.title}</h2>
        <p class="notice good">{say.nothing}</p>
      </section>
    )
  return (
    <section aria-labelledby="needs">
      <h2 id="needs">{say.title}</h2>
      <ul class="needs">
        {[...letterNeeds(props), ...sourceNeeds(props), ...otherNeeds(props)].map((need) => (
          <li>
            <NeedCard need={need} more={say.more} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function NeedCard({ need, more }: { readonly need: Need; readonly more: (count: number) => string }) {
  return (
    <article class={need.urgent ? 'card urgent' : 'card'}>
      <h3>{need.what}</h3>
      <p>{need.means}</p>
      <ul>
        {need.links.map(({ text, href, note }) => (
          <li>
            <a href={href}>{text}</a>
            {note === undefined ? null : <span class="quiet"> {note}</span>}
          </li>
        ))}
        {(need.more ?? 0) > 0 ? <li>{more(need.more ?? 0)}</li> : null}
      </ul>
    </article>
  )
}

function letterNeeds({ view, words: { needs: say }, overview, desk: { needs } }: Props): Need[] {
  const { id } = overview.municipality
  const letters = (status: string | null, text: string) => [
    { text, href: view.link(deskPath(id, 'letters'), { status }) },
  ]
  const { held, unknown, refused, stopped, strayBounces } = needs
  return some([
    held && {
      what: say.held(held.letters, held.items),
      means: say.heldMeans,
      urgent: true,
      links: letters('held', say.heldLink),
    },
    unknown > 0 && {
      what: say.unknown(unknown),
      means: say.unknownMeans,
      urgent: true,
      links: letters('unknown', say.unknownLink),
    },
    refused > 0 && {
      what: say.refused(refused),
      means: say.refusedMeans,
      urgent: true,
      links: letters('refused', say.refusedLink),
    },
    stopped > 0 && {
      what: say.stopped(stopped),
      means: say.stoppedMeans,
      urgent: true,
      links: [{ text: say.stoppedLink, href: view.link(deskPath(id, 'contacts')) }],
    },
    strayBounces > 0 && {
      what: say.stray(strayBounces),
      means: say.strayMeans,
      links: letters(null, say.strayLink),
    },
  ])
}

function sourceNeeds({ view, words: { needs: say }, desk: { needs } }: Props): Need[] {
  const { failing, news, odd } = needs
  const about = (states: readonly SourceState[]): Pick<Need, 'links' | 'more'> => ({
    links: states.slice(0, NAMED).map(({ source }) => ({
      text: source.title,
      href: view.link(sourcePath(source.id)),
    })),
    more: states.length - NAMED,
  })
  return some([
    failing.length > 0 && {
      what: say.failing(failing.length),
      means: say.failingMeans,
      urgent: true,
      ...about(failing),
    },
    news.length > 0 && { what: say.news(news.length), means: say.newsMeans, urgent: true, ...about(news) },
    odd.length > 0 && { what: say.odd(odd.length), means: say.oddMeans, ...about(odd) },
  ])
}

function otherNeeds({ view, words: { needs: say }, overview, desk: { needs } }: Props): Need[] {
  const { absent, changes, doubts, faultReports } = needs
  const { id } = overview.municipality
  return some([
    absent.length > 0 && {
      what: say.absent(absent.length),
      means: say.absentMeans,
      links: [{ text: say.sourcesLink, href: `${view.link('/sources')}#attention` }],
    },
    changes.length > 0 && {
      what: say.changed(changes.length),
      means: say.changedMeans,
      links: changes.slice(0, NAMED).map(({ title, source, at }) => ({
        text: clean(title, 120),
        href: view.link(sourcePath(source)),
        note: dayText(dayOf(at), view.language),
      })),
      more: changes.length - NAMED,
    },
    doubts && {
      what: say.doubts,
      means: say.doubtsMean,
      links: [{ text: say.doubtsLink, href: view.link(worthPath(id)) }],
    },
    faultReports !== null &&
      faultReports > 0 && {
        what: say.faults(faultReports),
        means: say.faultsMean,
        links: [{ text: say.faultsLink, href: view.link(deskPath(id, 'settings')) }],
      },
  ])
}

const some = (needs: readonly (Need | false | null)[]): Need[] =>
  needs.flatMap((need) => (need ? [need] : []))
