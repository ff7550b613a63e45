import type { Page, Reading } from '../../src/core/source.js'
import { plainLine } from '../../src/read/html/html-text.js'
import { isRecord, listOf, parseJson, textAt, textsIn } from '../../src/read/json/json.js'

/** Reads utlysningar, and says of the rounds that were noted which of them they belong to. */
export function readParents(page: Page): Reading {
  const rounds = parseJson(String(page.ask.note?.['rounds'] ?? '{}'))
  const calls = listOf(page).flatMap((row) => {
    const key = textAt(row, 'Diarienummer')
    const title = plainLine(textAt(row, 'Titel') ?? '')
    if (key === undefined || title === '' || !isRecord(rounds)) return []
    return textsIn(rounds[key]).map((round) => ({ key: round, callTitle: title, callCode: key }))
  })
  return { calls, follow: [], problems: [] }
}
