import { isShutToNewcomers, nextDeadline, statusOn, type Grade, type StoredCall } from '../../core/call.js'
import type { Area } from '../../core/municipality.js'
import { isAbroad, type MunicipalRole } from '../../core/role.js'
import type { Tag } from '../../core/theme.js'
import type { ListedCall } from '../../store/lists.js'
import type { CallNews } from '../../store/newness.js'
import { changeTexts } from '../../text/changes.js'
import { clean } from '../../text/clean.js'
import { titleIn } from '../../text/title.js'
import { visitWordsFor } from '../../text/visit-words.js'
import { reasonText, strongest } from '../../text/why.js'
import { callPath, type View } from '../view.js'
import { CardFacts } from './card-facts.js'
import {
  areaName,
  CallCode,
  foreign,
  GradeMark,
  KindMark,
  MachineMark,
  ProgrammeName,
  StatusMark,
} from './parts.js'

export interface Listed extends ListedCall {
  /** In the municipality of the list, strongest first. */
  readonly tags: readonly Tag[]
}

interface Props {
  readonly view: View
  readonly municipality: string
  readonly areas: readonly Area[]
  readonly listed: Listed
  /** What has come of it since the reader was last here; absent where nothing has. */
  readonly news?: CallNews | undefined
  /** Weak tags are shown too. */
  readonly withWeak: boolean
  /** Names what it is called and its box on the page; without it the call cannot be chosen. */
  readonly number?: number
}

/** A call in a list: enough to tell in five seconds whether it is for us. */
export function CallCard({ view, municipality, areas, listed, news, withWeak, number }: Props) {
  const { call, withdrawn } = listed
  const title = titleIn(call, view.language)
  const tags = listed.tags.filter(({ grade }) => withWeak || grade !== 'weak')
  return (
    <article class="call">
      <div class="what">
        <h3>
          <a
            id={number === undefined ? undefined : `c${number}`}
            href={view.link(callPath(call.id), { m: municipality })}
            lang={foreign(view, title.language)}
          >
            {title.text}
          </a>{' '}
          <MachineMark view={view} title={title} />
        </h3>
        <p class="programme">
          {news?.isNew ? <span class="mark new">{visitWordsFor(view.language).last.isNew}</span> : null}{' '}
          <KindMark view={view} call={call} />{' '}
          {isPlainlyOpen(view, call, withdrawn) ? null : (
            <StatusMark view={view} call={call} withdrawn={withdrawn} />
          )}{' '}
          {isAbroad(call) ? <span class="mark abroad">{view.page.list.abroad}</span> : null}{' '}
          <ProgrammeName view={view} call={call} /> <CallCode call={call} />
        </p>
        <Fit view={view} areas={areas} tags={tags} role={call.kind === 'call' ? listed.role : null} />
        <Changed view={view} news={news} />
      </div>
      <CardFacts view={view} call={call} withdrawn={withdrawn} />
      {number === undefined ? null : <Pick view={view} call={call.id} number={number} />}
    </article>
  )
}

/** The days that are left say it already. */
const isPlainlyOpen = (view: View, call: StoredCall, withdrawn: boolean): boolean =>
  !withdrawn &&
  statusOn(call, view.today) === 'open' &&
  !isShutToNewcomers(call, view.today) &&
  nextDeadline(call, view.today) !== null

const RANK: Readonly<Record<Grade, number>> = { strong: 0, likely: 1, weak: 2 }

function Fit({
  view,
  areas,
  tags,
  role,
}: {
  readonly view: View
  readonly areas: readonly Area[]
  readonly tags: readonly Tag[]
  readonly role: MunicipalRole | null
}) {
  const inOrder = tags.toSorted((a, b) => RANK[a.grade] - RANK[b.grade] || b.score - a.score)
  const reason = strongest(inOrder[0]?.reasons ?? [])
  return (
    <>
      <div class="fit">
        {role === null ? null : <span class={`mark role ${role}`}>{view.page.list.roleMarks[role]}</span>}
        {inOrder.length === 0 ? (
          <span class="quiet">{view.page.list.noAreas}</span>
        ) : (
          <ul class="grades" aria-label={view.page.list.areas}>
            {inOrder.map(({ area, grade }) => (
              <li>
                <GradeMark view={view} area={areaName(view, areas, area)} grade={grade} />
              </li>
            ))}
          </ul>
        )}
      </div>
      {reason ? (
        <p class="why">
          <span>{view.words.call.labels.why}:</span> {reasonText(reason, view.themes, view.words)}
        </p>
      ) : null}
    </>
  )
}

/** How much of what changed stands on a card. */
const LONGEST_CHANGE = 180

/** The first thing that changed; what it was before it was new is no change. */
function Changed({ view, news }: { readonly view: View; readonly news: CallNews | undefined }) {
  if (!news || news.isNew) return null
  const [first] = changeTexts(news.events, view.words)
  if (first === undefined) return null
  return (
    <p class="changed">
      <span class="mark new">{visitWordsFor(view.language).last.isChanged}</span>{' '}
      {clean(first, LONGEST_CHANGE)}
    </p>
  )
}

/** A box that chooses the call for the form that compares, named by it and by the title. */
function Pick({
  view,
  call,
  number,
}: {
  readonly view: View
  readonly call: string
  readonly number: number
}) {
  return (
    <label class="pick tick">
      <input
        type="checkbox"
        name="call"
        value={call}
        form="compare"
        aria-labelledby={`p${number} c${number}`}
      />
      <span id={`p${number}`}>{visitWordsFor(view.language).pick.one}</span>
    </label>
  )
}
