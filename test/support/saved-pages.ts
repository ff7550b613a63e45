import { readdirSync, readFileSync } from 'node:fs'
import type { Ask, Page } from '../../src/core/source.js'

/** A page as it stands in a source's folder: what was asked, and what was answered in the source's own form. */
export interface SavedPage {
  readonly name: string
  readonly page: Page
}

/** Where the ask stands in a saved page that is not JSON: its first line, which is not part of the page. */
const ASK = /^<!-- ask (\{.*\}) -->\r?\n/

/**
 * The pages saved in a folder, by name. A page of HTML or XML stands as it was sent, in `list.html` or `feed.xml`, under a first
 * line `<!-- ask {"url":"https://..."} -->`; one of JSON in `list.json` as `{"ask": {...}, "body": {...}}`.
 */
export function savedPages(folder: string): readonly SavedPage[] {
  return readdirSync(folder)
    .filter((file) => /\.(?:html|xml|json)$/.test(file) && !file.endsWith('.calls.json'))
    .sort()
    .map((file) => ({
      name: file.replace(/\.[a-z]+$/, ''),
      page: file.endsWith('.json') ? jsonPage(`${folder}/${file}`) : textPage(`${folder}/${file}`),
    }))
}

function jsonPage(path: string): Page {
  const saved = JSON.parse(readFileSync(path, 'utf8')) as { ask: Ask; body: unknown }
  return aPage(saved.ask, saved.body)
}

function textPage(path: string): Page {
  const text = readFileSync(path, 'utf8')
  const [line, ask] = ASK.exec(text) ?? []
  if (line === undefined || ask === undefined) throw new Error(`${path}: has no ask in its first line`)
  const expect = path.endsWith('.xml') ? 'feed' : 'html'
  const page = aPage(
    { method: 'GET', expect, ...(JSON.parse(ask) as Pick<Ask, 'url'>) },
    text.slice(line.length),
  )
  return {
    ...page,
    contentType: expect === 'feed' ? 'application/xml;charset=UTF-8' : 'text/html;charset=UTF-8',
  }
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
