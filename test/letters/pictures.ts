import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { copyFor } from '../../src/core/letter-copy.js'
import { renderLetter } from '../../src/letters/render.js'
import { aBrowser, aPage } from '../web/browser.js'
import { office } from './sample-office.js'
import { aContent, busy, contact, fast, first, quiet } from './samples.js'

const folder = process.argv[2] ?? join(process.cwd(), 'data', 'pictures')
const letters = {
  busy: aContent(busy),
  quiet: aContent(quiet),
  first: aContent({ ...first, reader: { ...contact, language: 'en' } }),
  fast: aContent(fast),
  secretariat: aContent(office),
}
const LOOKS = [
  { name: 'light', width: 1000, scheme: 'light' },
  { name: 'dark', width: 1000, scheme: 'dark' },
  { name: 'phone', width: 360, scheme: 'light' },
  { name: 'phone-dark', width: 360, scheme: 'dark' },
] as const

await mkdir(folder, { recursive: true })
const browser = await aBrowser()
for (const [name, content] of Object.entries(letters)) {
  const { html, text } = copyFor(renderLetter(content), { name: 'Åsa Öberg', token: 'TOKEN' })
  await writeFile(join(folder, `${name}.html`), html)
  await writeFile(join(folder, `${name}.txt`), text)
  for (const look of LOOKS) {
    const page = await aPage(browser, look)
    await page.setContent(html)
    await page.screenshot({ path: join(folder, `${name}-${look.name}.png`), fullPage: true })
    await page.context().close()
  }
}
await browser.close()
