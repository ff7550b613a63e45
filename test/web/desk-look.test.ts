import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort } from '../../bench/portal.js'
import { listen, type Listening } from '../../src/web/listen.js'
import { aBrowser, aPage, faultsOf, isFirst, LOOKS, openAll, widthAtTwice, widthOf } from './browser.js'
import { aLetter, PLACE } from './readers.js'
import { aDesk, type DeskHouse } from './staff.js'

/** The pages of those who are signed in, and those that tell of the place; `CALL`, `LETTER` and `CASE` stand for ids. */
const PAGES = [
  '/sign-in',
  '/sign-in?lang=en',
  '/account',
  '/about',
  '/about/data?lang=en',
  '/privacy',
  '/accessibility',
  '/solna',
  '/solna?lang=en',
  '/malmo',
  '/calls/CALL?m=solna',
  '/calls/CALL?lang=en',
  '/solna/calls?q=care&lang=en',
  '/solna/compare?call=CALL',
  '/solna/searches/new?q=care',
  '/solna/accounts',
  '/solna/accounts/officer?lang=en',
  '/solna/audit',
  '/solna/areas',
  '/solna/areas/social',
  '/solna/areas/social/remove',
  '/solna/areas/new?lang=en',
  '/solna/settings',
  '/solna/settings?lang=en',
  '/solna/getting-started',
  '/solna/contacts',
  '/solna/contacts/omsorg',
  '/solna/contacts/omsorg?lang=en',
  '/solna/contacts/omsorg/preview',
  '/solna/import-contacts',
  '/solna/new-contact',
  '/solna/letters',
  '/solna/letters?lang=en',
  '/solna/letters/LETTER',
  '/solna/cases',
  '/solna/cases/CASE',
  '/sources/SOURCE',
  '/solna/nothing',
]

describe('the pages of those who are signed in, in a browser', () => {
  let at: DeskHouse
  let server: Listening
  let site: string
  let browser: Browser
  let cookie: string
  let paths: readonly string[]
  beforeAll(async () => {
    at = await aDesk('sqlite')
    const port = await freePort()
    site = `http://127.0.0.1:${port}`
    const part = { publicUrl: site, contact: 'fonder@solna.example' }
    server = await listen(at.desk(part), port, '127.0.0.1')
    browser = await aBrowser()
    const operator = await at.as('operator')
    cookie = operator.cookie.replace('__Host-', '')
    await at.test.db.updateTable('contact').set({ name: 'Eva Ek' }).where('id', '=', 'omsorg').execute()
    const letter = await aLetter(at, PLACE.contacts[0]!, '2026-W46')
    await operator.post(`/solna/calls/${at.call}/case`, { department: 'omsorg', note: 'Nämnden 3/12' })
    const { id } = await at.test.db.selectFrom('case_file').select('id').executeTakeFirstOrThrow()
    const ids = { CALL: at.call, LETTER: letter, CASE: id, SOURCE: 'portal' }
    paths = PAGES.map((path) =>
      path.replace(/[A-Z]{4,}/g, (name) => encodeURIComponent(ids[name as keyof typeof ids])),
    )
  })
  afterAll(async () => {
    await browser.close()
    await server.close()
    await at.test.close()
  })

  it.each(LOOKS)(
    'have no fault that axe finds, one main heading, and fit, also with text of twice the size, $scheme and $width px wide',
    async (look) => {
      const page = await aPage(browser, look)
      await page.context().setExtraHTTPHeaders({ Cookie: cookie })
      const faults: string[] = []
      page.on('console', (message) => {
        if (!/status of [45]\d\d/.test(message.text())) faults.push(message.text())
      })
      for (const path of paths) {
        await page.goto(site + path)
        await openAll(page)
        const found = await faultsOf(page, look)
        const [headings, width] = [await page.locator('h1').count(), await widthOf(page)]
        if (headings !== 1) found.push(`${headings} main headings`)
        if (width > look.width) found.push(`${width} px wide`)
        const atTwice = isFirst(look) ? await widthAtTwice(page, look) : 0
        if (atTwice > 640) found.push(`${atTwice} px wide with text of twice the size`)
        faults.push(...found.map((fault) => `${path}: ${fault}`))
      }
      expect(faults).toEqual([])
      await page.context().close()
    },
    180_000,
  )
})
