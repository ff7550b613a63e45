import { load } from 'cheerio/slim'
import { beforeAll, describe, expect, it } from 'vitest'
import { ExpectedError } from '../../src/core/errors.js'
import { findingsOf, type Ran } from '../../src/core/health.js'
import type { Page, Source } from '../../src/core/source.js'
import { readHere, sweep, type Sweep } from '../../src/pipeline/sweep.js'
import { sources } from '../../sources/index.js'
import { isDetail, pagesIn, savedSite, type Change } from './saved-site.js'

const TODAY = '2026-06-15'
const NOW = '2026-06-15T06:00:00.000Z'
/** A saved page has a few calls of the many that the real one has. */
const TIMES = 8

/** Every source as its saved pages have it: fewer calls than the real one. */
const all: readonly Source[] = sources.map((source) => ({
  ...source,
  expect: { ...source.expect, calls: [Math.min(1, source.expect.calls[0]), source.expect.calls[1]] },
}))

/** The page's own frame with its heading, and something else in place of its content. */
function inFrame(body: string, content: string, title?: string): string {
  const dom = load(body, { xml: { xmlMode: false, decodeEntities: true } }, true)
  const main = dom('main').length > 0 ? dom('main') : dom('body')
  const heading = title === undefined ? dom.html(dom('h1').first()) : `<h1>${title}</h1>`
  main.html(`${heading}${content}`)
  return dom.html()
}

const onHtml =
  (change: (body: string) => string): Change =>
  ({ ask, body }) =>
    ask.expect === 'html' ? change(body) : null
const onFeed =
  (change: (body: string) => string): Change =>
  ({ ask, body }) =>
    ask.expect === 'feed' ? change(body) : null
const onJson =
  (change: (body: unknown) => unknown): Change =>
  ({ ask, body }) =>
    ask.expect === 'json' ? JSON.stringify(change(JSON.parse(body))) : null
const onList =
  (change: Change): Change =>
  (page) =>
    isDetail(page.ask) ? null : change(page)
const onDetails =
  (change: Change): Change =>
  (page) =>
    isDetail(page.ask) ? change(page) : null

type Json = readonly unknown[] | Readonly<Record<string, unknown>>
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null

/** Every key of every row under another name, as in the next version of an interface. */
function renamed(value: unknown, depth = 0): unknown {
  if (Array.isArray(value)) return value.map((one) => renamed(one, depth + 1))
  if (!isJson(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [depth > 0 ? `${key}V2` : key, renamed(one, depth)]),
  )
}

const SV: readonly (readonly [RegExp, string])[] = [
  [/utlysning(?:ar|en)?/gi, 'announcement'],
  [/(?:stats)?bidrag(?:et)?/gi, 'grant'],
  [/ansök(?:an|ningar|a)?/gi, 'application'],
  [/öppnar|stänger|senast|sista/gi, 'by'],
]
const EN: readonly (readonly [RegExp, string])[] = [
  [/calls? for proposals|calls?/gi, 'utlysning'],
  [/deadline|opening date|opens?|closes?/gi, 'tid'],
  [/funding|get involved|applications?/gi, 'finansiering'],
]
const translated = (body: string): string => {
  const isSwedish = /<html[^>]*\slang="sv/i.test(body)
  const other = body.replace(/(<html[^>]*\slang=")[a-z-]+"/i, `$1${isSwedish ? 'en' : 'sv'}"`)
  return other.replace(/>[^<]+</g, (text) =>
    (isSwedish ? SV : EN).reduce((words, [from, to]) => words.replace(from, to), text),
  )
}

const FAULT_SV = '<p>Tekniskt fel. Informationen kan inte visas just nu. Försök igen senare.</p>'
const SIGN_IN =
  '<form><label>Lösenord <input type="password" name="p"></label></form><p>Logga in för att söka.</p>'

/** Ways to break that leave nothing to read: the run must fail, or say which of its pages could not be had. */
const WALLS: Readonly<Record<string, Change>> = {
  'a cookie wall in the frame': onList(
    onHtml((body) => inFrame(body, '<p>Godkänn kakor för att se innehållet.</p>')),
  ),
  'a sign-in in the frame': onList(onHtml((body) => inFrame(body, SIGN_IN))),
  'a fault in the frame': onList(onHtml((body) => inFrame(body, FAULT_SV))),
  maintenance: onList(
    onHtml((body) =>
      inFrame(body, '<p>Webbplatsen är stängd för planerat underhåll.</p>', 'Planerat underhåll'),
    ),
  ),
  'half a page': onList(({ body }) => body.slice(0, Math.floor(body.length / 2))),
  'an empty answer': onList(() => ''),
  'an object that says error': onList(onJson(() => ({ error: 'internal error' }))),
  'an empty object': onList(onJson(() => ({}))),
  'renamed items of a feed': onList(onFeed((body) => body.replace(/<(\/?)item\b/g, '<$1post'))),
  'renamed titles in a feed': onList(
    onFeed((body) => body.replace(/(<item\b[\s\S]*?<\/?)title\b([\s\S]*?<\/)title\b/g, '$1name$2name')),
  ),
  'a page in another language': onList(onHtml(translated)),
  'a fault on the pages of calls': onDetails(onHtml((body) => inFrame(body, FAULT_SV))),
  'a sign-in on the pages of calls': onDetails(onHtml((body) => inFrame(body, SIGN_IN))),
}

/** Ways to break of which much may be left: what is lost must be said. */
const LOSSES: Readonly<Record<string, Change>> = {
  'renamed keys': onList(onJson(renamed)),
  'renamed classes': onHtml((body) => body.replace(/\s(?:class|id)="/g, '$&x-')),
  'dates that nobody can read': onHtml((body) =>
    body.replace(/>[^<]+</g, (text) => text.replace(/\d{1,2}(?=\.? \p{L}{3})|20\d\d(?:-\d\d-\d\d)?/gu, 'X')),
  ),
}

/** The sources that a way to break has a page of. */
const brokenBy = (change: Change): readonly Source[] =>
  all.filter(({ id }) => pagesIn(id).some((page) => change(page) !== null))

async function outcomeOf(
  source: Source,
  change: Change,
): Promise<{ outcome: Sweep | ExpectedError; changed: number }> {
  const site = savedSite(source, change)
  try {
    const outcome = await sweep(source, { fetch: site.fetch, read: readHere }, TODAY)
    return { outcome, changed: site.changed() }
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error
    return { outcome: error, changed: site.changed() }
  }
}

const whole = new Map<string, Sweep>()
const problemsOf = ({ problems, glances }: Sweep): readonly string[] =>
  [...problems, ...[...glances.values()].flatMap((one) => one.problems)].map(
    ({ about, message }) => `${about} ${message}`,
  )
const ran = ({ calls, watched, complete, filled }: Sweep, daysAgo: number): Ran => ({
  started: new Date(Date.parse(NOW) - daysAgo * 86_400_000).toISOString(),
  outcome: complete ? 'ok' : 'partial',
  reason: null,
  cause: null,
  calls: (calls.length + watched.length) * TIMES,
  changed: 1,
  filled,
})

/** Whether anything is said of a run that was not said of those before it. */
function isSaid(source: Source, now: Sweep, before: Sweep): boolean {
  const known = new Set(problemsOf(before))
  const history = [1, 2, 3, 4].map((days) => ran(before, days))
  const usual = findingsOf(source, history, NOW).length
  return (
    !now.complete ||
    problemsOf(now).some((problem) => !known.has(problem)) ||
    findingsOf(source, [ran(now, 0), ...history], NOW).length > usual
  )
}

const FIELDS = ['title', 'opens', 'deadlines', 'money', 'texts'] as const
const countOf = ({ calls, watched, filled }: Sweep, field: (typeof FIELDS)[number]): number =>
  Math.round((filled[field] ?? 0) * calls.length) + watched.length

/** Fewer calls, or at least half of a field gone. */
const isLess = (now: Sweep, before: Sweep): boolean =>
  now.calls.length + now.watched.length < before.calls.length + before.watched.length ||
  FIELDS.some((field) => countOf(now, field) * 2 < countOf(before, field))

const FAULT = /tekniskt fel|försök igen/i

describe('every source, broken in the ways of real life', () => {
  beforeAll(async () => {
    for (const source of all) {
      const { outcome } = await outcomeOf(source, () => null)
      if (outcome instanceof ExpectedError) throw outcome
      whole.set(source.id, outcome)
    }
  })

  it('is read while it works', () => {
    for (const { calls, watched } of whole.values()) expect(calls.length + watched.length).toBeGreaterThan(0)
  })

  it.each(Object.entries(WALLS))('%s is found and named', async (_, change) => {
    const silent: string[] = []
    let broken = 0
    for (const source of brokenBy(change)) {
      const { outcome, changed } = await outcomeOf(source, change)
      if (changed > 0) broken++
      const isFound = outcome instanceof ExpectedError ? /\S{4,}/.test(outcome.message) : !outcome.complete
      if (changed > 0 && !isFound) silent.push(source.id)
    }
    expect(silent).toEqual([])
    expect(broken).toBeGreaterThan(4)
  })

  it.each(Object.entries(LOSSES))('%s do no harm, or are found and named', async (_, change) => {
    const silent: string[] = []
    for (const source of brokenBy(change)) {
      const { outcome, changed } = await outcomeOf(source, change)
      const before = whole.get(source.id)
      if (changed === 0 || outcome instanceof ExpectedError || !before) continue
      if (isLess(outcome, before) && !isSaid(source, outcome, before)) silent.push(source.id)
    }
    expect(silent).toEqual([])
  })

  it('puts no fault among what is kept', async () => {
    const kept: string[] = []
    for (const source of all) {
      const { outcome } = await outcomeOf(source, ({ ask, body }) =>
        ask.expect === 'html' ? inFrame(body, FAULT_SV) : null,
      )
      if (!(outcome instanceof ExpectedError) && FAULT.test(JSON.stringify([outcome.calls, outcome.watched])))
        kept.push(source.id)
    }
    expect(kept).toEqual([])
  })

  it('misses a field that nothing is promised of', () => {
    const run = ran(whole.get('boverket')!, 0)
    const emptied = { ...run, filled: { ...run.filled, money: 0 } }
    expect(
      findingsOf(
        all.find(({ id }) => id === 'boverket')!,
        [emptied, run, run, run],
        NOW,
      ),
    ).toMatchObject([{ kind: 'emptier', field: 'money', share: 0 }])
  })

  it('may be empty where it says so', async () => {
    const says = (page: Page) =>
      page.ask.expect === 'html'
        ? inFrame(page.body, '<p>Det finns inga öppna utlysningar just nu.</p>')
        : null
    for (const id of ['esf', 'energimyndigheten']) {
      const { outcome } = await outcomeOf(
        all.find((source) => source.id === id)!,
        says,
      )
      expect(outcome).toMatchObject({ calls: [], complete: true, problems: [] })
    }
  })
})
