import { load } from 'cheerio'
import { describe, expect, it } from 'vitest'
import type { TaggedCall } from '../../src/core/letter.js'
import { renderLetter } from '../../src/letters/render.js'
import {
  aCall,
  aContent,
  aDeadline,
  anEvent,
  aPhrase,
  aQuote,
  aRole,
  aTag,
  busyCalls,
  english,
  first,
  quiet,
} from './samples.js'

function newCalls(count: number, title: (n: number) => string = (n) => `Call number ${n}`) {
  const calls: TaggedCall[] = Array.from({ length: count }, (_, n) => ({
    call: aCall({ id: `c${n}`, title: title(n), deadlines: [aDeadline('2026-12-01')] }),
    tags: [aTag('social', n % 3 === 0 ? 'strong' : 'likely', n, [aPhrase('long-term care')])],
    role: aRole(),
  }))
  return { calls, events: calls.map(({ call }) => anEvent(call.id, 'new')) }
}

const bytes = (text: string): number => Buffer.byteLength(text)

describe('hostile titles', () => {
  it.each([
    ['a script', '<script>alert(1)</script><img src=x onerror=alert(2)>'],
    ['an attribute', '" onmouseover="alert(1)'],
    ['a right-to-left override', 'Call \u202Egnp.exe\u2066 for all\u200F'],
    ['line breaks', 'Call\r\nBcc: evil@elsewhere.example\n\n\nX'],
    ['2,000 characters', 'långtidsvård '.repeat(160)],
    ['2,000 characters without a space', '👩‍👩‍👧‍👦'.repeat(200)],
    ['half a character', 'Call \ud83d for all'],
    ['nothing to see', '\u200b\u2060'],
  ])('with %s are shown safe and short', (_, title) => {
    const { html, text, subject } = renderLetter(aContent(newCalls(1, () => title)))
    const $ = load(html)
    expect($('script, img, [onmouseover], [onerror]')).toHaveLength(0)
    expect($('h3 a').text().length).toBeLessThanOrEqual(300)
    expect(html + text + subject).not.toMatch(
      /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u200b\ud83d](?![\udc00-\udfff])/,
    )
    expect(text).not.toMatch(/^Bcc:/m)
    expect($('h3 a').text()).not.toBe('')
    expect(Buffer.from(html, 'utf8').toString('utf8')).toBe(html)
  })

  it('never become links to anything but web pages', () => {
    const call = aCall({ id: 'a', url: 'javascript:alert(1)' })
    const { html, text } = renderLetter(
      aContent({
        calls: [{ call, tags: [aTag('social', 'strong', 9)], role: aRole() }],
        events: [anEvent('a', 'new')],
      }),
    )
    expect(html + text).not.toContain('javascript:')
  })

  it('keep the department in the subject to one short line', () => {
    const municipality = {
      ...aContent().municipality,
      policy: '',
      areas: [],
      contacts: [],
      departments: [{ id: 'social', name: 'Förvaltning\r\nBcc: x '.repeat(50) }],
    }
    const { subject } = renderLetter(aContent({ municipality }))
    expect(subject).not.toMatch(/[\r\n]/)
    expect(subject.length).toBeLessThan(140)
  })
})

describe('a letter with more than fits', () => {
  it.each([40, 300, 2000])('of %i calls stays below 90 kB and accounts for every one', (count) => {
    const { html, text } = renderLetter(aContent(newCalls(count)))
    expect(bytes(html)).toBeLessThan(90_000)
    const $ = load(html)
    const linked = $('a[href^="https://fondvakt.example/calls/"]').length
    const left = Number(/och ([\d\s\u00a0]+) till/.exec($.text())?.[1]?.replace(/\D/g, '') ?? 0)
    expect(linked + left).toBe(count)
    expect($('h2').first().text()).toBe(`Nytt (${count})`)
    expect(text.match(/https:\/\/fondvakt\.example\/calls\//g)).toHaveLength(linked)
  })

  it('shows the strongest in full, the next by title, and links to the rest', () => {
    const { html } = renderLetter(aContent(newCalls(300)))
    const $ = load(html)
    const full = $('.item h3 a')
      .map((_, a) => $(a).text())
      .get()
    expect(full).toContain('Call number 297')
    expect(full).not.toContain('Call number 3')
    expect(full.every((title) => Number(title.slice(12)) % 3 === 0)).toBe(true)
    expect($('a:contains("och ")').attr('href')).toBe(
      'https://fondvakt.example/solna/calls?area=social&area=lifelong-learning',
    )
  })

  it('stays below 90 kB with long titles in every field', () => {
    const { html } = renderLetter(aContent(newCalls(500, (n) => `${n} ${'å'.repeat(2000)}`)))
    expect(bytes(html)).toBeLessThan(90_000)
  })
})

describe('both forms of a letter', () => {
  it.each([
    ['busy', aContent()],
    ['first', aContent(first)],
    ['quiet, in English', aContent({ ...quiet, contact: english })],
  ])('are %s and say the same', (_, content) => {
    const { html, text } = renderLetter(content)
    const $ = load(html)
    const plain = (words: string) =>
      words
        .toLowerCase()
        .replace(/[()]|maskinöversatt\. /g, '')
        .replace(/\s+/g, ' ')
        .trim()
    $('p a, p.brand').remove()
    const said = $('p, .change div, h1, h2')
      .map((_, each) => $(each).text())
      .get()
    for (const line of said) expect(plain(text)).toContain(plain(line))
    const links = load(html)
    expect(said.length).toBeGreaterThan(5)
    for (const a of links('a').get()) expect(text).toContain(links(a).attr('href'))
  })

  it('wrap plain text at 72 characters, but for addresses', () => {
    const { text } = renderLetter(aContent())
    const long = text.split('\n').filter((line) => line.length > 72)
    expect(long.every((line) => /^\s*https:\/\/\S+$/.test(line))).toBe(true)
  })

  it('are headed in order and name their language, for a screen reader', () => {
    const $ = load(renderLetter(aContent()).html)
    expect($('html').attr('lang')).toBe('sv')
    const levels = $('h1, h2, h3')
      .map((_, h) => Number(h.tagName.slice(1)))
      .get()
    expect(levels[0]).toBe(1)
    expect(levels.every((level, i) => level <= (levels[i - 1] ?? 1) + 1)).toBe(true)
    expect($('a:contains("Mental health")').attr('lang')).toBe('en')
    expect($('a:contains("Nya modeller")').attr('lang')).toBeUndefined()
  })
})

it('writes 1,000 letters of 12 calls in less than 8 seconds', () => {
  const extra = newCalls(3)
  const content = aContent({
    calls: [...busyCalls, ...extra.calls],
    events: [...aContent().items.flatMap(({ events }) => events), ...extra.events],
  })
  expect(content.items).toHaveLength(12)
  const start = performance.now()
  for (let n = 0; n < 1000; n += 1)
    renderLetter({ ...content, contact: { ...content.contact, name: `Kontakt ${n}` } })
  const took = performance.now() - start
  expect(took).toBeLessThan(8_000)
})

describe('the role of the municipality', () => {
  const lineOf = (role: TaggedCall['role']): string => {
    const call = aCall({ id: 'a', title: 'Cities' })
    const matter = {
      calls: [{ call, tags: [aTag('social', 'strong', 9)], role }],
      events: [anEvent('a', 'new')],
    }
    const $ = load(renderLetter(aContent(matter)).html)
    return $('.item p')
      .toArray()
      .map((one) => $(one).text())
      .filter((text) => text.startsWith('Kommunens roll'))
      .join('\n')
  }

  it('is told with the sentence it was read from, and what to check', () => {
    const role = aRole('applicant', [aQuote('may-apply', 'Local authorities may apply.', 5)])
    expect(lineOf(role)).toBe(
      'Kommunens roll: Kommunen kan söka själv (kontrollera i utlysningen). Kommuner eller andra offentliga nämns bland dem som kan söka: ”Local authorities may apply.”',
    )
  })

  it('shows a hostile sentence as text, cut at a word', () => {
    const role = aRole('partner', [aQuote('joins', `<script>alert(1)</script> ${'kommuner '.repeat(90)}`)])
    expect(lineOf(role)).toMatch(/”<script>alert\(1\)<\/script> kommuner .* kommuner…”$/)
    expect(lineOf(role).length).toBeLessThan(330)
  })

  it('is left out where it is not known yet', () => {
    expect(lineOf({ role: 'partner', because: [] })).toBe('')
  })
})
