import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listen, type Listening } from '../../src/web/listen.js'
import { anEmptyDb, type TestDb } from '../support/databases.js'
import { aBrowser, aPage, faultsOf, isFirst, LOOKS, openAll, widthAtTwice, widthOf } from './browser.js'
import { anApp, seed } from './seed.js'

const PAGES = [
  '/',
  '/?lang=en',
  '/solna/calls',
  '/solna/calls?area=social&q=homelessness&lang=en',
  '/solna/calls?area=social&area=work-and-growth&grade=weak',
  '/solna/calls?q=finnsinte',
  '/solna/calls?q=hemlöshet+skola+kommun:x&closes=90&role=partner',
  '/solna/calls?q=hemlöshet&without=hemlöshet/homelessness&sort=money',
  '/solna/calls?q=homelesness&lang=en',
  '/calls/ft-portal-184001',
  '/solna/calls?page=9',
  '/calls/ft-portal-horizon-neb-2026-01-business-01?m=solna',
  '/calls/ft-portal-horizon-neb-2026-01-business-01?text=en&lang=en',
  '/calls/ft-portal-horizon-miss-2027-05-soil-05-two-stage',
  '/calls/ft-portal-evil-2026-1',
  '/sources',
  '/sources?lang=en',
  '/sources/skolverket',
  '/sources/vinnova?lang=en',
  '/calls/tillvaxtverket-halsa?lang=en',
  '/calls/tillvaxtverket-plan',
  '/solna/calls?kind=consultation',
  '/nowhere',
  '/solna/calls?area=nowhere',
]

describe('pages in a browser', () => {
  let store: TestDb
  let server: Listening
  let site: string
  let browser: Browser
  beforeAll(async () => {
    store = await anEmptyDb('sqlite')
    await seed(store.db)
    server = await listen(anApp(store.db), 0, '127.0.0.1')
    site = `http://127.0.0.1:${server.port}`
    browser = await aBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await server.close()
    await store.close()
  })

  describe.each(LOOKS)('$scheme, $width px wide', (look) => {
    let page: Page
    beforeAll(async () => {
      page = await aPage(browser, look)
    })
    afterAll(() => page.context().close())

    it.each(PAGES)(
      '%s has no fault that axe finds, one heading of the first rank, and fits, also with text of twice the size',
      async (path) => {
        await page.goto(site + path)
        await openAll(page)
        expect(await faultsOf(page, look)).toEqual([])
        expect(await page.locator('h1').count()).toBe(1)
        expect(await widthOf(page)).toBeLessThanOrEqual(look.width)
        if (isFirst(look)) expect(await widthAtTwice(page, look)).toBeLessThanOrEqual(640)
      },
    )
  })

  it('lets a keyboard skip to the content', async () => {
    const page = await aPage(browser, { scheme: 'light', width: 1280 })
    await page.goto(`${site}/solna/calls`)
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent.trim()')).toBe('Hoppa till innehållet')
    expect((await page.locator('body > .skip').boundingBox())?.y).toBeGreaterThanOrEqual(0)
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('content')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent.trim()')).toBe('Utlysningar')
    await page.context().close()
  })

  it('lets a keyboard find, narrow and open a call', async () => {
    const page = await aPage(browser, { scheme: 'light', width: 320 })
    await page.goto(site)
    await page.locator('#q').focus()
    await page.keyboard.type('homelessness')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/solna/calls?q=homelessness')
    await page.locator('.all-filters > summary').press('Enter')
    await page.locator('input[value=social]').press('Space')
    await page.locator('input[value=urban-and-environment]').press('Space')
    await page.locator('form button').last().press('Enter')
    await page.waitForURL('**/solna/calls?q=homelessness&area=social&area=urban-and-environment**')
    await page.locator('.call h3 a').press('Enter')
    await page.waitForURL('**/calls/ft-portal-horizon-neb-2026-01-business-01?m=solna')
    await page.context().close()
  })

  it('is laid out without scripts, and within its own content policy', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    const refused: string[] = []
    page.on('console', (message) => refused.push(message.text()))
    page.on('requestfailed', (request) => refused.push(request.url()))
    await page.goto(`${site}/solna/calls`)
    expect((await page.locator('.call').first().boundingBox())?.width).toBeGreaterThan(500)
    expect((await page.locator('body > .skip').boundingBox())?.y).toBeLessThan(0)
    expect(refused).toEqual([])
    await context.close()
  })
})
