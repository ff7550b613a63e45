import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canReplay, freePort, originsSetting, startPortal, type Portal } from '../bench/portal.js'
import { ROOT } from '../src/root.js'
import { aBrowser } from './web/browser.js'

/** Somebody who sets Fondvakt up and works in it, from an empty folder, on whole processes and the recorded portal. */
describe.skipIf(!canReplay())(
  'from an empty folder to a letter',
  () => {
    let folder: string
    let portal: Portal
    let server: ChildProcess
    let site: string
    let setup: string
    let browser: Browser
    let page: Page
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'fondvakt-walk-'))
      portal = await startPortal('2026-06-15')
      const port = await freePort()
      site = `http://127.0.0.1:${port}`
      server = begin({
        FONDVAKT_DATA: folder,
        FONDVAKT_ORIGINS: originsSetting(portal),
        FONDVAKT_NOW: '2026-06-15T06:00:00Z',
        PORT: String(port),
        PUBLIC_URL: site,
      })
      setup = await untilSaid(server, /http:\S+\/setup\/[\w.-]+/)
      browser = await aBrowser()
      const context = await browser.newContext({ javaScriptEnabled: false, locale: 'sv-SE' })
      page = await context.newPage()
    })
    afterAll(async () => {
      await browser?.close()
      const ended = new Promise((resolve) => server?.once('exit', resolve))
      if (server?.kill()) await ended
      await portal?.stop()
      await rm(folder, { recursive: true, force: true })
    })

    it('leads through account, municipality, contacts and mail, without scripts', async () => {
      await page.goto(site)
      expect(await page.locator('main').textContent()).toContain('Fondvakt är inte uppsatt än')
      await page.goto(setup)
      await page.fill('#name', 'Kim Ek')
      await page.fill('#email', 'sekretariat@solna.example')
      await page.fill('#chosen', 'fyra glada hästar i Solna')
      await page.fill('#again', 'fyra glada hästar i Solna')
      await press(page)
      await page.locator('input[name=municipality][value=solna]').check()
      await page.locator('input[name=others][value=remove]').check()
      await press(page)
      await page.locator('#department').selectOption({ index: 1 })
      await press(page)
      await press(page)
      expect(await page.locator('h1').textContent()).toBe('Kom i gång')
      await page.goto(`${site}/`)
      expect(await page.locator('main').textContent()).not.toContain('Malmö')
      expect((await page.goto(setup))?.status()).toBe(410)
    })

    it('finds a call by a Swedish word once the portal has been read, and corrects its tag', async () => {
      const found = page.locator('.call h3 a')
      await page.goto(`${site}/solna/calls?q=%C3%A4ldreomsorg`)
      while ((await found.count()) === 0) await page.reload()
      await page.goto(`${site}/solna/calls`)
      await page.fill('#q', 'äldreomsorg')
      await page.keyboard.press('Enter')
      await page.waitForURL(/q=/)
      const title = (await found.first().textContent()) ?? ''
      await found.first().click()
      expect(await page.locator('h1').textContent()).toBe(title)
      await page.locator('summary', { hasText: 'Bedöm om den är relevant' }).click()
      await page.locator('button[name=say]').first().click()
      expect(await page.locator('main').textContent()).toContain('Kim Ek')
    })

    it('takes a subscription, which waits to be confirmed', async () => {
      await page.goto(`${site}/solna/subscribe`)
      await page.fill('#email', 'ny@solna.example')
      await page.fill('#name', 'Ny Person')
      await page.locator('#department').selectOption({ index: 1 })
      await page.locator('input[name=area]').first().check()
      await page.locator('.fields-form button').last().click()
      await page.waitForURL(/sent=1/)
      await page.goto(`${site}/solna/contacts?state=pending`)
      expect(await page.locator('main').textContent()).toContain('ny@solna.example')
    })

    it('shows the letter that a contact would get, and the sources that fail', async () => {
      await page.goto(`${site}/solna/contacts`)
      await page.getByRole('link', { name: 'omvårdnadsförvaltningen' }).first().click()
      await page.waitForURL(/\/contacts\/[^/]+$/)
      await page.goto(`${page.url()}/preview/html`)
      expect(await page.locator('body').textContent()).toContain('Veckobrev för')
      await page.goto(`${site}/sources/skolverket`)
      expect(await page.locator('main').textContent()).toMatch(/Har inte gått att läsa|kunde inte nås/)
      await page.goto(`${site}/solna`)
      expect(await page.locator('h1').textContent()).toBe('Översikt för Solna')
      await page.locator('nav.desk button').click()
      expect(await page.locator('nav.desk').count()).toBe(0)
    })
  },
  240_000,
)

/** Sends the form of the page that it is about. */
const press = async (page: Page): Promise<void> => {
  await page.locator('main form button').last().click()
  await page.waitForLoadState()
}

function begin(env: Readonly<Record<string, string>>): ChildProcess {
  const { PATH = '', HOME = '' } = process.env
  return spawn(process.execPath, [join(ROOT, 'dist', 'src', 'cli', 'fondvakt.js'), 'start'], {
    env: { PATH, HOME, LOG_LEVEL: 'info', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
}

/** What a process says that has this form. */
function untilSaid(child: ChildProcess, form: RegExp): Promise<string> {
  let said = ''
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the process ended with ${code}: ${said}`)))
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const [found] = form.exec(said) ?? []
      if (found !== undefined) resolve(found)
    })
  })
}
