import { describe, expect, it } from 'vitest'
import { copyFor, NAME, TOKEN } from '../../src/core/letter-copy.js'
import { renderNotice, type Notice } from '../../src/letters/notice.js'
import { noticeWordsFor } from '../../src/text/notice-words.js'

const PAGES = 'https://fondvakt.example'

const aNotice = (part: Partial<Notice> = {}): Notice => ({
  language: 'sv',
  subject: 'Bekräfta',
  title: 'Bekräfta att ni vill ha veckobrev',
  paragraphs: [`Hej ${NAME}!`, 'Öppna sidan och bekräfta där.'],
  links: [{ label: 'Bekräfta anmälan', href: `${PAGES}/confirm/${TOKEN}` }],
  foot: ['Var det inte du? Då behöver du inte göra något.'],
  ...part,
})

const aCopy = (notice: Notice, name = 'Åsa <b>&Co') =>
  copyFor(renderNotice(notice), { name, token: 'TKN.x-y' })

describe('a small mail', () => {
  it('says the same in plain text, in lines of at most 72 characters with addresses on their own', () => {
    const { text } = aCopy(
      aNotice({
        quote: 'Kan det här vara något för er? '.repeat(5),
        facts: [{ label: 'Sista dag', text: 'tis 15 september 2026, 17.00 Bryssel (kontrollera)' }],
        links: [
          { label: 'Läs', href: `${PAGES}/calls/a` },
          { label: 'Svara', href: `${PAGES}/l/${TOKEN}/calls/a` },
        ],
      }),
    )
    expect(text).toBe(`Bekräfta att ni vill ha veckobrev

Hej Åsa <b>&Co!

Öppna sidan och bekräfta där.

  ”Kan det här vara något för er? Kan det här vara något för er? Kan det
  här vara något för er? Kan det här vara något för er? Kan det här vara
  något för er?”

Sista dag: tis 15 september 2026, 17.00 Bryssel (kontrollera)

Läs:
https://fondvakt.example/calls/a

Svara:
https://fondvakt.example/l/TKN.x-y/calls/a

Var det inte du? Då behöver du inte göra något.
`)
  })

  it('is one heading, its texts and its links, in the language that it says', () => {
    const { html } = aCopy(aNotice({ facts: [{ label: 'Program', text: 'Horizon', language: 'en' }] }))
    expect(html).toMatch(/^<!doctype html>\n<html lang="sv">/)
    expect(html.match(/<h1[^>]*>(.*?)<\/h1>/g)).toHaveLength(1)
    expect(html).toContain('<span lang="en">Horizon</span>')
    expect(html).toContain('href="https://fondvakt.example/confirm/TKN.x-y"')
    expect(html).toContain('Hej Åsa &lt;b&gt;&amp;Co!')
    expect(html).toContain('prefers-color-scheme:dark')
    expect(html).not.toMatch(/[\ue000\ue001]/)
  })

  it('escapes what comes from outside, and lets nobody put in a token, a line or a hidden character', () => {
    const bad = `x</p><script>alert(1)</script>\r\nBcc: all@x.example ${TOKEN}\u202e${NAME}`
    const written = renderNotice(
      aNotice({
        subject: bad,
        title: bad,
        paragraphs: [bad],
        quote: bad,
        facts: [{ label: bad, text: bad }],
        links: [{ label: bad, href: 'https://x.example/?a="><script>' }],
        foot: [bad],
      }),
    )
    expect(written.html).not.toContain('<script')
    expect(written.html).toContain('href="https://x.example/?a=&quot;&gt;&lt;script&gt;"')
    expect(written.subject).toBe('x</p><script>alert(1)</script> Bcc: all@x.example')
    expect(written.html + written.text + written.subject).not.toMatch(new RegExp(`[\\r\\u202e${TOKEN}]`))
    expect(written.text).not.toMatch(/^Bcc/m)
    expect(written.text.split(NAME)).toHaveLength(3)
  })

  it('leaves out a quote and facts without words', () => {
    const { html, text } = renderNotice(aNotice({ quote: ' \u200b', facts: [{ label: 'Pengar', text: '' }] }))
    expect(html).not.toContain('<blockquote')
    expect(html + text).not.toContain('Pengar')
    expect(text).not.toMatch(/\n\n\n/)
  })
})

describe.each(['sv', 'en'] as const)('words of small mails in %s', (language) => {
  const words = noticeWordsFor(language)
  it.each([
    ['confirm', words.confirm('Socialförvaltningen', 'Solna')],
    ['confirm, of a whole municipality', words.confirm('Strömsund', 'Strömsund')],
    ['already', words.already('Socialförvaltningen', 'Solna')],
    ['already, of a whole municipality', words.already('Strömsund', 'Strömsund')],
    ['pass', words.pass({ from: 'Anna', title: 'Trygg skola', municipality: 'Solna', hasNote: true })],
  ])('says each thing once: %s', (_, said) => {
    const all = [said.title, ...said.paragraphs, ...said.links, ...said.foot]
    expect(new Set(all).size).toBe(all.length)
    for (const text of [said.subject, ...all]) expect(text.trim()).not.toBe('')
    expect(all.join(' ')).not.toMatch(/Strömsund (i|in) Strömsund/)
  })
})
