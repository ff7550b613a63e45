import type { Ask, Page } from '../../core/source.js'
import { isRecord, parseJson } from '../json/json.js'
import { MOST_BYTES, trimFeed, trimHtml, trimJson, type Scripts } from './trim.js'

/** A page as it is kept in a source's folder, small and without persons. */
export interface SavedPage {
  /** `list.html`. */
  readonly file: string
  /** What the file holds. */
  readonly text: string
  /** The page as it is read from there. */
  readonly page: Page
  /** True when something was left out at its end. */
  readonly isCut: boolean
}

/** Makes a page ready to be saved under a name. Throws ExpectationError for HTML that is no whole page. */
export function toSaved(name: string, page: Page, scripts?: Scripts): SavedPage {
  const kind = kindOf(page)
  if (kind === 'json') {
    const { body, isCut } = trimJson(parseJson(page.body.replace(/^\ufeff/, '')))
    const text = `${JSON.stringify({ ask: askOf(page.ask), body }, null, 2)}\n`
    return { file: `${name}.json`, text, page: { ...page, body: JSON.stringify(body) }, isCut }
  }
  const { body, isCut } = kind === 'html' ? trimHtml(page, MOST_BYTES, scripts) : trimFeed(page.body)
  const { url, method, note, parts, json } = page.ask
  const ask = { url, ...(method !== 'GET' && { method, parts, json }), note }
  const line = `<!-- ask ${JSON.stringify(ask)} -->\n`
  return { file: `${name}.${kind}`, text: line + body, page: { ...page, body }, isCut }
}

function kindOf({ ask, body }: Page): 'json' | 'xml' | 'html' {
  if (/^\s*\ufeff?\s*[[{]/.test(body) && parseJson(body.replace(/^\ufeff/, '')) !== undefined) return 'json'
  return ask.expect === 'feed' ? 'xml' : 'html'
}

/** An ask without its headers and the name of its key, which are nothing that a reader reads. */
const askOf = ({ method, url, parts, json, expect, note, limit }: Ask) => ({
  method,
  url,
  parts,
  json,
  expect,
  note,
  limit,
})

/** What a saved page answers: its address, and the step that reads it. Null where the file does not say. */
export function savedAsk(file: string, text: string): { readonly url: string; readonly step: string } | null {
  const line = /^<!-- ask (\{.*\}) -->\r?\n/.exec(text)?.[1]
  const whole = file.endsWith('.json') ? parseJson(text) : undefined
  const ask = line === undefined ? (isRecord(whole) ? whole['ask'] : undefined) : parseJson(line)
  if (!isRecord(ask) || typeof ask['url'] !== 'string') return null
  return { url: ask['url'], step: stepOf(ask) }
}

/** The step that reads the answer to an ask; `list` where it names none. */
export function stepOf(ask: { readonly note?: unknown }): string {
  const step = isRecord(ask.note) ? ask.note['step'] : undefined
  return typeof step === 'string' ? step : 'list'
}
