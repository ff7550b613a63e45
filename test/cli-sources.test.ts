import { spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import prettier from 'prettier'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from '../src/root.js'
import { ended, type Ended } from './support/cli.js'
import { aSite, says, type Handler, type Site } from './support/site.js'

const PAGE = 'https://fonden.example/utlysningar/'

/** A copy of the checkout that may be written in, and what runs there. */
interface Checkout {
  readonly folder: string
  readonly run: (words: readonly string[], site?: Site) => Promise<Ended>
  /** Compiles what `sources new` wrote, as `npm run build` does. */
  readonly build: () => Promise<void>
  readonly sources: () => Promise<readonly string[]>
}

async function aCheckout(): Promise<Checkout> {
  const folder = await mkdtemp(join(tmpdir(), 'fondvakt-checkout-'))
  for (const part of ['package.json', 'tsconfig.json', 'build.mjs', 'src', 'db', 'sources', 'dist'])
    await cp(join(ROOT, part), join(folder, part), { recursive: true })
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  return {
    folder,
    run: (words, site) => {
      const { PATH = '', HOME = '' } = process.env
      const to = site?.origin ?? 'http://127.0.0.1:9'
      const env = {
        ...{ PATH, HOME, LOG_LEVEL: 'warn', FONDVAKT_DATA: join(folder, 'data') },
        FONDVAKT_ORIGINS: `https://fonden.example=${to},*=http://127.0.0.1:9`,
        FONDVAKT_NOW: '2026-06-15T06:00:00Z',
      }
      const entry = join(folder, 'dist', 'src', 'cli', 'fondvakt.js')
      const stdio = ['ignore', 'pipe', 'pipe'] as const
      return ended(spawn(process.execPath, [entry, 'sources', ...words], { env, stdio: [...stdio] }))
    },
    build: async () => {
      const { code, err } = await ended(spawn(process.execPath, ['build.mjs'], { cwd: folder }))
      if (code !== 0) throw new Error(err)
    },
    sources: async () => (await readdir(join(folder, 'sources'))).sort(),
  }
}

const call = (slug: string, title: string, deadline: string) => `
  <article class="card card--call" style="color:red" onclick="x()"><h2><a href="/utlysningar/${slug}">${title}</a></h2>
  <p>Kommuner kan söka stöd. Totalt 30 miljoner kronor.</p>
  <dl><dt>Öppnar</dt><dd>1 juni 2026</dd><dt>Sista ansökningsdag</dt><dd>${deadline}</dd></dl></article>`

const list = (...calls: readonly string[]) => `<!DOCTYPE html>
<html lang="sv"><head><title>Utlysningar - Västra fonden</title><script>track()</script>
<link rel="alternate" type="application/rss+xml" title="Nyheter" href="/feed/"></head><body>
<!-- banner --><header><nav><ul class="menu"><li><a href="/">Start</a></li><li><a href="/om">Om fonden</a></li></ul></nav></header>
<main><h1>Utlysningar</h1>${calls.join('')}<p>Frågor: Anna Exempel, <a href="mailto:anna@fonden.example">anna@fonden.example</a>, 08-123 456 78</p></main>
<footer><ul class="links"><li><a href="/a">Om webbplatsen</a></li><li><a href="/b">Tillgänglighet</a></li></ul></footer></body></html>`

const html = (text: string): Handler => says(text, { 'content-type': 'text/html; charset=utf-8' })
const SCHOOLS = call('skolor', 'Klimatsmarta skolor 2026', '15 september 2026 kl. 14.00')
const HEALTH = call('halsa', 'Äldres hälsa i hemmet', '1 oktober 2026')
const LIBRARY = call('bibliotek', 'Digitala bibliotek', '2 november 2026')
const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>Nyheter från fonden</title>
<item><title>Ny utlysning om skolor</title><link>https://fonden.example/1</link><guid>n1</guid></item>
<item><title>Vi flyttar</title><link>https://fonden.example/2</link><guid>n2</guid></item></channel></rss>`

const aFund = (more: Readonly<Record<string, Handler>> = {}) =>
  aSite({
    '/utlysningar/': html(list(SCHOOLS, HEALTH, LIBRARY)),
    '/feed/': says(FEED, { 'content-type': 'application/rss+xml' }),
    '/api': says('{"total":1,"items":[{"id":"u1","rubrik":"Skolor"}]}', {
      'content-type': 'application/json',
    }),
    '/blocked': html('<html><head><title>Just a moment...</title></head><body>Checking</body></html>'),
    ...more,
  })

let place: Checkout
beforeAll(async () => {
  place = await aCheckout()
  await place.run(['try', PAGE])
})
afterAll(() => rm(place.folder, { recursive: true, force: true }))

describe('sources try', () => {
  it('says what a page is, its feed, its likely calls and the facts in them, and writes nothing', async () => {
    const site = await aFund()
    const before = await place.sources()
    const { code, out, err } = await place.run(['try', PAGE], site)
    expect(err).toBe('')
    expect(out).toContain('a page of HTML in sv, heading "Utlysningar"')
    expect(out).toContain('feed  https://fonden.example/feed/  Nyheter')
    expect(out).toContain(
      "article.card  finds 3, 100 % name a day; title: 'h2', url: 'h2 a@href', labels: dl",
    )
    expect(out).toContain('opens 2026-06-01, closes 2026-09-15 14:00, total 30000000 SEK')
    expect(out).toContain('deadlines: "15 september 2026 kl. 14.00" (Sista ansökningsdag)')
    expect(out).not.toContain('Om webbplatsen')
    expect(code).toBe(0)
    expect(await place.sources()).toEqual(before)
    await place.run(['try', PAGE, '--selector', 'article'], site)
    expect(site.paths()).toEqual(['/utlysningar/'])
  })

  it('says what else is there, or why nothing can be read', async () => {
    const site = await aFund()
    const tried: readonly (readonly [words: readonly string[], code: number, message: string])[] = [
      [['https://fonden.example/feed/'], 0, 'a feed (rss) of 2 items, "Nyheter från fonden", in sv'],
      [['https://fonden.example/api'], 0, 'items: a list of 1, each with id, rubrik'],
      [['https://fonden.example/blocked'], 1, 'answered 200 with a challenge by Cloudflare'],
      [['https://fonden.example/none'], 1, 'missing: fonden.example answered 404'],
      [[PAGE, '--feed'], 1, 'expected a feed, found an HTML page'],
      [[PAGE, '--selector', 'a['], 2, '--selector: "a[" is not a selector'],
      [['fonden.example'], 2, '"fonden.example" is not an address of the web'],
    ]
    await all(tried, async ([words, code, message]) => {
      const done = await place.run(['try', ...words], site)
      expect(done.out + done.err).toContain(message)
      expect([words, done.code]).toEqual([words, code])
    })
  })
})

describe('sources new', () => {
  it('begins a source that is read at once, and that check and save then look after', async () => {
    const site = await aFund()
    const made = await place.run(['new', 'vastra-fonden', PAGE, '--title', "Västra 'fonden' */"], site)
    expect(made).toMatchObject({ code: 0, err: '' })
    const folder = join(place.folder, 'sources', 'vastra-fonden')
    expect((await readdir(folder)).sort()).toEqual(['list.html', 'source.ts'])
    const saved = await readFile(join(folder, 'list.html'), 'utf8')
    expect(saved.split('\n')[0]).toBe(`<!-- ask {"url":"${PAGE}"} -->`)
    expect(saved).not.toMatch(/track|style=|onclick|banner|Anna|anna@|123 456/)
    const source = await readFile(join(folder, 'source.ts'), 'utf8')
    for (const file of [join(folder, 'source.ts'), join(place.folder, 'sources', 'index.ts')])
      expect(
        await prettier.check(await readFile(file, 'utf8'), {
          ...(await prettier.resolveConfig(join(ROOT, 'package.json'))),
          parser: 'typescript',
        }),
      ).toBe(true)
    expect(source).toContain(`title: "Västra 'fonden' */",`)

    const early = await place.run(['check', 'vastra-fonden'], site)
    expect(early.err).toContain('sources/vastra-fonden: is not built yet')
    await place.build()
    const checked = await place.run(['check', 'vastra-fonden'], site)
    expect(checked.out).toContain('vastra-fonden: 3 calls on 1 pages, 0 problems')
    expect(checked.out).toContain('title: filled in 100 % of the calls, expected at least 100 %')
    expect(checked.out).toContain('Äldres hälsa i hemmet\n')
    expect(checked.code).toBe(0)

    const was = (slug: string, title: string) => ({ key: `fonden.example/utlysningar/${slug}`, title })
    const answer = { calls: [was('skolor', 'Klimatsmarta skolor'), was('gammal', 'En gammal utlysning')] }
    await writeFile(join(folder, 'list.calls.json'), JSON.stringify(answer))
    const again = await aFund({ '/utlysningar/': html(list(SCHOOLS, LIBRARY)) })
    const resaved = await place.run(['save', 'vastra-fonden'], again)
    expect(resaved.out).toContain('against the answer: 1 lost, 1 new, 1 changed, 0 as before')
    expect(resaved.out).toMatch(/lost +fonden.example\/utlysningar\/gammal +En gammal utlysning/)
    expect(resaved.out).toMatch(/changed +fonden.example\/utlysningar\/skolor .*\(title, /)
    expect(resaved.code).toBe(0)
    expect(await readFile(join(folder, 'list.html'), 'utf8')).not.toContain('Äldres hälsa')

    const wall = await aFund({
      '/utlysningar/': html('<html lang="sv"><body><h1>Kakor</h1><p>Vi använder kakor.</p></body></html>'),
    })
    const broken = await place.run(['check', 'vastra-fonden'], wall)
    expect(broken.out).toMatch(/^vastra-fonden: no-proof: .* found a cookie notice "Kakor"\n$/)
    expect(broken.code).toBe(1)
    const half = await place.run(['save', 'vastra-fonden'], wall)
    expect(half.out).toContain('cannot be read: ')
    expect(half.code).toBe(1)
  })

  it.each([
    ['fondens-nytt', 'https://fonden.example/feed/', 'feed.xml', 'fromFeed({'],
    ['fondens-api', 'https://fonden.example/api', 'list.json', "records(field(body, 'items'))"],
  ])('begins %s from %s', async (id, url, page, reader) => {
    const { code } = await place.run(['new', id, url], await aFund())
    expect(code).toBe(0)
    const folder = join(place.folder, 'sources', id)
    expect((await readdir(folder)).sort()).toEqual([page, 'source.ts'].sort())
    expect(await readFile(join(folder, 'source.ts'), 'utf8')).toContain(reader)
  })

  it('refuses what cannot be begun, and leaves nothing behind', async () => {
    await mkdir(join(place.folder, 'sources', 'taken'))
    const before = await place.sources()
    const index = await readFile(join(place.folder, 'sources', 'index.ts'), 'utf8')
    const half = html(`<html lang="sv"><body><h1>Utlysningar</h1>${'<p>Stöd till</p>'.repeat(20)}`)
    const site = await aFund({ '/half': half })
    const refused: readonly (readonly [id: string, url: string, code: number, message: string])[] = [
      ['taken', PAGE, 2, 'sources/taken: is there already'],
      ['../x', PAGE, 2, '"../x" cannot be a source\'s id'],
      ['x', 'file:///etc/passwd', 2, '"file:///etc/passwd" is not an address of the web'],
      ['x', 'https://fonden.example/none', 1, 'answered 404'],
      ['x', 'https://fonden.example/half', 1, 'ends in the middle'],
    ]
    await all(refused, async ([id, url, code, message]) => {
      const done = await place.run(['new', id, url], site)
      expect(done.out + done.err).toContain(message)
      expect([url, done.code]).toEqual([url, code])
    })
    expect(await place.sources()).toEqual(before)
    expect(await readFile(join(place.folder, 'sources', 'index.ts'), 'utf8')).toBe(index)
  })

  it('says so where there is no checkout, as in the image', async () => {
    await rm(join(place.folder, 'sources'), { recursive: true })
    for (const words of [
      ['new', 'x', PAGE],
      ['save', 'ft-portal'],
    ]) {
      const { code, err } = await place.run(words)
      expect(err).toContain('is no checkout of the repository')
      expect(code).toBe(2)
    }
  })
})

/** Runs two at a time, as many as the machine surely has room for. */
async function all<T>(list: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  for (let at = 0; at < list.length; at += 2) await Promise.all(list.slice(at, at + 2).map(work))
}
