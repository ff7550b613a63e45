import type { KeptSearch } from '../../../core/saved-search.js'
import { programmeNamed } from '../../../text/programme.js'
import { savedWordsFor } from '../../../text/saved-words.js'
import type { SearchFrame } from '../../saved.js'
import { areaName } from '../parts.js'

/** One thing that a search says: `Kommunens roll: Kommunen kan söka`. */
export interface SearchPart {
  readonly label: string
  readonly values: readonly string[]
}

/** All that a search says, in words. */
export function partsOf(frame: SearchFrame, search: KeptSearch): readonly SearchPart[] {
  const { fields, roles, languages, moneyFrom, grades } = frame.view.page.list
  const { labels, kinds } = savedWordsFor(frame.view.language)
  const { text, kind, money, grade } = search
  const parts: readonly (readonly [string, readonly string[]])[] = [
    [labels.kind, kind === 'call' ? [] : [kinds[kind]]],
    [labels.words, text === '' ? [] : [text]],
    [labels.without, search.without],
    [fields.area, areasOf(frame, search)],
    [fields.role, search.roles.map((role) => roles[role])],
    [fields.theme, themesOf(frame, search)],
    [fields.programme, programmesOf(frame, search)],
    [fields.source, sourcesOf(frame, search)],
    [fields.language, search.languages.map((language) => languages[language])],
    [fields.money, money === null ? [] : [moneyFrom(money)]],
    [fields.grade, isUsual(search) ? [] : [grades[grade]]],
  ]
  return parts.filter(([, values]) => values.length > 0).map(([label, values]) => ({ label, values }))
}

/** What a search is called until somebody calls it otherwise: `äldreomsorg, kan söka själv`. */
export function nameOf(frame: SearchFrame, search: KeptSearch): string {
  const { language } = frame.view
  const { name, kinds } = savedWordsFor(language)
  const { text, kind, money, grade } = search
  return [
    ...(kind === 'call' ? [] : [kinds[kind]]),
    ...(text === '' ? [] : [text]),
    ...areasOf(frame, search),
    ...search.roles.map((role) => name.roles[role]),
    ...themesOf(frame, search),
    ...programmesOf(frame, search),
    ...sourcesOf(frame, search),
    ...search.languages.map((one) => name.languages[one]),
    ...(money === null ? [] : [name.money(money)]),
    ...(isUsual(search) ? [] : [name.grades[grade]]),
  ].join(', ')
}

/** Whether a search names an area, a theme or a source that is there no longer. */
export const isGone = ({ view, areas, sources }: SearchFrame, search: KeptSearch): boolean =>
  search.areas.some((id) => !areas.some((area) => area.id === id)) ||
  search.themes.some((id) => !view.themes.has(id)) ||
  search.sources.some((id) => !sources.some((source) => source.id === id))

const areasOf = ({ view, areas }: SearchFrame, search: KeptSearch): readonly string[] =>
  search.areas.map((id) => areaName(view, areas, id))

const themesOf = ({ view }: SearchFrame, search: KeptSearch): readonly string[] =>
  search.themes.map((id) => view.themes.get(id)?.[view.language] ?? id)

const programmesOf = ({ view }: SearchFrame, search: KeptSearch): readonly string[] =>
  search.programmes.map((programme) => programmeNamed(programme, view.language))

const sourcesOf = ({ sources }: SearchFrame, search: KeptSearch): readonly string[] =>
  search.sources.map((id) => sources.find((source) => source.id === id)?.title ?? id)

/** With words all calls are searched, without them those that fit. */
const isUsual = ({ text, grade }: KeptSearch): boolean => grade === (text === '' ? 'likely' : 'all')
