import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Page, Source } from '../../src/core/source.js'
import { fromFeed, readFeed } from '../../src/read/feed/feed.js'
import commissionNews from '../../sources/commission-news/source.js'
import europaparlamentet from '../../sources/europaparlamentet/source.js'

/** Real feeds, recorded in 2021 and 2026; only where the shared documents are. */
const RECORDED = '../shared/data/eu'

const FILES = {
  competition: [
    'rss/dg-comp_node38_rss_en.sample.xml',
    'https://competition-policy.ec.europa.eu/node/38/rss_en',
  ],
  parliament: [
    'rss/europarl_top-stories_en_2021-09-21.xml',
    'https://www.europarl.europa.eu/rss/doc/top-stories/en.xml',
  ],
  template: ['rss/oe_list_pages_rss.from-template.xml', 'http://web:8080/build/node/1/rss'],
  pressCorner: [
    'rss/presscorner-rss.sample.xml',
    'https://ec.europa.eu/commission/presscorner/api/rss?language=en',
  ],
  petitions: ['eci/petitions.rss', 'https://register.eci.ec.europa.eu/petitions.rss'],
} as const

type Name = keyof typeof FILES

function recorded(name: Name): Page {
  const [file, url] = FILES[name]
  const ask = { method: 'GET', url, expect: 'feed' } as const
  const body = readFileSync(`${RECORDED}/${file}`, 'utf8')
  const said = { status: 200, contentType: 'application/rss+xml', unchanged: false }
  return { ask, url, ...said, body, fetched: '2026-06-15T05:00:00Z' }
}

const titlesIn = (source: Source, name: Name) => source.read(recorded(name)).calls.map(({ title }) => title)

describe.skipIf(!existsSync(`${RECORDED}/rss`))('the recorded feeds of the EU', () => {
  it.each<[Name, number]>([
    ['competition', 3],
    ['parliament', 1],
    ['template', 2],
    ['pressCorner', 2],
    ['petitions', 6],
  ])('%s has %d items with a title and a date', (name, count) => {
    const { items, problems } = readFeed(recorded(name).body, FILES[name][1])
    expect(items).toHaveLength(count)
    expect(items.filter(({ title, link, published }) => title && link && published)).toHaveLength(count)
    expect(problems).toEqual([])
    expect(fromFeed({ language: 'en' })(recorded(name)).calls).toHaveLength(count)
  })

  it('tell of money in one of three items on competition, whose day of change is no day of publication', () => {
    const { calls, problems } = commissionNews.read(recorded('competition'))
    expect(calls.map(({ title, published }) => [title, published])).toEqual([
      ['Commission approves €4.5 million German State aid for fishing', undefined],
    ])
    expect(calls[0]?.keywords).toEqual(['Directorate-General for Competition', 'state aid'])
    expect(problems).toEqual([])
  })

  it('tell in Parliament of a debate, which is not of money', () => {
    expect(titlesIn(europaparlamentet, 'parliament')).toEqual([])
  })

  it('are not believed at an address where another feed is expected', () => {
    for (const name of ['template', 'petitions'] as const)
      expect(() => europaparlamentet.read(recorded(name))).toThrow(/looked for items|is in "/)
  })
})
