import { load } from 'cheerio'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { copyFor } from '../../src/core/letter-copy.js'
import type { LetterMatter } from '../../src/core/digest.js'
import { renderLetter } from '../../src/letters/render.js'
import { COLOURS } from '../../src/letters/styles.js'
import { aBrowser, aPage, faultsOf, widthOf } from '../web/browser.js'
import { office } from './sample-office.js'
import { aContent, busy, contact, fast, first, quiet } from './samples.js'

const LETTERS: readonly (readonly [string, Partial<LetterMatter>])[] = [
  ['busy', busy],
  ['quiet', quiet],
  ['first', { ...first, reader: { ...contact, language: 'en' } }],
  ['fast', fast],
  ['secretariat', office],
]
const htmlOf = (matter: Partial<LetterMatter>): string =>
  copyFor(renderLetter(aContent(matter)), { name: 'Åsa Öberg', token: 'TKN' }).html

describe.each(LETTERS)('the %s letter read aloud', (_, matter) => {
  const $ = load(htmlOf(matter))

  it('has one first heading and none that skips a level', () => {
    const levels = $('h1, h2, h3, h4, h5, h6')
      .toArray()
      .map((h) => Number(h.tagName.slice(1)))
    expect(levels[0]).toBe(1)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    expect(levels.every((level, i) => level <= (levels[i - 1] ?? 1) + 1)).toBe(true)
  })

  it('has links that each tell where they lead, and by one name to one place alone', () => {
    const places = new Map<string, string>()
    for (const a of $('a').get()) {
      const [seen, name] = [$(a).text().trim(), $(a).attr('aria-label') ?? $(a).text().trim()]
      expect(name.length).toBeGreaterThan(5)
      expect(name.startsWith(seen)).toBe(true)
      const href = $(a).attr('href') ?? ''
      expect(places.get(name) ?? href).toBe(href)
      places.set(name, href)
    }
    expect(places.size).toBeGreaterThan(3)
  })

  it('says the language of what is in another, and that tables for looks are none', () => {
    expect($('html').attr('lang')).toBe(matter.reader?.language ?? 'sv')
    expect($('table:not(.week):not([role=presentation])')).toHaveLength(0)
    expect($('img, script, link, iframe, form, [src], [background]')).toHaveLength(0)
    expect($.html()).not.toMatch(/url\(|@import/)
  })
})

it('marks English in a Swedish letter', () => {
  const $ = load(htmlOf(busy))
  expect($('h3 a:contains("Mental health")').attr('lang')).toBe('en')
  expect($('p:contains("This topic aims")').attr('lang')).toBe('en')
  expect($('h3 a:contains("Nya modeller")').attr('lang')).toBeUndefined()
})

describe('colours', () => {
  const light = (hex: string): number => {
    const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    const [r = 0, g = 0, b = 0] = parts.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const contrast = (a: string, b: string): number => {
    const [low = 0, high = 0] = [light(a), light(b)].sort((x, y) => x - y)
    return (high + 0.05) / (low + 0.05)
  }
  it.each(['light', 'dark'] as const)('are at least 4.5:1: %s', (mode) => {
    const { sheet, text, soft, brand, link, changeGround, changeText } = COLOURS[mode]
    for (const colour of [text, soft, brand, link])
      expect(contrast(colour, sheet)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(changeText, changeGround)).toBeGreaterThanOrEqual(4.5)
  })
})

describe('letters in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await aBrowser()
  })
  afterAll(async () => {
    await browser.close()
  })

  /** A mail stands in the mail program's page, which has the landmarks. */
  const isPageRule = (fault: string): boolean => /^(?:region|landmark)/.test(fault)

  it.each(LETTERS)('have no fault by WCAG, and are no wider than the screen: %s', async (_, matter) => {
    for (const scheme of ['light', 'dark'] as const)
      for (const width of [320, 1000]) {
        const page = await aPage(browser, { scheme, width })
        await page.setContent(htmlOf(matter))
        expect((await faultsOf(page)).filter((fault) => !isPageRule(fault))).toEqual([])
        expect(await widthOf(page)).toBeLessThanOrEqual(width)
        await page.context().close()
      }
  })

  it.each(LETTERS)('are tapped on at least 44 px on a phone: %s', async (_, matter) => {
    const page = await aPage(browser, { scheme: 'light', width: 360 })
    await page.setContent(htmlOf(matter))
    const small = await page.evaluate<string[]>(
      `[...document.links].filter((a) => a.getBoundingClientRect().height < 43.5).map((a) => a.textContent)`,
    )
    const count = await page.evaluate<number>('document.links.length')
    expect(count).toBeGreaterThan(4)
    expect(small).toEqual([])
    await page.context().close()
  })
})
