import type { Context } from 'hono'
import type { Session } from '../core/account.js'
import type { Day } from '../core/call.js'
import { brusselsDay } from '../core/dates.js'
import { LANGUAGES, languageFor } from './language.js'
import type { Language } from '../text/format.js'
import { wordsFor } from '../text/language.js'
import { pageWordsFor, type PageWords } from '../text/pages.js'
import type { Words } from '../text/words.js'
import type { Deps, ThemeNames } from './deps.js'
import { choiceOf } from './parameters.js'
import { sessionOf } from './session.js'
import { STYLE_ADDRESS } from './style/sheet.js'

/** Parameters of an address; a list is a parameter that is repeated. */
export type Query = Readonly<Record<string, string | readonly string[] | null | undefined>>

/** What every page needs to know of the one who reads it, and how it links to others. */
export interface View {
  readonly language: Language
  readonly words: Words
  readonly page: PageWords
  readonly today: Day
  readonly version: string
  readonly themes: ThemeNames
  readonly style: string
  /** A link within the site, in the language chosen. */
  readonly link: (path: string, query?: Query) => string
  /** The address of a path within the site, for forms, which carry the language in a field of their own. */
  readonly action: (path: string) => string
  /** This page in the other language. */
  readonly inOtherLanguage: string
  /** Who reads it, where they are signed in. */
  readonly session: Session | null
  /** The path and query of this page, for forms that lead back to it. */
  readonly here: string
  /** The language as a parameter, where it was chosen by one. */
  readonly chosen: Language | null
}

/** The view of a request, in the language chosen, else in the reader's where that is known. Throws ParameterError for an unknown `lang`. */
export function viewOf(c: Context, deps: Deps, usual?: Language): View {
  return makeView(c, deps, choiceOf(new URL(c.req.url).searchParams, 'lang', LANGUAGES), usual)
}

/** The view for telling of a fault: a `lang` that cannot be understood is let be. */
export function viewOfFault(c: Context, deps: Deps, usual?: Language): View {
  const asked = new URL(c.req.url).searchParams.get('lang')
  return makeView(c, deps, LANGUAGES.find((language) => language === asked) ?? null, usual)
}

function makeView(c: Context, deps: Deps, chosen: Language | null, usual?: Language): View {
  const url = new URL(c.req.url)
  const language = chosen ?? usual ?? languageFor(c.req.header('Accept-Language'))
  const base = pathOf(deps.publicUrl)
  const other = language === 'sv' ? 'en' : 'sv'
  const rest = Object.fromEntries(
    [...url.searchParams.keys()].map((name) => [name, url.searchParams.getAll(name)] as const),
  )
  return {
    language,
    words: wordsFor(language),
    page: pageWordsFor(language),
    today: brusselsDay(deps.clock()),
    version: deps.version,
    themes: deps.themes ?? new Map(),
    style: base + STYLE_ADDRESS,
    link: (path, query = {}) => address(base + path, { ...query, lang: chosen }),
    action: (path) => base + path,
    session: sessionOf(c),
    here: url.pathname + url.search,
    inOtherLanguage: address(base + url.pathname, { ...rest, lang: other }),
    chosen,
  }
}

/** A path with those parameters that have a value. */
export function address(path: string, query: Query): string {
  const params = new URLSearchParams()
  for (const [name, values] of Object.entries(query))
    for (const value of [values ?? []].flat()) if (value) params.append(name, value)
  return params.size === 0 ? path : `${path}?${params.toString()}`
}

/** The path of the address that people use, without a slash at the end; usually nothing. */
export function pathOf(publicUrl: string): string {
  return new URL(publicUrl).pathname.replace(/\/+$/, '')
}

/** The whole address of a path of ours, for those who read us from elsewhere. */
export function absolute(publicUrl: string, path: string): string {
  return publicUrl.replace(/\/+$/, '') + path
}

/** The path of a call's own page. */
export const callPath = (id: string): string => `/calls/${encodeURIComponent(id)}`

/** The path of a source's own page. */
export const sourcePath = (id: string): string => `/sources/${encodeURIComponent(id)}`

/** The path of a municipality's list. */
export const listPath = (municipality: string): string => `/${encodeURIComponent(municipality)}/calls`

/** The path of a link in a letter, by its token. */
export const judgePath = (token: string): string => `/judge/${encodeURIComponent(token)}`

/** The path of the list of calls that it would help most to judge. */
export const worthPath = (municipality: string): string => `/${encodeURIComponent(municipality)}/worth`

/** The path of a municipality's overview. */
export const overviewPath = (municipality: string): string => `/${encodeURIComponent(municipality)}`

/** The path of a page behind the sign-in, or of one thing on it. */
export const deskPath = (municipality: string, ...parts: readonly string[]): string =>
  ['', municipality, ...parts].map(encodeURIComponent).join('/')
