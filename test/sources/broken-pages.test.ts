import { describe, expect, it } from 'vitest'
import { ExpectationError } from '../../src/core/errors.js'
import type { Page, Reading, Source } from '../../src/core/source.js'
import { sources } from '../../sources/index.js'
import { savedPages } from '../support/saved-pages.js'

/** How a page breaks in real life: the same answer with 200, with another body. */
const BREAKS: Readonly<Record<string, (body: string) => string>> = {
  'a cookie wall': () =>
    whole(
      'sv',
      '<h1>Vi använder kakor</h1><p>Godkänn kakor för att fortsätta.</p><button>Godkänn alla</button>',
      'Kakor',
    ),
  'a login page': () =>
    whole(
      'sv',
      '<h1>Logga in</h1><form><label>Användarnamn <input name="u"></label><input type="password" name="p"></form>',
      'Logga in',
    ),
  '200 with an error text': () =>
    whole('sv', '<h1>Ett fel har uppstått</h1><p>Sidan kunde inte visas. Försök igen senare.</p>', 'Fel'),
  'nothing but a shell for a script': () =>
    whole('sv', '<div id="root"></div><script src="/app.js"></script>', ''),
  'half a page': (body) => body.slice(0, Math.floor(body.length / 2)),
  'another language': (body) => body.replace(/(<html[^>]*\slang=")[a-z-]+"/i, '$1fi"'),
}

const whole = (lang: string, main: string, title: string): string =>
  `<!doctype html><html lang="${lang}"><head><title>${title}</title></head><body><main>${main}</main></body></html>`

interface Case {
  readonly name: string
  readonly source: Source
  readonly page: Page
}

const pages: readonly Case[] = sources.flatMap((source) =>
  savedPages(`sources/${source.id}`)
    .filter(({ page }) => page.ask.expect === 'html')
    .map(({ name, page }) => ({ name: `${source.id}/${name}`, source, page })),
)

/** What becomes of a page: the reason why it is refused, or what was read. */
function outcome(source: Source, page: Page): Reading | string {
  try {
    return source.read(page)
  } catch (error) {
    if (error instanceof ExpectationError) return `${error.reason}: ${error.message}`
    throw error
  }
}

const isNothing = (read: Reading): boolean => read.calls.length === 0 && (read.watched ?? []).length === 0

describe('pages as they break in real life', () => {
  it('are those of many sources', () => {
    expect(new Set(pages.map(({ source }) => source.id)).size).toBeGreaterThan(25)
  })

  it.each(Object.entries(BREAKS))('%s never passes for a source without calls', (what, breaks) => {
    const passed = pages.flatMap(({ name, source, page }) => {
      const body = breaks(page.body)
      if (body === page.body) return []
      const read = outcome(source, { ...page, body })
      return typeof read === 'string' ? [] : [`${name}: ${read.calls.length} calls`]
    })
    expect(passed, what).toEqual([])
  })

  it('a renamed class is found, or does no harm', () => {
    const harmed = pages.flatMap(({ name, source, page }) => {
      const before = outcome(source, page)
      const read = outcome(source, { ...page, body: renamed(page.body) })
      if (typeof read === 'string' || typeof before === 'string') return []
      return isNothing(read) && !isNothing(before) && read.problems.length === 0 ? [name] : []
    })
    expect(harmed).toEqual([])
  })
})

/** Every class and id under another name, as when a site is rebuilt. */
const renamed = (body: string): string =>
  body.replace(
    /\s(class|id)="([^"]*)"/g,
    (_, attribute: string, names: string) =>
      ` ${attribute}="${names
        .split(/\s+/)
        .map((name) => `x-${name}`)
        .join(' ')}"`,
  )
