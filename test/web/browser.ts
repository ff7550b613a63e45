import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import sparticuz from '@sparticuz/chromium'
import { chromium, type Browser, type Page } from 'playwright-core'

/** A browser whose pages have processes of their own, so that closing one leaves the others. */
export const aBrowser = async (): Promise<Browser> =>
  chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: sparticuz.args.filter((argument) => argument !== '--single-process'),
    headless: true,
  })

export interface Look {
  readonly scheme: 'light' | 'dark'
  readonly width: number
}

/**
 * How pages are looked at: two looks in which both schemes and both widths are met, since what goes wrong in one of four nearly always
 * does in one of these; all four with LOOKS=all, before a release.
 */
export const LOOKS: readonly Look[] =
  process.env['LOOKS'] === 'all'
    ? (['light', 'dark'] as const).flatMap((scheme) => [320, 1280].map((width) => ({ scheme, width })))
    : [
        { scheme: 'light', width: 1280 },
        { scheme: 'dark', width: 320 },
      ]

export async function aPage(browser: Browser, { scheme, width }: Look): Promise<Page> {
  const context = await browser.newContext({ colorScheme: scheme, viewport: { width, height: 900 } })
  return context.newPage()
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Axe {
  run(): Promise<{
    readonly violations: readonly {
      readonly id: string
      readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[]
    }[]
  }>
}

/** What axe finds wrong with a page, by the rules of WCAG 2.2 AA and of good practice: one line for each place. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const violations = await page.evaluate(
    async () => (await (globalThis as unknown as { axe: Axe }).axe.run()).violations,
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`),
  )
}

/** How far the page reaches to the right, in pixels. */
export const widthOf = (page: Page): Promise<number> => page.evaluate('document.documentElement.scrollWidth')
