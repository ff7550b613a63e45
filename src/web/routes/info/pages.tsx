import type { Context } from 'hono'
import { LONGEST_DAYS } from '../../../core/account.js'
import { VISIT_DAYS } from '../../../core/signed.js'
import { listPlaces } from '../../../store/places.js'
import { infoWordsFor, type PlaceFacts } from '../../../text/info-words.js'
import { answerPage } from '../../answer.js'
import type { Deps } from '../../deps.js'
import { listPath, viewOf } from '../../view.js'
import { Formats } from '../../views/info/formats.js'
import { InfoPage } from '../../views/info/info-page.js'
import { SourceTable } from '../../views/info/source-table.js'

/** What the pages that tell of this place depend on. */
export async function factsOf({ db, contact, sources }: Deps): Promise<PlaceFacts> {
  const places = await listPlaces(db)
  return {
    municipalities: places.map(({ name }) => name),
    contact: contact ?? '',
    keepMonths: Math.max(0, ...places.map(({ keepMonths }) => keepMonths)),
    visitDays: VISIT_DAYS,
    sessionDays: LONGEST_DAYS,
    sources: sources.length,
  }
}

/** What Fondvakt is, where its calls come from, and what is made by a machine. */
export async function showAbout(c: Context, deps: Deps): Promise<Response> {
  const view = viewOf(c, deps)
  const text = infoWordsFor(view.language).about(await factsOf(deps))
  return answerPage(
    c,
    <InfoPage view={view} text={text}>
      <SourceTable view={view} sources={deps.sources} />
    </InfoPage>,
  )
}

export async function showPrivacy(c: Context, deps: Deps): Promise<Response> {
  const view = viewOf(c, deps)
  const text = infoWordsFor(view.language).privacy(await factsOf(deps))
  return answerPage(c, <InfoPage view={view} text={text} />)
}

/** What programs can fetch, with addresses that work here. */
export async function showData(c: Context, deps: Deps): Promise<Response> {
  const view = viewOf(c, deps)
  const text = infoWordsFor(view.language).data(await factsOf(deps))
  const [place] = await listPlaces(deps.db)
  return answerPage(
    c,
    <InfoPage view={view} text={text}>
      <Formats view={view} list={place ? listPath(place.id) : null} publicUrl={deps.publicUrl} />
    </InfoPage>,
  )
}
