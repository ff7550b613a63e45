import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort } from '../../bench/portal.js'
import { confirmPath } from '../../src/core/links.js'
import { signHolder } from '../../src/core/signed.js'
import { listen, type Listening } from '../../src/web/listen.js'
import {
  aBrowser,
  aPage,
  faultsOf,
  isFirst,
  LOOKS,
  openAll,
  widthAtTwice,
  widthOf,
  type Look,
} from './browser.js'
import { NOW, signer, TODAY } from './judging.js'
import { aLetter, aReading, PLACE, readersOf, type Reading } from './readers.js'

describe('what letters lead to, in a browser', () => {
  let at: Reading
  let server: Listening
  let site: string
  let browser: Browser
  beforeAll(async () => {
    at = await aReading('sqlite')
    const port = await freePort()
    site = `http://127.0.0.1:${port}`
    const readers = readersOf(at.test.db, () => NOW, site)
    server = await listen(at.app({ publicUrl: site, readers }), port, '127.0.0.1')
    browser = await aBrowser()
    await at.test.db.updateTable('contact').set({ name: 'Eva Ek' }).where('id', '=', 'omsorg').execute()
    for (const contact of PLACE.contacts) await aLetter(at, contact, '2026-W46')
    const thinned = await aLetter(at, PLACE.contacts[0]!, '2024-W01')
    await at.test.db.updateTable('delivery').set({ body: null }).where('id', '=', thinned).execute()
    await readers.subscribe('solna', {
      email: 'ny@solna.example',
      name: 'Ny Person',
      department: 'skola',
      language: 'sv',
      interests: [{ area: 'social', least: 'likely' }],
    })
    await readers.leave('malmo', 'valfard')
  })
  afterAll(async () => {
    await browser.close()
    await server.close()
    await at.test.close()
  })

  const asked = async () => {
    const { id } = await at.test.db
      .selectFrom('contact')
      .select('id')
      .where('origin', '=', 'subscribed')
      .executeTakeFirstOrThrow()
    return confirmPath(signHolder(signer, 'confirm', { municipality: 'solna', contact: id, day: TODAY }))
  }
  const pages = async () => ({
    answers: `${at.answers()}?relevant=no`,
    'answers-en': `${at.answers()}?kept=1&lang=en`,
    pass: `${at.answers()}/pass`,
    choices: `${at.choices()}?saved=1`,
    'choices-en': `${at.choices()}?lang=en`,
    letters: `${at.choices()}/letters`,
    'letters-desk': `${at.choices({ contact: 'sekretariat' })}/letters`,
    leave: at.leave(),
    left: at.leave({ municipality: 'malmo', contact: 'valfard' }),
    old: at.choices({ day: '2025-01-01' }),
    subscribe: '/solna/subscribe',
    'subscribe-en': '/solna/subscribe?lang=en',
    sent: '/solna/subscribe?sent=1',
    closed: '/malmo/subscribe?lang=sv',
    confirm: await asked(),
    confirmed: at.confirm({ day: TODAY }),
    'confirm-old': at.confirm({ day: '2026-01-01' }),
  })

  const check = async (page: Page, look: Look, name: string) => {
    expect(await faultsOf(page, look), name).toEqual([])
    expect(await page.locator('h1').count(), name).toBe(1)
    expect(await widthOf(page), name).toBeLessThanOrEqual(look.width)
    if (isFirst(look)) expect(await widthAtTwice(page, look), name).toBeLessThanOrEqual(640)
  }

  it.each(LOOKS)('has no fault that axe finds, and fits, $scheme and $width px wide', async (look) => {
    const page = await aPage(browser, look)
    for (const [name, path] of Object.entries(await pages())) {
      await page.goto(site + path)
      await openAll(page)
      await check(page, look, name)
    }
    await page.context().close()
  })

  it.each(LOOKS)('says well what is wrong, $scheme and $width px wide', async (look) => {
    const page = await aPage(browser, look)
    await page.goto(`${site}${at.choices()}`)
    await page.getByLabel('Ord som alltid ska tas med').fill('***')
    await page.getByLabel('Sociala frågor').selectOption('none')
    await page.getByRole('button', { name: 'Spara' }).click()
    await page.getByRole('alert').waitFor()
    expect(await page.title()).toBe('Rätta: Det här får ni – Fondvakt')
    await check(page, look, 'choices')
    await page.getByRole('link', { name: '”***” är inget ord.' }).click()
    expect(await page.evaluate('document.activeElement.id')).toBe('withWords')
    await page.goto(`${site}/solna/subscribe?lang=sv`)
    await page.getByLabel('E-postadress i kommunen').fill('ny@evil.example')
    await page.getByLabel('Namn').fill('Ny')
    await page.getByLabel('Förvaltning eller bolag').selectOption('skola')
    await page.getByRole('button', { name: 'Anmäl mig' }).click()
    await page.getByRole('alert').waitFor()
    await check(page, look, 'subscribe')
    expect(await page.getByRole('alert').textContent()).toContain('Välj minst ett område.')
    await page.context().close()
  })

  it('is done by hand, from the letter to each of its pages', async () => {
    const page = await aPage(browser, { scheme: 'light', width: 320 })
    await page.goto(`${site}${at.choices()}/letters`)
    await page.getByRole('link', { name: 'Brev 2026-W46 <b>', exact: true }).click()
    expect(await page.evaluate('document.querySelector("h1").textContent')).toBe('Brev 2026-W46')
    await page.goto(`${site}${at.answers()}?relevant=yes`)
    await page.getByRole('button', { name: 'Relevant för Sociala frågor', exact: true }).click()
    expect(await page.getByRole('status').textContent()).toBe('Svaret är sparat.')
    await page.getByLabel('Er egen sista dag').fill('2026-12-01')
    await page.getByRole('button', { name: 'Vi följer den här' }).click()
    expect(await page.getByRole('status').textContent()).toContain('Det här följer ni')
    await page.getByRole('link', { name: 'Skicka vidare' }).click()
    await page.getByLabel('Till vem?').selectOption('skola')
    await page.getByRole('button', { name: 'Skicka vidare' }).click()
    expect(await page.getByRole('status').textContent()).toBe('Utlysningen är skickad vidare.')
    await page.goto(`${site}${at.choices()}`)
    await page.getByLabel('En gång i månaden').check()
    await page.getByRole('button', { name: 'Spara' }).click()
    expect(await page.getByRole('status').textContent()).toBe('Valen är sparade.')
    await page.goto(site + (await asked()))
    await page.getByRole('button', { name: 'Ja, skicka brev till mig' }).click()
    expect(await page.locator('h1').textContent()).toBe('Nu får du brev')
    await page.goto(site + at.leave({ contact: 'skola' }))
    await page.getByRole('button', { name: 'Sluta få brev' }).click()
    expect(await page.locator('h1').textContent()).toBe('Du får inga fler brev')
    expect((await at.contact('skola'))?.state).toBe('left')
    await page.context().close()
  })
})
