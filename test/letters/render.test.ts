import { load } from 'cheerio'
import { describe, expect, it } from 'vitest'
import { copyFor } from '../../src/core/letter-copy.js'
import type { LetterMatter } from '../../src/core/digest.js'
import { USUAL } from '../../src/core/municipality.js'
import { renderLetter } from '../../src/letters/render.js'
import { LONGEST, newCalls } from './many.js'
import { office, secretariat } from './sample-office.js'
import { aContent, busy, contact, fast, first, municipality, quiet } from './samples.js'

const copyOf = (matter: Partial<LetterMatter>) => {
  const written = renderLetter(aContent(matter))
  return { ...written, ...copyFor(written, { name: 'Åsa <b>', token: 'TKN' }) }
}
const bytes = (text: string): number => Buffer.byteLength(text)

describe('a letter with more than fits', () => {
  it.each([40, 300, 2000])(
    'of %i calls stays below 90 kB in any copy and accounts for every one',
    (count) => {
      const written = renderLetter(aContent(newCalls(count)))
      const { html, text, whole } = copyFor(written, LONGEST)
      expect(bytes(html)).toBeLessThan(90_000)
      const $ = load(html)
      const shown = $('h3 a').length
      const left = Number(/och ([\d\s\u00a0]+) till/.exec($.text())?.[1]?.replace(/\D/g, '') ?? 0)
      expect(shown + left).toBe(count)
      expect($('h2').first().text().replace(/\s/g, '')).toBe(`Nytt(${count})`)
      expect(text.match(/^ {2}https:\/\/fondvakt\.example\/calls\//gm)).toHaveLength(shown)
      expect(written.items).toHaveLength(count)
      expect(whole === null).toBe(left === 0)
    },
  )

  it('leads to the whole letter, which has all in the same order, those beyond 300 in short', () => {
    const written = renderLetter(aContent(newCalls(400)))
    const { html, whole } = copyFor(written, { name: 'Åsa', token: 'TKN' })
    const titles = (markup: string) => {
      const $ = load(markup)
      return $('h3 a')
        .toArray()
        .map((a) => $(a).text())
    }
    const [short, long] = [titles(html), titles(whole ?? '')]
    expect(long).toHaveLength(400)
    expect(new Set(long).size).toBe(400)
    expect(long.filter((title) => short.includes(title))).toEqual(short)
    const $ = load(whole ?? '')
    expect($('a:contains("Inte relevant")')).toHaveLength(300)
    expect(load(html)('a:contains("Läs hela brevet")').attr('href')).toBe(
      'https://fondvakt.example/l/TKN/whole/2026-W35',
    )
  })

  it('shows the strong in full before the others', () => {
    const $ = load(renderLetter(aContent(newCalls(100))).html)
    const full = $('.item:has(a:contains("Relevant")) h3 a')
      .toArray()
      .map((a) => Number($(a).text().slice(12)))
    expect(full.length).toBeGreaterThan(5)
    expect(full.every((n) => n % 3 === 0)).toBe(true)
  })

  it('stays below 90 kB with long titles, and with all that a secretariat is told', () => {
    const many = newCalls(500, (n) => `${n} ${'å'.repeat(5000)}`)
    const { html } = copyFor(renderLetter(aContent({ ...office, ...many })), LONGEST)
    expect(bytes(html)).toBeLessThan(90_000)
  })
})

describe('both forms of a letter', () => {
  it.each<[string, Partial<LetterMatter>]>([
    ['busy', busy],
    ['first', first],
    ['quiet, in English', { ...quiet, reader: { ...contact, language: 'en' } }],
    ['fast', fast],
    ['the secretariat’s', office],
  ])('say the same: %s', (_, matter) => {
    const { html, text } = copyOf(matter)
    const plain = (words: string) =>
      words
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()
    const $ = load(html)
    $('a, p.brand, .week, .phone').remove()
    const said = $('p, .change div, h1, h2, h3, h4')
      .toArray()
      .map((each) => plain($(each).text()))
      .filter((line) => line !== '')
    expect(said.length).toBeGreaterThan(5)
    for (const line of said) expect(plain(text)).toContain(line)
    const links = load(html)
    for (const heading of links('h2 a, h3 a, h4 a').get())
      expect(plain(text)).toContain(plain(links(heading).text()))
  })

  it('have at most two addresses of a call in plain text, in lines of at most 72 characters', () => {
    const { text } = copyOf({ ...busy, ...newCalls(3, (n) => `${n}${'x'.repeat(400)}`) })
    const long = text.split('\n').filter((line) => line.length > 72)
    expect(long.every((line) => /^\s*https:\/\/\S+$/.test(line))).toBe(true)
    for (const block of copyOf({ ...busy, cases: [] }).text.split('\n\n'))
      expect(block.match(/https:/g)?.length ?? 0).toBeLessThanOrEqual(2)
  })

  it('carry the reader’s own links, and the name on a line of its own', () => {
    const { html, text, leave } = copyOf(busy)
    expect(text.split('\n')).toContain('Till: Åsa <b>')
    expect(html).toContain('Till: Åsa &lt;b&gt;')
    expect(leave).toBe('https://fondvakt.example/l/TKN/leave')
    const $ = load(html)
    const hrefs = $('.item')
      .first()
      .find('a')
      .toArray()
      .map((a) => `${$(a).text()} ${$(a).attr('href')?.replace('https://fondvakt.example', '')}`)
    expect(hrefs.slice(1)).toEqual([
      'Läs mer /calls/care-home',
      'Relevant /l/TKN/calls/care-home?relevant=yes',
      'Inte relevant /l/TKN/calls/care-home?relevant=no',
      'Skicka vidare /l/TKN/calls/care-home/pass',
      'Kalender /calls/care-home/deadlines.ics',
      'Vi följer den här /l/TKN/calls/care-home#follow',
    ])
    expect($('.item:contains("Skills passports") a').length).toBe(2)
  })
})

describe('the kinds of letters', () => {
  it('say nothing new in few words', () => {
    const { subject, text } = copyOf(quiet)
    expect(subject).toBe('Inget nytt för er v. 35 – 43 källor kontrollerade')
    expect(text).toContain('Inget nytt för er den här veckan. 43 av 43 källor kontrollerade.')
  })

  it('tell why what is in a hurry comes now, and when the next comes', () => {
    const { subject, text } = copyOf(fast)
    expect(subject).toMatch(/^Bråttom: 1 utlysning stänger före nästa brev – Quick grants/)
    expect(text).toContain('Därför\nskriver vi redan i dag.')
    expect(text.replace(/\s+/g, ' ')).toContain('Nästa vanliga brev kommer måndag 7 september 2026.')
  })

  it('do not speak of a next letter to whoever wants only what is in a hurry, nor of a week to others', () => {
    const never = { ...contact, wishes: { ...USUAL, every: 'never' as const } }
    const { subject, text } = copyOf({ ...fast, reader: never, nextLetter: null })
    expect(subject).toContain('med kort ansökningstid')
    expect(text).not.toMatch(/nästa vanliga|Nästa vanliga/)
    const monthly = copyOf({ ...quiet, nextLetter: '2026-10-05T05:00:00.000Z' })
    expect(monthly.text).toContain('Inget nytt för er sedan förra brevet.')
    expect(monthly.text).not.toContain('Veckobrev')
  })

  it('tell only the secretariat what needs a person, before the calls', () => {
    const { text } = copyOf(office)
    const order = [
      'DET HÄR BEHÖVER',
      '6 brev väntar',
      'Vi vet inte om brevet',
      'NYTT (1)',
      'FÖRVALTNINGARNAS VECKA',
    ]
    const places = order.map((words) => text.indexOf(words))
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(text).toContain('https://fondvakt.example/l/TKN/calls/homes?relevant=no&area=urban')
    const others = copyOf({ ...office, reader: contact })
    expect(others.text).not.toMatch(/BEHÖVER|FÖRVALTNINGARNAS|HJÄLPER MEST/)
    const none = copyOf({ ...office, reader: secretariat, municipality: { ...municipality, areas: [] } })
    expect(none.text).not.toContain('HJÄLPER MEST')
  })
})
