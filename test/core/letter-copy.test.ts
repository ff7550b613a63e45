import { describe, expect, it } from 'vitest'
import { copyFor, NAME, TOKEN, type LetterBody } from '../../src/core/letter-copy.js'

const body: LetterBody = {
  html: `<p>Hej ${NAME}!</p><a href="https://fondvakt.example/l/${TOKEN}">${NAME}</a>`,
  text: `Hej ${NAME}!\nhttps://fondvakt.example/l/${TOKEN}/leave`,
  whole: `<h1>${NAME}</h1><a href="/l/${TOKEN}/a"></a><a href="/l/${TOKEN}/b"></a>`,
  leave: `https://fondvakt.example/l/${TOKEN}/leave`,
}
const token = 'c29sbmE.aGVq_-1'
const copy = (name: string) => copyFor(body, { name, token })

describe('a copy of a letter', () => {
  it('has the name and the token at every place', () => {
    expect(copy('Åsa Öberg')).toEqual({
      html: `<p>Hej Åsa Öberg!</p><a href="https://fondvakt.example/l/${token}">Åsa Öberg</a>`,
      text: `Hej Åsa Öberg!\nhttps://fondvakt.example/l/${token}/leave`,
      whole: `<h1>Åsa Öberg</h1><a href="/l/${token}/a"></a><a href="/l/${token}/b"></a>`,
      leave: `https://fondvakt.example/l/${token}/leave`,
    })
  })

  it('has no whole letter and no way to leave where the letter has none', () => {
    expect(copyFor({ ...body, whole: null, leave: null }, { name: 'A', token })).toMatchObject({
      whole: null,
      leave: null,
    })
  })

  it.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['"><img src=x onerror=alert(1)>', '&quot;&gt;&lt;img src=x onerror=alert(1)&gt;'],
    ["O'Brien & Co", 'O&#39;Brien &amp; Co'],
    ['&amp;', '&amp;amp;'],
    ['$&', '$&amp;'],
    ["$' $` $$ $1 $<name>", '$&#39; $` $$ $1 $&lt;name&gt;'],
    ['\\u0041\\n', '\\u0041\\n'],
  ])('shows the name %j as it is, with nothing in it that a browser would read', (name, shown) => {
    expect(copy(name).html).toBe(
      `<p>Hej ${shown}!</p><a href="https://fondvakt.example/l/${token}">${shown}</a>`,
    )
    expect(copy(name).whole).toContain(`<h1>${shown}</h1>`)
    expect(copy(name).text).toContain(`Hej ${name}!`)
  })

  it.each([
    ['a name that holds the sign of the token', `Eva ${TOKEN} Ek`],
    ['a name that holds the sign of the name', `Eva ${NAME}${NAME}Ek`],
    ['a name of several lines', 'Eva\r\n\u2028\tEk'],
    ['a name with characters that nobody sees', 'Eva\0\u0007 Ek\ud800'],
  ])('shows as one line without our own signs: %s', (_, name) => {
    const { html, text, whole } = copy(name)
    expect(html).toContain('<p>Hej Eva Ek!</p>')
    expect(text).toBe(`Hej Eva Ek!\nhttps://fondvakt.example/l/${token}/leave`)
    expect(`${html}${text}${whole}`).not.toMatch(/[\ue000\ue001]/)
  })

  it('is the same whenever it is made', () => {
    expect(copy('Eva Ek')).toEqual(copy('Eva Ek'))
  })
})
