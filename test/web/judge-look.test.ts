import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort } from '../../bench/portal.js'
import { listen, type Listening } from '../../src/web/listen.js'
import { aBrowser, aPage, faultsOf, openAll, widthOf } from './browser.js'
import { aJudged, me, type Judged } from './judging.js'

describe('judging in a browser', () => {
  let at: Judged
  let server: Listening
  let site: string
  let browser: Browser
  beforeAll(async () => {
    at = await aJudged('sqlite')
    const port = await freePort()
    site = `http://127.0.0.1:${port}`
    server = await listen(at.pages({ publicUrl: site }), port, '127.0.0.1')
    browser = await aBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await server.close()
    await at.test.close()
  })

  it('is done with a click from the letter, and taken back with another', async () => {
    const page = await aPage(browser, { scheme: 'light', width: 320 })
    await page.goto(`${site + at.link({ areas: ['social'] })}?relevant=no&lang=sv`)
    await page.getByText('Skriv varför, om du vill').first().click()
    await page.getByRole('textbox').fill('Inte vårt område')
    await page.getByRole('button', { name: 'Inte relevant' }).click()
    expect(await page.getByRole('status').textContent()).toBe('Svaret är sparat.')
    expect(await at.kept()).toEqual([['social', 'not-relevant', 'omsorg', 'Inte vårt område']])
    await page.getByRole('button', { name: 'Ta tillbaka' }).click()
    expect(await at.tags()).toEqual(['social likely'])
    await page.context().close()
  })

  it.each([
    { scheme: 'light', width: 320 },
    { scheme: 'dark', width: 1280 },
  ] as const)('has no fault that axe finds, and fits, $scheme and $width px wide', async (look) => {
    const page = await aPage(browser, look)
    await page.goto(site + me())
    await page.goto(`${site}/calls/${at.call}?m=solna&lang=sv`)
    await page.getByRole('button', { name: 'Inte relevant för Sociala frågor' }).click()
    expect(page.url()).toBe(`${site}/calls/${at.call}?m=solna&lang=sv#judge`)
    for (const path of [`/calls/${at.call}?m=solna`, at.link(), '/solna/worth', '/judge/x']) {
      await page.goto(site + path)
      await openAll(page)
      expect(await faultsOf(page), path).toEqual([])
      expect(await page.locator('h1').count()).toBe(1)
      expect(await widthOf(page)).toBeLessThanOrEqual(look.width)
    }
    await page.goto(`${site}/calls/${at.call}?m=solna&lang=sv`)
    await page.getByRole('button', { name: 'Ta tillbaka för Sociala frågor' }).click()
    await page.context().close()
  })
})
