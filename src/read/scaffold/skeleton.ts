import { isRecord, records } from '../json/json.js'
import type { FoundList } from './lists.js'
import { listIn } from './json-shape.js'
import type { FeedLook, HtmlLook, JsonLook } from './look.js'
import { keyed } from './read-as.js'
import { commented, pattern, quoted } from './words.js'

/** What is known of a source before anything of it is read. */
export interface Begun {
  readonly id: string
  readonly url: string
  readonly title: string
}

/** The text of a `source.ts` for a page of this kind, to be filled in by a person. */
export function skeleton(begun: Begun, look: HtmlLook | FeedLook | JsonLook): string {
  if (look.kind === 'feed') return feedSource(begun, look)
  return look.kind === 'json' ? jsonSource(begun, look) : htmlSource(begun, look)
}

function htmlSource(begun: Begun, look: HtmlLook): string {
  const [list] = look.lists
  const count = list?.count ?? 1
  const proof =
    look.heading !== ''
      ? `{ selector: 'h1', text: ${pattern(look.heading)} }`
      : look.title !== ''
        ? `{ selector: 'title', text: ${pattern(look.title)} }`
        : `'main'`
  return [
    `import { defineSource } from '../../src/core/source.js'`,
    `import { fromHtml } from '../../src/read/html/html.js'`,
    ...head(begun, look.language, 'call', 'worded', 'html'),
    `  read: fromHtml({`,
    `    proof: ${proof},`,
    `    language: '${look.language}',`,
    ...formOf(list, look.next),
    `  }),`,
    `  expect: { calls: [1, ${Math.max(20, count * 3)}], filled: { title: 1 } },`,
    `})`,
    ``,
  ].join('\n')
}

/** The form of a list, or of the one call that the page is where no list was found. */
function formOf(list: FoundList | undefined, next: string | null): string[] {
  if (!list)
    return [
      `    each: 'main',`,
      `    fields: { title: 'h1' },`,
      `    labels: ['dl', 'lines'],`,
      `    text: 'p',`,
    ]
  return [
    `    each: ${quoted(list.each)},`,
    `    fields: {`,
    ...Object.entries(keyed(list.fields)).map(([name, find]) => `      ${name}: ${quoted(find)},`),
    ...(list.fields.url === undefined ? [`      url: (_part, _dom, page) => page.url,`] : []),
    `    },`,
    ...(list.labels.length > 0 ? [`    labels: [${list.labels.map(quoted).join(', ')}],`] : []),
    ...(list.text === undefined ? [] : [`    text: ${quoted(list.text)},`]),
    ...(next === null ? [] : [`    next: ${quoted(next)},`]),
  ]
}

const CALL = /utlysning|ansök|bidrag|\bcalls?\b|grant|funding/i

function feedSource(begun: Begun, { feed, language }: FeedLook): string {
  const titles = feed.items.map(({ title }) => title ?? '')
  const isOfCalls =
    titles.length > 0 && titles.filter((title) => CALL.test(title)).length * 2 >= titles.length
  return [
    `import { defineSource } from '../../src/core/source.js'`,
    `import { fromFeed } from '../../src/read/feed/feed.js'`,
    ...head(begun, language, isOfCalls ? 'call' : 'news', 'worded', 'feed'),
    `  read: fromFeed({`,
    `    language: '${language}',`,
    ...(isOfCalls
      ? []
      : [`    where: ({ title, summary }) => ${String(CALL)}.test(\`\${title} \${summary}\`),`]),
    `  }),`,
    `  expect: { calls: [${isOfCalls ? 1 : 0}, ${Math.max(20, titles.length * 2)}], filled: { title: 1, url: 1 } },`,
    `})`,
    ``,
  ].join('\n')
}

const KEYS = [
  'id',
  'identifier',
  'key',
  'diarienummer',
  'dnr',
  'reference',
  'nr',
  'code',
  'slug',
  'guid',
  'uuid',
]
const TITLES = ['title', 'titel', 'name', 'namn', 'rubrik', 'heading', 'headline']
const URLS = ['url', 'link', 'lank', 'href', 'uri', 'webUrl', 'permalink']

function jsonSource(begun: Begun, { body }: JsonLook): string {
  const path = listIn(body) ?? []
  const [row = {}] = records(
    path.reduce<unknown>((value, name) => (isRecord(value) ? value[name] : undefined), body),
  )
  const names = Object.keys(row)
  const pick = (wanted: readonly string[]) =>
    wanted.flatMap((want) => names.filter((name) => name.toLowerCase() === want.toLowerCase()))[0]
  const [key, title, url] = [pick(KEYS) ?? 'id', pick(TITLES) ?? 'title', pick(URLS)]
  const from = path.reduce((value, name) => `field(${value}, ${quoted(name)})`, 'body')
  return [
    `import type { Problem } from '../../src/core/problem.js'`,
    `import { defineSource, type Page, type RawCall, type Reading } from '../../src/core/source.js'`,
    `import { ${path.length > 0 ? 'isRecord, ' : ''}parseJson, records } from '../../src/read/json/json.js'`,
    ...head(begun, 'sv', 'call', 'worded', 'json'),
    `  read,`,
    `  expect: { calls: [1, 500], filled: { title: 1 } },`,
    `})`,
    ``,
    `/** A row has: ${commented(names.slice(0, 40).join(', '))}. */`,
    `function read(page: Page): Reading {`,
    `  const body = parseJson(page.body)`,
    `  const problems: Problem[] = []`,
    `  const calls = records(${from}).flatMap((row): RawCall[] => {`,
    `    const key = textOf(row[${quoted(key)}])`,
    `    const title = textOf(row[${quoted(title)}])`,
    ...(url === undefined ? [] : [`    const url = textOf(row[${quoted(url)}])`]),
    `    if (key !== undefined && title !== undefined) return [{ key, title${url === undefined ? '' : ', ...(url !== undefined && { url })'} }]`,
    `    problems.push({ about: key ?? page.url, message: 'a row has no name or no title' })`,
    `    return []`,
    `  })`,
    `  return { calls, follow: [], problems }`,
    `}`,
    ``,
    ...(path.length > 0
      ? [
          `const field = (value: unknown, name: string): unknown => (isRecord(value) ? value[name] : undefined)`,
          ``,
        ]
      : []),
    `const textOf = (value: unknown): string | undefined =>`,
    `  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined`,
    ``,
  ].join('\n')
}

/** Everything up to `read`. A new source is unproven, and so on trial. */
function head(
  { id, url, title }: Begun,
  language: 'sv' | 'en',
  kind: string,
  facts: string,
  expect: string,
): string[] {
  const { hostname } = new URL(url)
  return [
    ``,
    `/** ${commented(title)}, as ${commented(hostname)} showed it when this was written; nobody has described its form. */`,
    `export default defineSource({`,
    `  id: ${quoted(id)},`,
    `  title: ${quoted(title)},`,
    `  publisher: ${quoted(hostname.replace(/^www\./, ''))},`,
    `  home: ${quoted(url)},`,
    `  language: '${language}',`,
    `  zone: '${language === 'sv' ? 'Europe/Stockholm' : 'Europe/Brussels'}',`,
    `  authority: 'funder',`,
    `  kind: '${kind}',`,
    `  confidence: 'unproven',`,
    `  facts: '${facts}',`,
    `  everyDays: 1,`,
    `  start: [`,
    `    {`,
    `      method: 'GET',`,
    `      url: ${quoted(url)},`,
    `      expect: '${expect}',`,
    `    },`,
    `  ],`,
  ]
}
