import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { decodeText } from '../../src/core/charset.js'
import { ExpectedError } from '../../src/core/errors.js'
import { readFeed, type Feed } from '../../src/read/feed/feed.js'
import { ROOT } from '../../src/root.js'

const FEEDS = join(ROOT, '..', 'shared', 'data', 'feeds')
const isHere = existsSync(FEEDS)
const FOLDERS = [
  ...['parser/atom', 'parser/rss', 'parser/json', 'parser/universal', 'translator/atom', 'translator/rss'],
  ...['translator/json', 'extensions/dublincore', 'extensions/itunes', 'extensions/media'],
].map((folder) => `gofeed/testdata/${folder}`)
const said: string[] = []

afterAll(() => {
  if (said.length > 0) console.log(said.join('\n'))
})

describe.skipIf(!isHere)('the feeds of other readers', () => {
  it('are all read, or said to be no feeds, in little time', () => {
    const read = manifest().map(({ path }) => ({ path, ...attempt(path) }))
    const feeds = read.filter(({ feed }) => feed)
    const slow = read.filter(({ ms }) => ms > 2_000)
    const untyped = read.filter(({ error }) => error !== undefined && !(error instanceof ExpectedError))
    const longest = Math.max(...read.map(({ ms }) => ms))
    const items = feeds.reduce((sum, { feed }) => sum + feed!.items.length, 0)
    said.push(
      `${read.length} files: ${feeds.length} feeds, ${items} items, longest ${longest.toFixed(0)} ms; ${read.length - feeds.length} no feeds`,
    )
    expect(read.length).toBe(4928)
    expect(slow).toEqual([])
    expect(untyped).toEqual([])
    expect(feeds.length).toBeGreaterThan(4_700)
  })

  it('are read as gofeed and rss-parser read them', () => {
    const pairs = [...gofeedPairs(), ...rssParserPairs()]
    const wrong = pairs.flatMap((pair) => {
      const differs = differencesOf(pair)
      return differs.length > 0 ? [`${pair.file}: ${differs.slice(0, 3).join('; ')}`] : []
    })
    const withItems = pairs.filter(({ expected }) => expected.length > 0).length
    said.push(`${pairs.length} pairs, ${withItems} of them with items: ${wrong.length} differ`, ...wrong)
    expect(pairs.length).toBeGreaterThan(550)
    expect(wrong.length).toBeLessThanOrEqual(withItems * 0.02)
  })

  it('give their items though they are not well-formed', () => {
    const broken = manifest().filter(({ isWellFormed }) => !isWellFormed)
    const lacking = broken.filter(({ path }) => {
      const { text, feed } = attempt(path)
      return (feed?.items.length ?? 0) < startTags(text)
    })
    said.push(
      `${broken.length} not well-formed: ${lacking.length} give fewer items than start tags`,
      ...lacking.map(({ path }) => path),
    )
    expect(broken.length).toBe(337)
    expect(lacking.length).toBeLessThanOrEqual(broken.length * 0.1)
  })
})

interface Row {
  readonly path: string
  readonly isWellFormed: boolean
}

function manifest(): readonly Row[] {
  const lines = readFileSync(join(FEEDS, 'MANIFEST.tsv'), 'utf8').trimEnd().split('\n').slice(1)
  return lines.map((line) => {
    const [path = '', , wellFormed] = line.split('\t')
    return { path, isWellFormed: wellFormed === '1' }
  })
}

interface Attempt {
  readonly text: string
  readonly feed?: Feed
  readonly error?: unknown
  readonly ms: number
}

function attempt(path: string): Attempt {
  const bytes = readFileSync(join(FEEDS, path))
  const start = performance.now()
  const text = decodeText(bytes, '')
  try {
    return { text, feed: readFeed(text, path), ms: performance.now() - start }
  } catch (error) {
    return { text, error, ms: performance.now() - start }
  }
}

/** Items that a reader who forgives everything sees: start tags `item` and `entry`, whatever their prefix, outside comments and CDATA. */
const startTags = (text: string): number =>
  text.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, '').match(/<(?:\w+:)?(?:item|entry)(?=[\s>/])/gi)
    ?.length ?? 0

/** What another reader says of an item; undefined where it says nothing. */
interface Expected {
  readonly title?: string | undefined
  readonly link?: string | undefined
  /** Any of these days is right: readers differ in whether they take the first or the last change. */
  readonly published?: string | undefined
  readonly updated?: string | undefined
  readonly either?: string | undefined
}

interface Pair {
  readonly file: string
  readonly expected: readonly Expected[]
}

type Json = Readonly<Record<string, unknown>>

const say = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined
const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? (value as Json[]) : [])

function gofeedPairs(): Pair[] {
  return FOLDERS.flatMap((folder) => {
    const names = readdirSync(join(FEEDS, folder))
    return names.flatMap((name) => {
      const stem = name.replace(/\.(?:xml|json)$/, '')
      const answer = name.endsWith('.xml') ? `${stem}.json` : `${stem}_expected.json`
      if (!names.includes(answer)) return []
      const body = JSON.parse(readFileSync(join(FEEDS, folder, answer), 'utf8')) as Json
      const items = list(body.entries ?? body.items)
      return [{ file: `${folder}/${name}`, expected: items.map(gofeedItem) }]
    })
  })
}

/** Both its shapes: those of its Atom, RSS and JSON readers, and the one that it makes of all three. */
function gofeedItem(item: Json): Expected {
  const links = list(item.links).filter((link) => link.rel === 'alternate')
  return {
    title: say(item.title),
    link: say(item.link) ?? say(item.url) ?? say(links[0]?.href),
    published: say(item.publishedParsed) ?? say(item.pubDateParsed) ?? say(item.date_published),
    updated: say(item.updatedParsed) ?? say(item.date_modified),
  }
}

function rssParserPairs(): Pair[] {
  const folder = 'rss-parser/test'
  const inputs = readdirSync(join(FEEDS, folder, 'input'))
  return inputs.flatMap((name) => {
    const answer = join(FEEDS, folder, 'output', name.replace(/\.\w+$/, '.json'))
    if (!existsSync(answer)) return []
    const body = JSON.parse(decodeText(readFileSync(answer), '')) as { readonly feed: Json }
    const items = list(body.feed.items)
    const expected = items.map(({ title, link, isoDate }) => ({
      title: say(title),
      link: say(link),
      either: say(isoDate),
    }))
    return [{ file: `${folder}/input/${name}`, expected }]
  })
}

function differencesOf({ file, expected }: Pair): string[] {
  const { feed, error } = attempt(file)
  if (!feed) return [String(error)]
  if (feed.items.length !== expected.length)
    return [`${feed.items.length} items, expected ${expected.length}`]
  return expected.flatMap((wanted, index) => {
    const item = feed.items[index]!
    const either =
      wanted.either === undefined ||
      [item.published, item.updated].some((one) => sameInstant(one, wanted.either))
    return [
      ...differ('title', ...comparable(bare(item.title), bare(wanted.title))),
      ...differ('link', whole(item.link), whole(wanted.link)),
      ...(wanted.published === undefined
        ? []
        : differ('published', second(item.published), second(wanted.published))),
      ...(wanted.updated === undefined
        ? []
        : differ('updated', second(item.updated), second(wanted.updated))),
      ...(either ? [] : [`date ${item.published}, expected ${wanted.either}`]),
    ]
  })
}

const differ = (what: string, found: string, wanted: string): string[] =>
  found === wanted ? [] : [`${what} "${found}", expected "${wanted}"`]

const second = (instant: string | undefined): string =>
  instant === undefined ? '' : new Date(instant).toISOString().slice(0, 19)
const sameInstant = (one: string | undefined, other: string | undefined) => second(one) === second(other)
const whole = (address: string | undefined): string =>
  address !== undefined && URL.canParse(address) ? new URL(address).href : ''

/** One expected answer was written with the wrong charset; what was lost in it is not compared. */
const comparable = (found: string, wanted: string): [string, string] =>
  wanted.includes('\ufffd') ? [ascii(found), ascii(wanted)] : [found, wanted]
const ascii = (text: string): string => text.replace(/[^\x20-\x7e]/g, '')

/** A title without markup and spaces, read by the simplest means, and not by those that are tried. */
function bare(title: string | undefined): string {
  let text = title ?? ''
  for (let pass = 0; pass < 3; pass++)
    text = text
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&nbsp;/g, ' ')
      .replace(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
      .replace(/&amp;/g, '&')
  return text
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/[\s\u00ad\u200b-\u200f]+/g, '')
    .normalize('NFC')
}
