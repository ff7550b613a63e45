import { readdirSync, readFileSync } from 'node:fs'
import type { Ask, Page } from '../../src/core/source.js'

/** A page as it stands in a source's folder: what was asked, and what was answered in the source's own form. */
export interface SavedPage {
  readonly name: string
  readonly page: Page
}

/** The pages saved in a folder, by name: `{"ask": {...}, "body": {...}}`, where a body that is text stands as one string. */
export function savedPages(folder: string): readonly SavedPage[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json') && !file.endsWith('.calls.json'))
    .sort()
    .map((file) => {
      const saved = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as { ask: Ask; body: unknown }
      return { name: file.replace(/\.json$/, ''), page: aPage(saved.ask, saved.body) }
    })
}

/** An answer to an ask, received in June 2026. */
export function aPage(ask: Ask, body: unknown): Page {
  return {
    ask,
    url: ask.url,
    status: 200,
    contentType: 'application/json;charset=UTF-8',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    fetched: '2026-06-15T05:00:00.000Z',
    unchanged: false,
  }
}
