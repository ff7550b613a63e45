import { z } from '@hono/zod-openapi'
import { addDays } from '../../../core/dates.js'
import type { SearchRequest } from '../../../core/search/found.js'
import { missingProgrammes } from '../../../store/lists.js'
import { findMunicipalityBare } from '../../../store/municipalities.js'
import { GRADES, KINDS, ROLES, SORTS, STATUSES } from '../../asked.js'
import type { Deps } from '../../deps.js'
import { plain } from '../../parameters.js'
import { day, name, one, PAGING, several, whole } from './fields.js'
import { pagingOf } from './page.js'
import { ApiError, type ProblemPart } from './problem.js'

const LONGEST_SEARCH = 200

/** What calls can be asked for by. */
export const CallsQuery = z.strictObject({
  q: one(
    'q',
    z.string().max(LONGEST_SEARCH),
    'Words in Swedish or English. Quotation marks keep words together, a minus before a word takes it away.',
  ),
  kind: one('kind', z.enum(KINDS), 'Calls to apply to, news or consultations. Usually `call`.'),
  municipality: one('municipality', name, 'Only what belongs to an area of this municipality, by its id.'),
  area: several('area', name, 'Only in this area of the municipality, by its id.'),
  grade: one(
    'grade',
    z.enum(GRADES),
    'How well it belongs at least; `all` leaves none out. Usually `likely` with a municipality.',
  ),
  status: one('status', z.enum(STATUSES), '`current` is open, coming or unknown, and is what is usual.'),
  programme: several('programme', name, 'The programme, by its name in `/programmes`.'),
  theme: several('theme', name, 'The subject, by its id in `/themes`.'),
  source: several('source', name, 'The source, by its id in `/sources`.'),
  role: several('role', z.enum(ROLES), 'What a municipality can be in it.', ROLES),
  language: several('language', z.enum(['sv', 'en']), 'The language of the source text.', ['sv', 'en']),
  newSince: one('newSince', day(''), 'First seen on this day or later.'),
  closesBefore: one('closesBefore', day(''), 'Has a deadline from today to the day before this one.'),
  minEuros: whole('minEuros', 999_999_999, 'A project can get so many euros at least.'),
  sort: one(
    'sort',
    z.enum(SORTS),
    'Usually `relevance`: by how well the words fit, without words by grade and then by deadline.',
  ),
  ...PAGING,
})

export type CallsAsked = z.output<typeof CallsQuery>

/** The question to the search. Throws ApiError for names that there are not. */
export async function requestOf(deps: Deps, asked: CallsAsked, today: string): Promise<SearchRequest> {
  await checkNames(deps, asked)
  const { municipality, sort = 'relevance', q = '' } = asked
  return {
    municipality: municipality ?? '',
    today,
    text: plain(q),
    without: new Set(),
    filter: filterOf(asked),
    sort,
    ...pagingOf(asked),
  }
}

function filterOf(asked: CallsAsked): SearchRequest['filter'] {
  const { kind = 'call', status = 'current', newSince, closesBefore, minEuros } = asked
  const { area: areas, programme: programmes, theme: themes, source: sources } = asked
  const { role: roles, language: languages } = asked
  return {
    list: kind,
    least: leastOf(asked),
    ...(areas && { areas }),
    ...(programmes && { programmes }),
    ...(themes && { themes }),
    ...(sources && { sources }),
    ...(roles && { roles }),
    ...(languages && { languages }),
    ...(status !== 'all' && { status }),
    ...(newSince !== undefined && { newSince }),
    ...(closesBefore !== undefined && { closesBy: addDays(closesBefore, -1) }),
    ...(minEuros !== undefined && { eurosFrom: minEuros }),
  }
}

function leastOf({ municipality, area, grade }: CallsAsked): SearchRequest['filter']['least'] {
  if (municipality === undefined) return null
  if (grade !== 'all') return grade ?? 'likely'
  return area ? 'weak' : null
}

async function checkNames({ db, themes, sources }: Deps, asked: CallsAsked): Promise<void> {
  const { municipality } = asked
  const wrong: ProblemPart[] = []
  if (municipality === undefined) {
    for (const parameter of ['area', 'grade'] as const)
      if (asked[parameter] !== undefined) wrong.push({ parameter, detail: 'needs a municipality' })
  } else {
    const found = municipality === plain(municipality) ? await findMunicipalityBare(db, municipality) : null
    if (!found) wrong.push({ parameter: 'municipality', detail: 'there is none of this id' })
    else wrong.push(...unknownIn('area', asked.area, new Set(found.areas.map(({ id }) => id))))
  }
  wrong.push(...unknownIn('theme', asked.theme, new Set(themes?.keys())))
  wrong.push(...unknownIn('source', asked.source, new Set(sources.map(({ id }) => id))))
  const known = (asked.programme ?? []).filter((name) => name === plain(name))
  const missing = new Set(await missingProgrammes(db, known))
  wrong.push(...unknownIn('programme', asked.programme, new Set(known.filter((name) => !missing.has(name)))))
  if (wrong.length > 0) throw new ApiError(400, 'Some parameters have values that there are not.', wrong)
}

const unknownIn = (
  parameter: string,
  asked: readonly string[] | undefined,
  known: ReadonlySet<string>,
): ProblemPart[] =>
  (asked ?? []).some((value) => !known.has(value))
    ? [{ parameter, detail: 'there is none of this name' }]
    : []
