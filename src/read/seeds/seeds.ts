import type { z } from 'zod'
import { closestTo } from '../../core/closest.js'
import { UsageError } from '../../core/errors.js'
import { USUAL, type Area, type Contact, type Municipality } from '../../core/municipality.js'
import type { Phrase, ThemeBook } from '../../core/theme.js'
import { checkPhrases } from './phrase-check.js'
import { bookShape, profileShape, themesShape } from './seed-shapes.js'
import type { byWeight } from './seed-shapes.js'
import { placeOf, readYaml } from './yaml.js'

type Profile = z.output<typeof profileShape>
type Book = z.output<typeof bookShape>
type Themes = z.output<typeof themesShape>['themes']
type Weighted = z.output<typeof byWeight>

/** A file of seeds, with the name that its mistakes are told with. */
export interface SeedFile {
  readonly fileName: string
  readonly text: string
}

/** The files that a theme book is made of. */
export interface BookFiles {
  /** Tells two books apart; stored with every tag. */
  readonly version: string
  readonly common: SeedFile
  readonly files: readonly SeedFile[]
}

/**
 * Reads the theme book: `common`, `db/seeds/themes/book.yaml`, what is not to be counted, and the files with the themes
 * themselves. A UsageError names the file, the place and what was expected there. Comparing every phrase with every other takes
 * longer than all the rest, and can be left out for files that were checked when they were made.
 */
export function readThemeBook(
  { version, common, files }: BookFiles,
  phrases: 'checked' | 'unchecked' = 'unchecked',
): ThemeBook {
  const { masks, boilerplate, elsewhere, grounds } = readYaml(common.text, common.fileName, bookShape)
  const themes = files.flatMap(({ fileName, text }) =>
    readYaml(text, fileName, themesShape).themes.map((theme) => ({ ...theme, fileName })),
  )
  themes.forEach(({ id, fileName }, i) => {
    const first = themes.find((theme) => theme.id === id)
    if (first && first !== themes[i])
      throw new UsageError(`${fileName}: ${id} is already the id of a theme in ${first.fileName}`)
  })
  checkThemes('elsewhere', elsewhere, themes, common.fileName)
  checkThemes('grounds', grounds, themes, common.fileName)
  const book: ThemeBook = {
    version,
    masks: [...inLanguage(masks.sv, 'sv'), ...inLanguage(masks.en, 'en')],
    boilerplate,
    grounds: grounds.map(({ sv, en, ...ground }) => ({
      ...ground,
      words: [...inLanguage(sv, 'sv'), ...inLanguage(en, 'en')],
    })),
    themes: themes.map(({ id, name, sv, en, programmes, fileName }) => ({
      id,
      group: fileName.replace(/\.yaml$/, ''),
      name,
      phrases: [...phrasesOf(sv, 'sv'), ...phrasesOf(en, 'en'), ...phrasesAgainst(id, elsewhere)],
      programmes: Object.entries(programmes).map(([code, points]) => ({ code, points })),
    })),
  }
  const fileOf = new Map(themes.map(({ id, fileName }) => [id, fileName]))
  if (phrases === 'unchecked') checkPhrases(book, (theme) => fileOf.get(theme ?? '') ?? common.fileName)
  return book
}

/**
 * Reads a municipality's profile, `db/seeds/profiles/*.yaml`. `themeIds` are the themes that its areas may be made of.
 * A UsageError names the file, the place and what was expected there.
 */
export function readProfile(text: string, fileName: string, themeIds: readonly string[]): Municipality {
  const profile = readYaml(text, fileName, profileShape)
  refuseTwice(profile.areas, 'areas', fileName)
  refuseTwice(profile.departments, 'departments', fileName)
  refuseTwice(profile.contacts, 'contacts', fileName)
  checkNames(profile, fileName, themeIds)
  return {
    ...profile,
    areas: profile.areas.map(toArea),
    contacts: profile.contacts.map(toContact),
  }
}

function toContact(contact: Profile['contacts'][number]): Contact {
  const { id, name, email, department, language, secretariat, interests } = contact
  const { words, every, weekday, hour, fast, silent, consultations } = contact
  return {
    id,
    name,
    email,
    department,
    language,
    secretariat,
    interests: Object.entries(interests).map(([area, least]) => ({ area, least })),
    wishes: {
      every,
      weekday,
      hour,
      fast,
      silent,
      consultations,
      pausedUntil: USUAL.pausedUntil,
      withWords: words.with,
      withoutWords: words.without,
    },
  }
}

function toArea({ words, ...area }: Profile['areas'][number]): Area {
  const own = [...phrasesOf(words.sv, 'sv'), ...phrasesOf(words.en, 'en')]
  return { ...area, words: own.map(({ text, language, weight }) => ({ phrase: text, language, weight })) }
}

function checkNames(profile: Profile, fileName: string, themeIds: readonly string[]): void {
  const areaIds = profile.areas.map((area) => area.id)
  const departmentIds = profile.departments.map((department) => department.id)
  const expect = (
    path: readonly PropertyKey[],
    what: string,
    name: string,
    known: readonly string[],
  ): void => {
    if (!known.includes(name))
      throw new UsageError(`${fileName}: ${placeOf(path)}: no ${what} with that id${hint(name, known)}`)
  }
  profile.areas.forEach((area, i) => {
    for (const theme of Object.keys(area.themes))
      expect(['areas', i, 'themes', theme], 'theme', theme, themeIds)
  })
  profile.contacts.forEach((contact, i) => {
    expect(['contacts', i, 'department'], 'department', contact.department, departmentIds)
    for (const area of Object.keys(contact.interests))
      expect(['contacts', i, 'interests', area], 'area', area, areaIds)
  })
}

function hint(name: string, known: readonly string[]): string {
  const closest = closestTo(name, known)
  return closest ? ` (did you mean ${closest}?)` : ''
}

function refuseTwice(list: readonly { readonly id: string }[], where: string, fileName: string): void {
  list.forEach(({ id }, i) => {
    const first = list.findIndex((other) => other.id === id)
    if (first < i)
      throw new UsageError(`${fileName}: ${where}[${i}].id: ${id} is already the id of ${where}[${first}]`)
  })
}

function phrasesAgainst(theme: string, elsewhere: Book['elsewhere']): Phrase[] {
  return elsewhere
    .filter(({ themes }) => themes.includes(theme))
    .flatMap(({ sv, en }) => [...phrasesOf(sv, 'sv'), ...phrasesOf(en, 'en')])
    .map(({ weight, ...phrase }) => ({ ...phrase, weight: AGAINST[weight] }))
}

const AGAINST = { 3: -3, 2: -2, 1: -1 } as const

function checkThemes(
  where: 'elsewhere' | 'grounds',
  lists: readonly { readonly themes: readonly string[] }[],
  themes: Themes,
  fileName: string,
): void {
  const known = themes.map((theme) => theme.id)
  lists.forEach(({ themes: names }, i) => {
    for (const name of names) {
      if (known.includes(name)) continue
      throw new UsageError(
        `${fileName}: ${where}[${i}].themes: no theme with the id ${name}${hint(name, known)}`,
      )
    }
  })
}

type Positive = Phrase & { readonly weight: 1 | 2 | 3 }

function phrasesOf(weighted: Weighted | undefined, language: 'sv' | 'en'): Positive[] {
  return ([3, 2, 1] as const).flatMap((weight) =>
    (weighted?.[weight] ?? []).map((text) => ({ language, text, weight })),
  )
}

function inLanguage(texts: readonly string[], language: 'sv' | 'en'): ThemeBook['masks'] {
  return texts.map((text) => ({ language, text }))
}
