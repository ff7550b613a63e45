import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sparticuz from '@sparticuz/chromium'
import { chromium } from 'playwright-core'
import { renderLetter } from '../../src/letters/render.js'
import { aContent, english, first, quiet } from './samples.js'

const folder = process.argv[2] ?? join(process.cwd(), 'data', 'pictures')
const letters = {
  busy: aContent(),
  quiet: aContent(quiet),
  first: aContent({ ...first, contact: english }),
}
const looks = [
  { name: 'light', width: 900, colorScheme: 'light' },
  { name: 'dark', width: 900, colorScheme: 'dark' },
  { name: 'phone', width: 375, colorScheme: 'light' },
] as const

await mkdir(folder, { recursive: true })
for (const [name, content] of Object.entries(letters)) {
  const { html } = renderLetter(content)
  await writeFile(join(folder, `${name}.html`), html)
  for (const look of looks) await picture(html, join(folder, `${name}-${look.name}.png`), look)
}

/** One browser for each picture: this one runs as a single process and ends with its page. */
async function picture(html: string, path: string, look: (typeof looks)[number]): Promise<void> {
  const browser = await chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: sparticuz.args,
    headless: true,
  })
  const { width, colorScheme } = look
  const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme })
  await page.setContent(html)
  await page.screenshot({ path, fullPage: true })
  await browser.close()
}
