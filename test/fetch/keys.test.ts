import { expect, it } from 'vitest'
import type { Ask } from '../../src/core/source.js'
import { aFetcher, aSite, says } from '../support/site.js'

const HOST = 'https://fonden.example'
const SECRET = 'hemlig-nyckel-123'
const ask = (more: Partial<Ask> = {}): Ask => ({
  method: 'GET',
  url: `${HOST}/utlysningar?status=open`,
  expect: 'json',
  key: { setting: 'KEY_FOND', header: 'Authorization', query: 'authorization' },
  ...more,
})
const keys = new Map([['KEY_FOND', SECRET]])

it('sends a key in its header, and keeps it nowhere', async () => {
  const site = await aSite({ '*': says('[]', { 'content-type': 'application/json' }) })
  const page = await aFetcher({ [HOST]: site }, { keys }).fetch(ask())
  expect(site.heard.at(-1)?.headers.authorization).toBe(SECRET)
  expect(JSON.stringify(page)).not.toContain(SECRET)
})

it('sends it in the address where the setting says so, and shows it nowhere', async () => {
  const site = await aSite({ '*': says('sorry', {}, 503) })
  const fetcher = aFetcher({ [HOST]: site }, { keys, keysIn: 'query' })
  const error = await fetcher.fetch(ask()).catch((one: unknown) => one as Error)
  expect(site.heard.at(-1)?.path).toBe(`/utlysningar?status=open&authorization=${SECRET}`)
  expect(site.heard.at(-1)?.headers.authorization).toBeUndefined()
  expect(JSON.stringify([error instanceof Error && error.message, fetcher.lines])).not.toContain(SECRET)
})

it('sends it to no other site that it is sent on to', async () => {
  const other = await aSite({ '*': says('[]') })
  const site = await aSite({ '*': says('', { location: 'https://annan.example/a' }, 302) })
  await aFetcher({ [HOST]: site, 'https://annan.example': other }, { keys }).fetch(
    ask({ headers: { 'x-own': 'yes' } }),
  )
  expect(site.heard.at(-1)?.headers).toMatchObject({ authorization: SECRET, 'x-own': 'yes' })
  expect(other.heard.at(-1)?.headers).not.toHaveProperty('authorization')
  expect(other.heard.at(-1)?.headers).not.toHaveProperty('x-own')
})

it('asks nothing without the key that is wanted', async () => {
  const site = await aSite({})
  await expect(aFetcher({ [HOST]: site }).fetch(ask())).rejects.toMatchObject({
    reason: 'refused',
    message: 'KEY_FOND is not set, and fonden.example wants a key',
  })
  expect(site.paths()).toEqual([])
})

it('posts JSON, and takes two bodies for two asks', async () => {
  const site = await aSite({
    '*': (request, response) => void response.end(`{"was":${request.body.toString()}}`),
  })
  const fetcher = aFetcher({ [HOST]: site })
  const post = (json: unknown) =>
    fetcher.fetch({ method: 'POST', url: `${HOST}/search`, expect: 'json', json, keepDays: 1 })
  expect((await post({ q: 1 })).body).toBe('{"was":{"q":1}}')
  expect((await post({ q: 2 })).body).toBe('{"was":{"q":2}}')
  expect(site.heard.at(-1)?.headers['content-type']).toBe('application/json')
})
