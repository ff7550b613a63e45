import { describe, expect, it } from 'vitest'
import { ExpectationError } from '../../src/core/errors.js'
import { fromFeed, readFeed, type FeedItem } from '../../src/read/feed/feed.js'

const ADDRESS = 'https://fonden.example/rss'
const rss = (item: string, channel = '') =>
  `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Utlysningar</title>${channel}<item>${item}</item></channel></rss>`
const atom = (entry: string) => `<feed xmlns="http://www.w3.org/2005/Atom"><entry>${entry}</entry></feed>`
const first = (text: string): FeedItem => readFeed(text, ADDRESS).items[0]!

/** As Tillväxtverket's portlet, the Commission's list pages and WordPress write them. */
const WHOLE = rss(
  `<title>Stöd till cirkulär ekonomi &amp; återbruk</title>
   <link>https://fonden.example/utlysningar/cirkular.8712.html</link>
   <guid isPermaLink="false">4.3409dae1</guid>
   <pubDate>Wed, 25 Feb 2026 13:41:04 +0100</pubDate>
   <description>&lt;p&gt;Sök senast 15 april.&lt;/p&gt;</description>
   <content:encoded><![CDATA[<p>Kommuner kan söka.</p><ul><li>Max 2 mkr</li></ul>]]></content:encoded>
   <category>Utlysning</category><category>Klimat</category><category>Klimat</category>`,
  '<link>https://fonden.example/utlysningar/</link>',
)

describe('a feed', () => {
  it('is read whole', () => {
    expect(readFeed(WHOLE, ADDRESS)).toEqual({
      format: 'rss',
      title: 'Utlysningar',
      link: 'https://fonden.example/utlysningar/',
      problems: [],
      items: [
        {
          id: '4.3409dae1',
          title: 'Stöd till cirkulär ekonomi & återbruk',
          link: 'https://fonden.example/utlysningar/cirkular.8712.html',
          published: '2026-02-25T12:41:04.000Z',
          summary: 'Sök senast 15 april.',
          content: 'Kommuner kan söka.\n\n• Max 2 mkr',
          html: '<p>Kommuner kan söka.</p><ul><li>Max 2 mkr</li></ul>',
          categories: ['Utlysning', 'Klimat'],
        },
      ],
    })
  })

  it.each([
    ['RSS 2.0', rss('<title>A</title>'), 'rss'],
    [
      'RSS without a version, behind blanks and a byte order mark',
      '\ufeff\n <rss><channel><item><title>A</title></item></channel></rss>',
      'rss',
    ],
    ['RSS that lost its beginning', '<item><title>A</title></item></channel></rss>', 'rss'],
    [
      'RSS behind an error text',
      '<br />\n<b>Warning</b>: x in y on line 3<rss><channel><item><title>A</title></item></channel></rss>',
      'rss',
    ],
    [
      'RSS 1.0',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>F</title></channel><item rdf:about="x"><title>A</title></item></rdf:RDF>',
      'rdf',
    ],
    ['Atom 1.0', atom('<title>A</title>'), 'atom'],
    [
      'Atom with a prefix',
      '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>A</a:title></a:entry></a:feed>',
      'atom',
    ],
    [
      'Atom 0.3',
      '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title mode="escaped">A</title></entry></feed>',
      'atom',
    ],
    ['JSON Feed', '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":7,"title":"A"}]}', 'json'],
    ['what was cut off', '<rss version="2.0"><channel><item><title>A</title><descr', 'rss'],
    [
      'items that never end',
      '<rss><channel><item><title>A</title><item><title>B</title></channel></rss>',
      'rss',
    ],
    ['tags wrongly nested', '<rss><channel><item><title><b>A</title></b></item></rss></channel>', 'rss'],
  ])('is found in %s', (_, text, format) => {
    const feed = readFeed(text, ADDRESS)
    expect([feed.format, feed.items[0]?.title]).toEqual([format, 'A'])
  })

  it.each([
    ['', 'an empty answer'],
    ['<!doctype html><html><title>Logga in</title><feed/></html>', 'an HTML page "Logga in"'],
    ['<opml version="2.0"><body/></opml>', 'an OPML list of feeds'],
    ['<urlset><url/></urlset>', 'a sitemap'],
    ['<soap:Envelope/>', 'an XML document <envelope>'],
    ['\x1f\x8b\x08 binary', 'neither XML nor JSON: " binary"'.replace('" ', '"')],
    ['{"error":"x"}', 'JSON without a list of items'],
    ['{"items":[', 'JSON that is broken'],
  ])('is not %s', (text, found) => {
    expect(() => readFeed(text, ADDRESS)).toThrow(
      new ExpectationError('unexpected', `${ADDRESS}: expected a feed, found ${found}`),
    )
  })

  it('is read up to its 5,000th item', () => {
    const feed = readFeed(`<rss>${'<item><title>x</title></item>'.repeat(5_001)}</rss>`, ADDRESS)
    expect(feed.items.length).toBe(5_000)
    expect(feed.problems).toEqual([
      { about: ADDRESS, message: 'has more than 5000 items; 1 were left unread' },
    ])
  })
})

describe('the title of an item', () => {
  it.each([
    ['Research &amp; innovation', 'Research & innovation'],
    ['R&D för < 5 mkr', 'R&D för < 5 mkr'],
    ['<![CDATA[Research &amp; innovation]]>', 'Research & innovation'],
    ['&lt;b&gt;Ny&lt;/b&gt; utlysning', 'Ny utlysning'],
    ['&amp;lt;b&amp;gt;Ny&amp;lt;/b&amp;gt; f&amp;ouml;rskola', 'Ny förskola'],
    ['f&ouml;rskola&nbsp;&#8211; &#150; x', 'förskola – – x'],
    ['<i>Ny</i> utlysning', 'Ny utlysning'],
    ['Ny\n  utly\u00adsning\u0007', 'Ny utlysning'],
    ['<![CDATA[<script>alert(1)</script>Ny<img src=x onerror=alert(1)>]]>', 'Ny'],
  ])('is read in %s', (written, title) => {
    expect(first(rss(`<title>${written}</title>`)).title).toBe(title)
  })

  it.each([
    ['<title type="text">a &lt; b</title>', 'a < b'],
    ['<title type="html">&lt;i&gt;Ny&lt;/i&gt;</title>', 'Ny'],
    [
      '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Hej <b>du</b> glada &lt;3</div></title>',
      'Hej du glada <3',
    ],
    ['<title mode="base64">TnkgdXRseXNuaW5n</title>', 'Ny utlysning'],
  ])('is read in the Atom of %s', (written, title) => {
    expect(first(atom(written)).title).toBe(title)
  })
})

describe('the text of an item', () => {
  it('keeps the order of XHTML', () => {
    const xhtml =
      '<x:div xmlns:x="http://www.w3.org/1999/xhtml">Hello <x:b>call</x:b> text<x:br/>tail &amp; more</x:div>'
    const item = first(atom(`<content type="xhtml">${xhtml}</content>`))
    expect(item.content).toBe('Hello call text\ntail & more')
    expect(item.html).toBe('<div>Hello <b>call</b> text<br/>tail &amp; more</div>')
  })

  it.each([
    ['markup that nobody escaped', '<p>Ett</p><p>Två</p>', 'Ett\n\nTvå'],
    ['markup in CDATA', '<![CDATA[<p>Ett</p>Två]]>', 'Ett\n\nTvå'],
    ['lines', 'Ett\nTvå', 'Ett\nTvå'],
    ['nothing', ' ', undefined],
  ])('is read in %s', (_, written, text) => {
    expect(first(rss(`<description>${written}</description>`)).summary).toBe(text)
  })
})

describe('the link of an item', () => {
  const based = '<link>https://fonden.example/sv/</link>'
  it.each([
    ['<link>https://a.example/1</link>', 'https://a.example/1'],
    ['<link> /1?a=1&b=2 </link>', 'https://fonden.example/1?a=1&b=2'],
    ['<link>1</link>', 'https://fonden.example/sv/1'],
    ['<link xml:base="https://b.example/x/">1</link>', 'https://b.example/x/1'],
    ['<link/><atom:link rel="self" href="/s"/><atom:link href="/2"/>', 'https://fonden.example/2'],
    ['<guid>https://a.example/3</guid>', 'https://a.example/3'],
    ['<guid isPermaLink="false">https://a.example/3</guid>', undefined],
    ['<link>javascript:alert(1)</link><guid>https://a.example/3</guid>', 'https://a.example/3'],
    ['<link>mailto:a@b.example</link>', undefined],
    ['<link>https://[bad/</link>', undefined],
  ])('is read in %s', (written, link) => {
    expect(first(rss(written, based)).link).toBe(link)
  })

  it('is relative to the nearest xml:base', () => {
    const entry = '<entry xml:base="calls/"><link rel="alternate" href="7" /></entry>'
    const feed = `<feed xml:base="https://a.example/en/" xmlns="http://www.w3.org/2005/Atom">${entry}</feed>`
    expect(first(feed).link).toBe('https://a.example/en/calls/7')
  })

  it('is the page, not its other forms', () => {
    const links = [
      'self" href="/s',
      'alternate" type="application/pdf" href="/p',
      'alternate" type="text/html" href="/h',
    ]
    expect(first(atom(links.map((link) => `<link rel="${link}"/>`).join(''))).link).toBe(
      'https://fonden.example/h',
    )
  })

  it('is told of where it is none', () => {
    expect(readFeed(rss('<title>A</title><link>javascript:x()</link>'), ADDRESS).problems).toEqual([
      { about: 'A', message: 'link: "javascript:x()", expected a whole http address' },
    ])
  })
})

describe('other vocabularies', () => {
  it('are known by their address, not their prefix', () => {
    const item =
      '<x:title xmlns:x="http://purl.org/dc/elements/1.1/">A</x:title><y:date xmlns:y="http://purl.org/dc/elements/1.1">2026-02-03</y:date>'
    expect(first(rss(item))).toMatchObject({ title: 'A', published: '2026-02-03T00:00:00.000Z' })
  })

  it('do not stand in for the feed’s own', () => {
    const item =
      '<m:title xmlns:m="http://search.yahoo.com/mrss/">Bild</m:title><title>A</title><dc:title>B</dc:title>'
    expect(first(rss(item)).title).toBe('A')
  })

  it('name an item for good, which its address may not', () => {
    const item = '<atom:id>https://a.example/node/2</atom:id><guid>https://a.example/slug</guid>'
    expect(first(rss(item)).id).toBe('https://a.example/node/2')
  })
})

describe('a hostile feed', () => {
  const bomb = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')
  it.each([
    [
      'a bomb of entities',
      `<!DOCTYPE r [<!ENTITY l0 "ha">${bomb}]>${rss('<title>&l9; A</title>')}`,
      '&l9; A',
    ],
    [
      'a file of ours',
      `<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>${rss('<title>&x; A</title>')}`,
      '&x; A',
    ],
    [
      'items in the DOCTYPE',
      `<!DOCTYPE r [<!ENTITY x "<item><title>B</title></item>">]>${rss('<title>A</title>')}`,
      'A',
    ],
  ])('with %s expands nothing', (_, text, title) => {
    expect(readFeed(text, ADDRESS).items.map((item) => item.title)).toEqual([title])
  })

  it.each([
    ['200,000 levels', rss('<title>A</title>').replace('</channel>', `${'<a>'.repeat(200_000)}</channel>`)],
    [
      '200,000 levels that look closed',
      rss('<title>A</title>').replace('</channel>', '<a b=c/>'.repeat(200_000)),
    ],
    ['a million tags', rss('<title>A</title>').replace('</channel>', '<a/>'.repeat(1_000_000))],
    ['open brackets', `${rss('<title>A</title>')}${'<'.repeat(1_000_000)}`],
    ['open comments', `${rss('<title>A</title>')}${'<!--'.repeat(500_000)}`],
    ['open CDATA', `${rss('<title>A</title>')}${'<![CDATA['.repeat(500_000)}`],
    ['stray end tags', rss('<title>A</title>').replace('</channel>', '</b>'.repeat(500_000))],
    ['an endless date', rss(`<title>A</title><pubDate>${'1 '.repeat(500_000)}</pubDate>`)],
    ['a deep text', rss(`<title>A</title><description>${'&lt;i&gt;'.repeat(200_000)}</description>`)],
    [
      'bases without end',
      `<feed>${'<a xml:base="b/">'.repeat(400)}${'<entry><title>A</title><link href="y"/></entry>'.repeat(5_000)}`,
    ],
  ])('with %s is read in little time', (_, text) => {
    const start = performance.now()
    expect(first(text).title).toBe('A')
    expect(performance.now() - start).toBeLessThan(8_000)
  })
})

describe('a source that is a feed', () => {
  const page = {
    ask: { method: 'GET', url: ADDRESS, expect: 'feed' },
    url: ADDRESS,
    status: 200,
    contentType: 'application/rss+xml',
    fetched: '2026-03-01T05:00:00.000Z',
    unchanged: false,
  } as const

  it('has a call for each item, once', () => {
    const item = '<item><title>B</title><link>/b</link></item>'
    const body = WHOLE.replace('</channel>', `${item}${item}<item><link>/c</link></item></channel>`)
    const read = fromFeed({
      where: (one) => one.categories[0] !== 'Nyhet',
      call: () => ({ kind: 'call' }),
      follow: (one) => ({ method: 'GET', url: one.link!, expect: 'html' }),
    })({ ...page, body })
    expect(read.calls).toEqual([
      {
        key: '4.3409dae1',
        title: 'Stöd till cirkulär ekonomi & återbruk',
        url: 'https://fonden.example/utlysningar/cirkular.8712.html',
        language: 'sv',
        kind: 'call',
        published: '2026-02-25T12:41:04.000Z',
        texts: [
          { language: 'sv', sections: [{ kind: 'description', text: 'Kommuner kan söka.\n\n• Max 2 mkr' }] },
        ],
      },
      {
        key: 'https://fonden.example/b',
        title: 'B',
        url: 'https://fonden.example/b',
        language: 'sv',
        kind: 'call',
      },
    ])
    expect(read.follow.map(({ url }) => url)).toEqual([read.calls[0]!.url, 'https://fonden.example/b'])
    expect(read.problems).toEqual([
      { about: 'https://fonden.example/c', message: 'an item of the feed has no title, so it was left out' },
    ])
  })
})
