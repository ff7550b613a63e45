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

/** Rules of axe whose answer hangs on colours and widths: in the second look only these are asked. */
const BY_LOOK = [
  'color-contrast',
  'link-in-text-block',
  'scrollable-region-focusable',
  'target-size',
  'page-has-heading-one',
  'heading-order',
]
export const isFirst = ({ scheme, width }: Look): boolean =>
  process.env['LOOKS'] === 'all' || (scheme === LOOKS[0]!.scheme && width === LOOKS[0]!.width)

interface Axe {
  run(options: object): Promise<{
    readonly violations: readonly {
      readonly id: string
      readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[]
    }[]
  }>
}

/**
 * What axe finds wrong with a page, by the rules of WCAG 2.2 AA and of good practice: one line for each place. In another look
 * than the first only what may differ there.
 */
export async function faultsOf(page: Page, look: Look = LOOKS[0]!): Promise<string[]> {
  await page.evaluate(axe)
  const options = {
    resultTypes: ['violations'],
    ...(!isFirst(look) && { runOnly: { type: 'rule', values: BY_LOOK } }),
  }
  const violations = await page.evaluate(
    async (asked) => (await (globalThis as unknown as { axe: Axe }).axe.run(asked)).violations,
    options,
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`),
  )
}

/** How far the page reaches to the right, in pixels. */
export const widthOf = (page: Page): Promise<number> => page.evaluate('document.documentElement.scrollWidth')

/** Opens all that can be opened, so that what is in it is looked at too. */
export const openAll = (page: Page): Promise<void> =>
  page.evaluate("document.querySelectorAll('details').forEach((details) => (details.open = true))")

/** How far the page reaches to the right in a window of 640 pixels with text of twice the size, as people with low vision read it. */
export async function widthAtTwice(page: Page, { width }: Look): Promise<number> {
  await page.setViewportSize({ width: 640, height: 900 })
  await page.evaluate("document.documentElement.style.fontSize = '200%'")
  const reaches = await widthOf(page)
  await page.evaluate("document.documentElement.style.fontSize = ''")
  await page.setViewportSize({ width, height: 900 })
  return reaches
}
