import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Command } from 'commander'
import { UNSAID, type Call } from '../core/call.js'
import { UsageError } from '../core/errors.js'
import { languageOf } from '../core/lexis/language.js'
import { areaKey } from '../core/learn/weights.js'
import type { Municipality } from '../core/municipality.js'
import { plainSections } from '../core/plain-sections.js'
import { roleOf } from '../core/role.js'
import { tagArea, themesOf } from '../core/tag.js'
import { compileThemes, type ThemeModel } from '../core/theme-book.js'
import { readWeights } from '../read/seeds/learned.js'
import { readProfile, readThemeBook } from '../read/seeds/seeds.js'
import { readSeed, ROOT, themeFiles } from '../root.js'
import { jsonLines, textIn, type Line } from './json-lines.js'
import { say } from './run.js'
import { tellReason, tellRole } from './tell-reason.js'

export function addTryTags(command: Command): void {
  command
    .command('tags')
    .description('which areas we would give calls: lines of JSON from standard input, one answer each')
    .requiredOption('--municipality <name>', 'whose areas: one of the profiles that ship')
    .addHelpText(
      'after',
      '\nA line: {"id", "title", "text", "lang": "sv|en", "programme"}; all but the id may be left out',
    )
    .action(tryTags)
}

async function tryTags({ municipality }: { readonly municipality: string }): Promise<void> {
  const book = readThemeBook(themeFiles())
  const profile = profileOf(
    municipality,
    book.themes.map(({ id }) => id),
  )
  const lines = createInterface({ input: process.stdin, crlfDelay: Infinity })
  const model = compileThemes(book, readWeights(readSeed('weights.json'), 'weights.json'))
  for await (const answer of answersTo(lines, profile, model)) say(answer)
}

function profileOf(municipality: string, themes: readonly string[]): Municipality {
  const known = readdirSync(join(ROOT, 'db', 'seeds', 'profiles')).map((file) => file.replace(/\.yaml$/, ''))
  if (!known.includes(municipality))
    throw new UsageError(`--municipality: no profile "${municipality}"; there are ${known.sort().join(', ')}`)
  const file = `${municipality}.yaml`
  return readProfile(readSeed(join('profiles', file)), file, themes)
}

/** An answer for each line, as soon as it is read. Throws UsageError, with the line's number, at the first that is no call. */
export async function* answersTo(
  lines: AsyncIterable<string>,
  municipality: Pick<Municipality, 'id' | 'areas'>,
  model: ThemeModel,
): AsyncGenerator<string> {
  for await (const line of jsonLines(lines)) {
    const call = callIn(line)
    const scores = themesOf(call, model)
    const tags = municipality.areas.flatMap(
      (area) => tagArea(area, scores, call, model, areaKey(municipality.id, area.id)) ?? [],
    )
    const shown = tags.filter(({ grade }) => grade !== 'weak')
    const role = roleOf(call)
    yield JSON.stringify({
      id: call.key,
      areas: shown.map(({ area }) => area),
      municipality: role.role,
      reasons: [
        ...shown.flatMap(({ area, reasons }) => reasons.map((reason) => `${area}: ${tellReason(reason)}`)),
        ...tellRole(role),
      ],
    })
  }
}

/** One line as a call; what it does not say is unknown, and other keys are not for us. Throws UsageError. */
export function callIn(line: Line): Call {
  const [key, title, text, programme] = ['id', 'title', 'text', 'programme'].map((name) => textIn(line, name))
  if (!key) throw new UsageError(`line ${String(line.at)}: "id" is missing`)
  const lang = textIn(line, 'lang')
  const language = lang === 'sv' || lang === 'en' ? lang : languageIn(`${title ?? ''}\n${text ?? ''}`)
  return {
    ...UNSAID,
    ...UNKNOWN,
    key,
    title: title ?? '',
    programme: programme || null,
    programmeCode: programme || null,
    texts: [{ language, machine: false, title: title ?? '', sections: plainSections(text ?? '') }],
  }
}

const languageIn = (text: string): 'sv' | 'en' => (languageOf(text) === 'sv' ? 'sv' : 'en')

const UNKNOWN = {
  source: '',
  names: [],
  url: '',
  links: [],
  status: 'unknown',
  callTitle: null,
  callCode: null,
  actionTypes: [],
  parent: null,
  opens: null,
  deadlines: [],
  money: [],
  expectedGrants: null,
  keywords: [],
} as const satisfies Partial<Call>
