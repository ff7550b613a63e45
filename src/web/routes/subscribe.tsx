import type { Context } from 'hono'
import { LONGEST_NAME } from '../../core/judgement.js'
import { subscribePath } from '../../core/links.js'
import type { Municipality } from '../../core/municipality.js'
import type { SearchProblem } from '../../core/saved-search.js'
import { CONFIRM_DAYS } from '../../core/signed.js'
import { findMunicipalityBare } from '../../store/municipalities.js'
import { readerWordsFor, type ReaderWords } from '../../text/reader-words.js'
import { answerPage } from '../answer.js'
import type { Deps } from '../deps.js'
import { lineOf, type FieldFault } from '../fields.js'
import { isOwnForm, readForm } from '../form.js'
import { LANGUAGES } from '../language.js'
import { plain } from '../parameters.js'
import type { SubscribeWish } from '../readers.js'
import { offeredIn, type Offered } from '../saved.js'
import { viewOf, type View } from '../view.js'
import { ReaderMessage } from '../views/reader-message.js'
import { SubscribePage, type SubscribeFields } from '../views/subscribe-page.js'
import { TRAP } from '../views/trap.js'
import { showMissing } from './faults.js'
import { showReaderFault } from './reader-fault.js'

/** Where whoever has an address of the municipality's can ask for letters. */
export async function showSubscribe(c: Context, deps: Deps): Promise<Response> {
  const municipality = await wanted(c, deps)
  if (!municipality) return missing(c, deps)
  if (new URL(c.req.url).searchParams.has('sent')) return showSent(c, deps, municipality)
  const view = viewOf(c, deps)
  const fields = { email: '', name: '', department: '', areas: [], language: view.language }
  const offered = offeredTo(new URL(c.req.url).searchParams, view, deps, municipality)
  return show(c, deps, municipality, { fields, faults: [], offered }, 200)
}

/** Takes a wish for letters. What it answers is the same whether the address is known, so that nobody learns who gets letters. */
export async function takeSubscribe(c: Context, deps: Deps): Promise<Response> {
  if (!isOwnForm(c, deps)) return showReaderFault(c, deps, 'foreign')
  const municipality = await wanted(c, deps)
  if (!municipality) return missing(c, deps)
  const form = await readForm(c)
  if (!form || !deps.readers) return showReaderFault(c, deps, 'unclear')
  const view = viewOf(c, deps)
  const sent = view.link(subscribePath(municipality.id), { sent: '1' })
  if (municipality.domains.length === 0) return show(c, deps, municipality, null, 403)
  if (lineOf(form, TRAP) !== '') return c.redirect(sent, 303)
  const words = readerWordsFor(view.language)
  const fields = {
    email: lineOf(form, 'email'),
    name: lineOf(form, 'name'),
    department: lineOf(form, 'department'),
    areas: form.getAll('area'),
    language: lineOf(form, 'language'),
  }
  const offered = offeredTo(form, view, deps, municipality)
  const read = readWish(fields, municipality, offered, words)
  const typed = { fields, faults: [], offered }
  if (!('email' in read)) return show(c, deps, municipality, { ...typed, faults: read }, 422)
  switch (await deps.readers.subscribe(municipality.id, read)) {
    case 'sent':
      return c.redirect(sent, 303)
    case 'busy':
      return showReaderFault(c, deps, 'busy')
    case 'foreign':
      return show(
        c,
        deps,
        municipality,
        wrongAddress(typed, words.subscribe.foreign(municipality.domains)),
        422,
      )
    case 'invalid':
      return show(c, deps, municipality, wrongAddress(typed, words.subscribe.notAddress), 422)
  }
}

interface Typed {
  readonly fields: SubscribeFields
  readonly faults: readonly FieldFault[]
  readonly offered: Offered | SearchProblem | null
}

/** The search that somebody brings along; null where they bring none. */
function offeredTo(
  params: URLSearchParams,
  view: View,
  { sources }: Deps,
  { areas }: Municipality,
): Typed['offered'] {
  const query = params.get('search')
  return query ? offeredIn(query, params.get('called') ?? '', { view, areas, sources }) : null
}

const wrongAddress = (typed: Typed, text: string): Typed => ({
  ...typed,
  faults: [{ field: 'email', text }],
})

/** Longest address, with room to spare above the 254 characters of RFC 5321. */
const LONGEST_ADDRESS = 320

function readWish(
  { email, name, department, areas, language }: SubscribeFields,
  municipality: Municipality,
  offered: Typed['offered'],
  { form, subscribe }: ReaderWords,
): SubscribeWish | readonly FieldFault[] {
  const faults: FieldFault[] = []
  if (email === '') faults.push({ field: 'email', text: form.needed })
  if (email.length > LONGEST_ADDRESS) faults.push({ field: 'email', text: subscribe.notAddress })
  if (name === '') faults.push({ field: 'name', text: form.needed })
  if (name.length > LONGEST_NAME) faults.push({ field: 'name', text: form.tooLong(LONGEST_NAME) })
  if (!municipality.departments.some(({ id }) => id === department))
    faults.push({ field: 'department', text: subscribe.noDepartment })
  const chosen = municipality.areas.filter(({ id }) => areas.includes(id))
  const search = typeof offered === 'string' ? null : offered
  if ((chosen.length === 0 && !search) || areas.some((area) => !chosen.some(({ id }) => id === area)))
    faults.push({ field: 'area', text: subscribe.noArea })
  const spoken = LANGUAGES.find((one) => one === language)
  if (!spoken) faults.push({ field: 'language', text: subscribe.noLanguage })
  if (!spoken || faults.length > 0) return faults
  const interests = chosen.map(({ id }) => ({ area: id, least: 'likely' as const }))
  return { email, name, department, language: spoken, interests, ...(search && { search }) }
}

function show(
  c: Context,
  deps: Deps,
  municipality: Municipality,
  typed: Typed | null,
  status: 200 | 403 | 422,
): Response | Promise<Response> {
  const view = viewOf(c, deps)
  const words = readerWordsFor(view.language).subscribe
  if (typed === null || municipality.domains.length === 0 || !deps.readers)
    return answerPage(
      c,
      <ReaderMessage
        view={view}
        title={words.title(municipality.name)}
        text={[words.closed(municipality.name)]}
        municipality={municipality}
      />,
      status,
    )
  const frame = { view, areas: municipality.areas, sources: deps.sources }
  return answerPage(
    c,
    <SubscribePage view={view} municipality={municipality} frame={frame} {...typed} />,
    status,
  )
}

function showSent(c: Context, deps: Deps, municipality: Municipality): Response | Promise<Response> {
  const view = viewOf(c, deps)
  const words = readerWordsFor(view.language).subscribe
  return answerPage(
    c,
    <ReaderMessage
      view={view}
      title={words.sentTitle}
      text={[words.sent(CONFIRM_DAYS), words.sentElse]}
      municipality={municipality}
    />,
  )
}

const nameIn = (c: Context): string => plain(c.req.param('municipality') ?? '').slice(0, 100)

const wanted = (c: Context, { db }: Deps): Promise<Municipality | null> => findMunicipalityBare(db, nameIn(c))

const missing = (c: Context, deps: Deps): Response | Promise<Response> =>
  showMissing(c, deps, (errors) => errors.noMunicipality(nameIn(c)))
