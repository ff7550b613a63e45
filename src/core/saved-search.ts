import type { Day, Grade, Instant } from './call.js'
import { wordsOf } from './lexis/words.js'
import type { MunicipalRole } from './role.js'
import type { SearchRequest } from './search/found.js'
import type { CallKind } from './source.js'

/** A search that a contact gets in their letter. */
export interface SavedSearch {
  readonly id: string
  readonly name: string
  /** As `keptQuery` writes it, so that the same search always is the same text. */
  readonly query: string
  readonly made: Instant
}

/** What somebody wants to get in their letter. */
export type SearchWish = Pick<SavedSearch, 'name' | 'query'>

/** What a search is kept of: all that says what is sought, and nothing that says when, in which order or on which page. */
export interface KeptSearch {
  readonly text: string
  readonly kind: CallKind
  readonly areas: readonly string[]
  readonly roles: readonly MunicipalRole[]
  readonly themes: readonly string[]
  readonly programmes: readonly string[]
  readonly sources: readonly string[]
  readonly languages: readonly ('sv' | 'en')[]
  /** Whole euros that a project can get at least. */
  readonly money: number | null
  readonly grade: Grade | 'all'
  /** Keys of what is not to be searched beside what was written. */
  readonly without: readonly string[]
}

/** A saved search with the calls that it finds. */
export interface FoundSearch extends SearchWish {
  readonly calls: ReadonlySet<string>
  /** Whether it asks for calls that no municipality can apply to or join, which letters else leave out. */
  readonly isForOthers: boolean
}

/** `blank`: neither words nor a filter; `news`: of news, which letters do not tell. */
export type SearchProblem = 'unclear' | 'blank' | 'news' | 'long' | 'name' | 'name-long'

/** Searches that a contact can have, and characters of a query and of a name. */
export const [MOST_SEARCHES, LONGEST_QUERY, LONGEST_SEARCH_NAME] = [10, 500, 80]

const KINDS: readonly CallKind[] = ['call', 'news', 'consultation']
const ROLES: readonly MunicipalRole[] = ['applicant', 'partner', 'no']
const LANGUAGES = ['sv', 'en'] as const
const GRADES: readonly KeptSearch['grade'][] = ['strong', 'likely', 'weak', 'all']
/** Characters of words that a search reads. */
const LONGEST_TEXT = 200

/**
 * Reads the parameters of a list, or a query that was kept. Areas, themes, programmes and sources may be gone since, or never have
 * been: such a one finds nothing, and the search is not made wider for it. Null for what can mean nothing in any municipality.
 */
export function readSearch(query: string | URLSearchParams): KeptSearch | null {
  const params = new URLSearchParams(query)
  const all = (name: string): readonly string[] => valuesIn(params, name)
  const text = textIn(params)
  const kind = oneOf(all('kind'), KINDS, 'call')
  const grade = oneOf(all('grade'), GRADES, usualGrade(text))
  const [roles, languages] = [someOf(all('role'), ROLES), someOf(all('language'), LANGUAGES)]
  const [money = null, ...more] = all('money').map(euros)
  if (!kind || !grade || !roles || !languages || money === 0 || more.length > 0) return null
  return {
    text,
    kind,
    areas: all('area'),
    roles,
    themes: all('theme'),
    programmes: all('programme'),
    sources: all('source'),
    languages,
    money,
    grade,
    without: all('without'),
  }
}

/** A search as the parameters of a list, the same for all who ask for the same. */
export function keptQuery(search: KeptSearch): string {
  const { text, kind, money, grade } = search
  const params: readonly (readonly [string, readonly string[]])[] = [
    ['kind', kind === 'call' ? [] : [kind]],
    ['q', text === '' ? [] : [text]],
    ['area', search.areas],
    ['role', search.roles],
    ['theme', search.themes],
    ['programme', search.programmes],
    ['source', search.sources],
    ['language', search.languages],
    ['money', money === null ? [] : [String(money)]],
    ['grade', grade === usualGrade(text) ? [] : [grade]],
    ['without', search.without],
  ]
  const pairs = params.flatMap(([name, values]) =>
    values.toSorted().map((value): [string, string] => [name, value]),
  )
  return new URLSearchParams(pairs).toString()
}

/** What keeps a search from being saved; empty where nothing does. */
export function checkSearch({ name, query }: SearchWish): readonly SearchProblem[] {
  const search = readSearch(query)
  const faults: Readonly<Record<SearchProblem, boolean>> = {
    unclear: search === null,
    blank: search !== null && isBlank(search),
    news: search?.kind === 'news',
    long: query.length > LONGEST_QUERY,
    name: !/[\p{L}\p{N}]/u.test(name),
    'name-long': name.length > LONGEST_SEARCH_NAME,
  }
  return (Object.keys(faults) as SearchProblem[]).filter((problem) => faults[problem])
}

/** A name as it is kept: one line of signs that can be seen. */
export const plainSearchName = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[\p{Co}\p{Cs}]/gu, '')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()

/** Only what is strong is fewer than the list of all that fits. */
const isBlank = (search: KeptSearch): boolean =>
  search.text === '' &&
  search.money === null &&
  search.grade !== 'strong' &&
  [search.areas, search.roles, search.themes, search.programmes, search.sources, search.languages].every(
    ({ length }) => length === 0,
  )

/** The question to the search, of calls in whatever state. */
export function searchFor(search: KeptSearch, municipality: string, today: Day): SearchRequest {
  const { areas, roles, themes, programmes, sources, languages, money, grade } = search
  return {
    municipality,
    today,
    text: search.text,
    without: new Set(search.without),
    filter: {
      list: search.kind,
      // Areas leave no room for calls outside all areas.
      least: grade !== 'all' ? grade : areas.length === 0 ? null : 'weak',
      ...(areas.length > 0 && { areas }),
      ...(roles.length > 0 && { roles }),
      ...(themes.length > 0 && { themes }),
      ...(programmes.length > 0 && { programmes }),
      ...(sources.length > 0 && { sources }),
      ...(languages.length > 0 && { languages }),
      ...(money !== null && { eurosFrom: money }),
    },
    sort: 'relevance',
    offset: 0,
    limit: null,
  }
}

/** A search is of all calls, since what is sought may lie outside the areas; a list is of what fits them. */
const usualGrade = (text: string): KeptSearch['grade'] => (text === '' ? 'likely' : 'all')

/** The words that are sought; nothing where there is none to look for. */
function textIn(params: URLSearchParams): string {
  const text = params.getAll('q').map(plain).filter(Boolean).join(' ')
  const read = text
    .slice(0, LONGEST_TEXT)
    .replace(/[\ud800-\udbff]$/, '')
    .trim()
  return wordsOf(read, 'sv').words.length > 0 ? read : ''
}

const valuesIn = (params: URLSearchParams, name: string): readonly string[] =>
  [...new Set(params.getAll(name).map(plain).filter(Boolean))].sort()

const plain = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').trim()

/** The one value that was given, else the usual one; null where it is none of the choices. */
function oneOf<Choice extends string>(
  values: readonly string[],
  choices: readonly Choice[],
  usual: Choice,
): Choice | null {
  if (values.length === 0) return usual
  return (values.length === 1 && choices.find((one) => one === values[0])) || null
}

/** Those that were asked for; null where one of them is none. */
function someOf<Choice extends string>(
  values: readonly string[],
  choices: readonly Choice[],
): readonly Choice[] | null {
  const found = choices.filter((one) => values.includes(one))
  return found.length === values.length ? found : null
}

/** 0 for what is no sum. */
const euros = (value: string): number => (/^[1-9]\d{0,8}$/.test(value) ? Number(value) : 0)
