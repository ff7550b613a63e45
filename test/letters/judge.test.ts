import { load } from 'cheerio'
import { describe, expect, it } from 'vitest'
import { renderLetter } from '../../src/letters/render.js'
import { aCall, aContent, aPhrase, aTag, contact, municipality } from './samples.js'

const secretariat = { ...contact, secretariat: true }
const worth = [
  {
    call: aCall({ id: 'evil', title: '<script>alert(1)</script>\r\nBcc: x' }),
    tag: aTag('urban', 'likely', 6.25, [aPhrase('parks', 6.25)]),
  },
  { call: aCall({ id: 'plain', title: 'Homes' }), tag: aTag('social', 'weak', 5.5, []) },
]

describe('the links by which a contact judges', () => {
  it('stand with each call that is told in full, but not with one that is gone', () => {
    const { html, text } = renderLetter(aContent())
    const $ = load(html)
    const items = $('.item:has(h3)')
    const links = (item: number) =>
      $(items[item])
        .find('a[href*="/judge/"]')
        .map((_, a) => `${$(a).text()} ${$(a).attr('href')}`)
        .get()
    expect(items.length).toBe(9)
    expect(links(0)).toEqual([
      'Relevant https://fondvakt.example/judge/care-home.social.lifelong-learning?relevant=yes',
      'Inte relevant https://fondvakt.example/judge/care-home.social.lifelong-learning?relevant=no',
    ])
    expect(html).not.toContain('/judge/gone')
    expect(text).toContain(`  Är den relevant för er?
  Relevant:
  https://fondvakt.example/judge/two-stage.social?relevant=yes
  Inte relevant:
  https://fondvakt.example/judge/two-stage.social?relevant=no
`)
  })

  it('are left out where they cannot be signed', () => {
    const { html, text } = renderLetter(aContent({ judgeAt: null }))
    expect(html + text).not.toMatch(/\/judge\/|Är den relevant/)
  })
})

describe('the calls that it helps most to judge', () => {
  it('are in the letter of whoever looks after Fondvakt, with the area in doubt', () => {
    const { html, text } = renderLetter(aContent({ contact: secretariat, worth }))
    const $ = load(html)
    expect($('script')).toHaveLength(0)
    expect($('h2:contains("Två utlysningar som det hjälper mest att bedöma")')).toHaveLength(1)
    expect(text.replace(/\s+/g, ' ')).toContain(
      'Är den relevant för Stadsutveckling? Fondvakt gissar: trolig, 6,25 poäng. Varför: ”parks” i rubriken.',
    )
    expect(text).toContain('https://fondvakt.example/judge/evil.urban?relevant=no')
    expect(text).toContain('https://fondvakt.example/solna/worth')
    expect(text).not.toMatch(/^Bcc:/m)
    for (const a of $('a').get()) expect(text).toContain($(a).attr('href'))
  })

  it('are in nobody else’s, nor where there are none, nor in areas that are gone', () => {
    const others = [
      aContent({ worth }),
      aContent({ contact: secretariat, worth: [] }),
      aContent({ contact: secretariat, worth, municipality: { ...municipality, areas: [] } }),
    ]
    for (const content of others) expect(renderLetter(content).text).not.toContain('HJÄLPER MEST')
  })
})
