import { monitorEventLoopDelay } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import { afterEach, expect, it } from 'vitest'
import { sources } from '../sources/index.js'
import type { Aside } from '../src/aside.js'
import type { Page, Source } from '../src/core/source.js'
import { ROOT } from '../src/root.js'
import { aPage, savedPages } from './support/saved-pages.js'

/** The thread is a file of its own, so it is there only once built. */
const { createAside } = (await import(pathToFileURL(`${ROOT}/dist/src/aside.js`).href)) as {
  createAside: () => Aside
}

let aside: Aside | null = null
afterEach(() => aside?.close())
const skr = sources.find(({ id }) => id === 'skr') as Source
const feed = savedPages('sources/skr')[0]?.page as Page

/** A feed with so many items that it fills so many megabytes. */
function grown(megabytes: number): Page {
  const [item = ''] = /<item>[\s\S]*?<\/item>/.exec(feed.body) ?? []
  const items = Array.from({ length: Math.ceil((megabytes * 1_000_000) / item.length) }, (_, n) =>
    item.replace(/(<guid[^>]*>)([^<]*)/, `$1$2-${n}`).replace(/<\/link>/, `?n=${n}</link>`),
  )
  return { ...feed, body: feed.body.replace(item, () => items.join('\n')) }
}

it('reads a feed of 5 MB without stopping the server from answering', async () => {
  aside = createAside()
  await aside.read(skr, grown(0.3))
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const { calls, problems } = await aside.read(skr, grown(5))
  delay.disable()
  expect(calls.length).toBeGreaterThan(1_000)
  expect(problems.length).toBeLessThan(10)
  expect(delay.max / 1e6).toBeLessThan(250)
})

it('tells the same of a page, aside or not', async () => {
  aside = createAside()
  const page = grown(0.3)
  expect(await aside.read(skr, page)).toEqual(skr.read(page))
})

it('ends in a typed failure what takes more memory than a page may', async () => {
  aside = createAside()
  const html = aPage(
    { method: 'GET', url: 'https://skr.se/x', expect: 'feed' },
    `<html>${'<b>'.repeat(500_000)}</html>`,
  )
  await expect(aside.read(skr, html)).rejects.toMatchObject({ name: 'ExpectationError' })
  expect((await aside.read(skr, grown(0.3))).calls.length).toBeGreaterThan(100)
})

it('ends what it reads when it is closed', async () => {
  aside = createAside()
  const reading = expect(aside.read(skr, grown(5))).rejects.toMatchObject({ name: 'ExpectationError' })
  await aside.close()
  await reading
})
