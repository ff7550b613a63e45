import { UsageError } from '../../core/errors.js'
import type { Concept } from '../../core/search/concept.js'

const HEADER = 'sv\ten'

/**
 * Reads the glossary, `db/seeds/glossary.tsv`: under a header, one meaning a line, its Swedish terms, a tab and its English ones,
 * parted by ` | ` and the usual one first. A UsageError names the file, the line and what was expected there.
 */
export function readGlossary(text: string, fileName: string): readonly Concept[] {
  const [header, ...lines] = text.replace(/\r?\n$/, '').split(/\r?\n/)
  const fail = (number: number, message: string): never => {
    throw new UsageError(`${fileName}: line ${number}: ${message}`)
  }
  if (header !== HEADER) fail(1, 'expected the header "sv", a tab and "en"')
  if (lines.length === 0) fail(2, 'expected at least one meaning')
  return lines.map((line, i) => readLine(line, (message) => fail(i + 2, message)))
}

type Fail = (message: string) => never

function readLine(line: string, fail: Fail): Concept {
  if (line !== line.normalize('NFC')) fail('expected letters with accents as one character each (NFC)')
  const sides = line.split('\t')
  const [sv, en] = sides
  if (sv === undefined || en === undefined || sides.length > 2)
    return fail(`expected Swedish terms, one tab and English terms, got ${sides.length - 1} tabs`)
  return { sv: readTerms(sv, 'Swedish', fail), en: readTerms(en, 'English', fail), from: 'glossary' }
}

function readTerms(side: string, language: string, fail: Fail): readonly string[] {
  if (side.trim() === '') fail(`expected at least one ${language} term`)
  const terms = side.split(' | ')
  const said = new Set<string>()
  for (const term of terms) {
    if (term === '' || term !== term.trim() || term.includes('|'))
      fail(`expected ${language} terms parted by " | ", got "${side}"`)
    if (!/\p{L}/u.test(term)) fail(`"${term}": expected a ${language} term with letters`)
    if (/ {2}|[^\S ]|\p{C}/u.test(term))
      fail(`"${term}": expected single ordinary spaces and no hidden characters`)
    if (said.has(term.toLowerCase())) fail(`"${term}" stands twice`)
    said.add(term.toLowerCase())
  }
  return terms
}
