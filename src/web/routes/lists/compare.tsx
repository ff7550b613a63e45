import type { Context } from 'hono'
import { listSeen } from '../../../store/lists.js'
import { clean } from '../../../text/clean.js'
import { compareWordsFor } from '../../../text/compare-words.js'
import { answerPage } from '../../answer.js'
import type { Deps } from '../../deps.js'
import { askedOf, findPlace, showNoPlace, withTags, type ListPlace } from '../../listing.js'
import { anyOf, choiceOf } from '../../parameters.js'
import { viewOf, type View } from '../../view.js'
import type { Listed } from '../../views/call-card.js'
import { ChoosePage } from '../../views/lists/choose-page.js'
import { ComparePage } from '../../views/lists/compare-page.js'
import type { Back } from '../../views/lists/compare-links.js'

/** How many calls can be read side by side. */
const [FEWEST, MOST] = [2, 4]
/** How many of the ids that are not there are named. */
const NAMED = 3

/** Two to four calls side by side; else what is wrong with what was chosen, and how to go on. */
export async function showCompare(c: Context, deps: Deps): Promise<Response> {
  const view = viewOf(c, deps)
  const place = await findPlace(c, deps)
  if (!place) return showNoPlace(c, deps)
  const params = new URL(c.req.url).searchParams
  const ids = anyOf(params, 'call')
  const only = choiceOf(params, 'only', ['different'])
  const asked = await askedOf(c, deps, place.areas)
  const calls = await withTags(deps.db, place.municipality.id, ids)
  const back = { municipality: place.municipality.id, asked, calls: calls.map(({ call }) => call.id), only }
  const missing = ids.filter((id) => !back.calls.includes(id))
  if (missing.length > 0) return answerPage(c, unknown(view, place, back, calls, missing), 404)
  if (calls.length < FEWEST || calls.length > MOST)
    return answerPage(c, wrongCount(view, place, back, calls), 400)
  const compared = []
  for (const listed of calls)
    compared.push({ ...listed, seen: (await listSeen(deps.db, listed.call.id)).map(({ source }) => source) })
  return answerPage(
    c,
    <ComparePage view={view} place={place} back={back} calls={compared} sources={deps.sources} />,
  )
}

function unknown(
  view: View,
  place: ListPlace,
  back: Back,
  calls: readonly Listed[],
  missing: readonly string[],
) {
  const { unknown: words } = compareWordsFor(view.language)
  const named = missing.slice(0, NAMED).map((id) => clean(id, 100))
  const ids = missing.length > NAMED ? [...named, '…'] : named
  return (
    <ChoosePage
      view={view}
      place={place}
      back={back}
      calls={calls}
      title={words.title}
      text={words.text(ids.join(', '))}
    />
  )
}

function wrongCount(view: View, place: ListPlace, back: Back, calls: readonly Listed[]) {
  const { faults } = compareWordsFor(view.language)
  const { title, text } = faults[calls.length < FEWEST ? 'few' : 'many']
  return <ChoosePage view={view} place={place} back={back} calls={calls} title={title} text={text} />
}
