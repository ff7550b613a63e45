import { describe, expect, it } from 'vitest'
import type { Page } from '../../src/core/source.js'
import { fromFeed, readFeed } from '../../src/read/feed/feed.js'
import { isNewsOfFunding, newsOf } from '../../src/read/feed/news.js'
import { provenFeed, withoutByline } from '../../src/read/feed/proven-feed.js'

const read = provenFeed(
  { title: /Nyheter/, link: /^https:\/\/fonden\.example\//, language: 'sv' },
  fromFeed({ language: 'sv', where: (item) => isNewsOfFunding(item, 'sv') }),
)

const ITEM = '<item><title>Ny utlysning</title><link>https://fonden.example/1</link></item>'
const feed = (inside: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Nyheter</title><language>sv</language>${inside}</channel></rss>`

function aPage(body: string): Page {
  const url = 'https://fonden.example/feed/'
  const ask = { method: 'GET', url, expect: 'feed' } as const
  return { ask, url, status: 200, contentType: 'application/rss+xml', body, fetched: '', unchanged: false }
}

describe('a feed', () => {
  it('is read where it is the right one', () => {
    expect(read(aPage(feed(ITEM))).calls.map(({ title }) => title)).toEqual(['Ny utlysning'])
  })

  it('may have nothing that concerns us', () => {
    expect(read(aPage(feed(ITEM.replace('Ny utlysning', 'Ny chef')))).calls).toEqual([])
  })

  it.each([
    ['cut in half', feed(ITEM.repeat(3)).slice(0, 260), 'cut-off'],
    ['empty', feed(''), 'empty'],
    ['in another language', feed(ITEM).replace('>sv<', '>fi<'), 'language'],
    ['another one', feed(ITEM).replace('Nyheter', 'Lediga jobb'), 'no-proof'],
    [
      'of another site',
      feed(ITEM).replace('https://fonden.example/1', 'https://annan.example/1'),
      'no-proof',
    ],
    ['a page', '<!doctype html><html><body><h1>Logga in</h1></body></html>', 'unexpected'],
    ['no answer', '', 'unexpected'],
  ])('that is %s is not believed', (_, body, reason) => {
    expect(() => read(aPage(body))).toThrow(
      expect.objectContaining({ name: 'ExpectationError', reason }) as Error,
    )
  })
})

describe('an item of news', () => {
  const written = `<item><title>Pengar att söka</title><link>https://fonden.example/2</link><category>Nyheter</category>
    <category>Klimat</category><description><![CDATA[<p>Av Anna Exempel</p><p>Stöd till kommuner. Länk till annan webbplats.</p>
    <p>Ring Anna på 08-123 45 67.</p><p>The post <a href="/2">Pengar</a> appeared first on <a href="/">Fonden</a>.</p>]]></description></item>`

  it('keeps its words and its categories, and names nobody', () => {
    const [item] = readFeed(feed(written), 'https://fonden.example/feed/').items
    expect(newsOf(item!, 'sv')).toEqual({
      kind: 'news',
      keywords: ['Klimat'],
      texts: [
        {
          language: 'sv',
          title: 'Pengar att söka',
          sections: [{ kind: 'description', text: 'Stöd till kommuner.' }],
        },
      ],
    })
  })

  it.each([
    ['Any city can apply. […]', 'Any city can apply.'],
    ['Any city can [...]', 'Any city can…'],
    ['Written by Anna Gran-Exempel\nMoney', 'Money'],
    ['Photo: Anna Exempel', ''],
    ['By 2027 all cities', 'By 2027 all cities'],
    ['Av dessa medel går hälften till kommuner', 'Av dessa medel går hälften till kommuner'],
  ])('says of "%s" only "%s"', (text, expected) => {
    expect(withoutByline(text)).toBe(expected)
  })
})
