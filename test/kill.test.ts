import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Db } from '../db/schema.js'
import { canReplay, originsSetting, startPortal, type Portal } from '../bench/portal.js'
import { countDeliveries, listDeliveries } from '../src/store/deliveries.js'
import { listEvents } from '../src/store/events.js'
import { aBadServer, type BadServer } from './mail/bad-server.js'
import { fondvakt, killAfter, start, type Env } from './support/cli.js'
import { DATABASES } from './support/databases.js'
import { aDraft, writeLetters } from './support/ledger.js'
import { aPlace, type Place } from './support/places.js'

/** On each database; KILLS=100 for as many as the issue asks for. */
const DELIVERY_KILLS = Number(process.env.KILLS ?? 6)
/** Letters that one process has on their way at most. */
const LANES = 5
/** On each database; a gather is longer than a delivery. */
const GATHER_KILLS = 2
/** As many kills, each after up to a whole gather, on two cores. */
const LONG = 240_000

/** What gathers that nobody killed came to, whichever the database, and milliseconds that the second took. */
let undisturbed: { readonly facts: Awaited<ReturnType<typeof factsOf>>; readonly length: number } | null =
  null

describe.skipIf(!canReplay()).each(DATABASES)('a gather that is killed, on %s', (kind) => {
  let killed: Place
  let portal: Portal
  beforeEach(async () => {
    killed = await aPlace(kind)
    portal = await startPortal()
  })
  afterEach(async () => {
    await portal.stop()
    await killed.remove()
  })
  const env = (place: Place, day: string) => ({
    ...place.env,
    FONDVAKT_ORIGINS: originsSetting(portal),
    FONDVAKT_NOW: `${day}T03:00:00Z`,
  })
  const whole = async (place: Place, day: string) => {
    await portal.setDay(day)
    const began = performance.now()
    const { out, err } = await fondvakt(['gather', 'ft-portal'], env(place, day))
    expect(err + out).toMatch(/ft-portal: (ok|unchanged|partial)/)
    return performance.now() - began
  }
  const calm = async () => {
    const place = await aPlace(kind)
    await whole(place, '2026-04-17')
    const length = await whole(place, '2026-04-21')
    const facts = await place.look(factsOf)
    await place.remove()
    return { facts, length }
  }

  it(
    'ends as if it had never been killed: no call is lost and no news is invented',
    { timeout: LONG },
    async () => {
      const { facts, length } = (undisturbed ??= await calm())
      await whole(killed, '2026-04-17')
      let kills = 0
      for (let tries = 0; kills < GATHER_KILLS && tries < 10 * GATHER_KILLS; tries++)
        if (await killAfter(['gather', 'ft-portal'], env(killed, '2026-04-21'), Math.random() * length * 0.8))
          kills++
      await whole(killed, '2026-04-21')
      expect(kills).toBe(GATHER_KILLS)
      expect(await killed.look(factsOf)).toEqual(facts)
    },
  )
})

async function factsOf(db: Db) {
  const present = await db.selectFrom('sighting').select('key').where('missing_since', 'is', null).execute()
  const tags = await db.selectFrom('tag').select(['municipality', 'area', 'call', 'score']).execute()
  return {
    events: (await listEvents(db, null)).map(({ key, kind, day }) => `${day} ${key} ${kind}`).sort(),
    present: present.map(({ key }) => key).sort(),
    calls: (await listCallsWhole(db)).length,
    tags: tags.map((tag) => Object.values(tag).join(' ')).sort(),
    claims: await db.selectFrom('claim').select('name').execute(),
  }
}

const listCallsWhole = (db: Db) =>
  db
    .selectFrom('call')
    .innerJoin('call_theme', 'call_theme.call', 'call.id')
    .whereRef('call_theme.hash', '=', 'call.hash')
    .select('call.id')
    .execute()

describe.each(DATABASES)('a delivery that is killed, on %s', (kind) => {
  let place: Place
  let server: BadServer
  beforeEach(async () => {
    place = await aPlace(kind)
    server = await aBadServer()
  })
  afterEach(async () => {
    await server.close()
    await place.remove()
  })

  it(
    'loses no letter, sends none twice, and lists what is unsure, with two senders at a bad server',
    { timeout: 60_000 + DELIVERY_KILLS * 15_000 },
    async () => {
      const env = {
        ...place.env,
        MAIL_TO: '*',
        MAIL_URL: server.url,
        MAIL_FROM: 'Fondvakt <fondvakt@solna.example>',
        MAIL_PER_MINUTE: '0',
      }
      await fondvakt(['migrate'], env)
      let kills = 0
      for (let batch = 0; kills < DELIVERY_KILLS; batch++) {
        await place.look((db) => writeLetters(db, someLetters(batch), '2026-06-01T05:00:00.000Z'))
        while (kills < DELIVERY_KILLS && (await place.look(countDeliveries)).waiting) {
          const ended = await Promise.all([1, 2].map(() => killAtWork(env, server)))
          kills += ended.filter((wasKilled) => wasKilled).length
        }
      }
      server.calm()
      await fondvakt(['deliver'], env)
      const ledger = await place.look((db) => listDeliveries(db, { limit: 100_000 }))
      const count = (status: string) => ledger.filter((one) => one.status === status).length
      const figures = {
        letters: ledger.length,
        sent: count('sent'),
        refused: count('refused'),
        unknown: count('unknown'),
        lost: ledger.filter(({ id, status }) => status === 'sent' && !server.received.has(id)).length,
        twice: [...server.received.values()].filter((times) => times > 1).length,
      }
      if (process.env.KILLS) console.log({ database: kind, kills, ...figures, did: server.did })
      expect(figures).toMatchObject({ lost: 0, twice: 0 })
      expect(figures.sent + figures.refused + figures.unknown).toBe(figures.letters)
      expect(
        ledger.filter(({ status }) => status === 'refused').every(({ address }) => isGone(address)),
      ).toBe(true)
      expect(figures.unknown).toBeLessThanOrEqual(LANES * kills + server.did.drop + server.did.cut)
      const listed = await fondvakt(['letters', '--status', 'unknown', '--json'], env)
      const lines = listed.out.split('\n').filter((line) => line !== '')
      expect(lines).toHaveLength(Math.min(1000, figures.unknown))
    },
  )
})

/** One in fifty addresses does not exist. */
const isGone = (address: string): boolean => /^gone-/.test(address)

const someLetters = (batch: number) =>
  Array.from({ length: 400 }, (_, n) => {
    const id = randomUUID().replaceAll('-', '')
    return aDraft(`contact-${batch}-${n}`, {
      id,
      address: `${n % 50 === 0 ? 'gone-' : ''}contact-${batch}-${n}@solna.example`,
      messageId: `<${id}@fondvakt.example>`,
    })
  })

/** Starts a delivery and kills it a moment after the server hears of the first letter, or a moment after it started. True when it was still at work. */
async function killAtWork(env: Env, server: BadServer): Promise<boolean> {
  const child = start(['deliver'], env)
  const gone = new Promise<boolean>((resolve) =>
    child.once('exit', (_code, signal) => resolve(signal === 'SIGKILL')),
  )
  if (Math.random() < 0.9) await Promise.race([server.nextLetter(), gone])
  const timer = setTimeout(() => child.kill('SIGKILL'), Math.random() * 400)
  const wasKilled = await gone
  clearTimeout(timer)
  return wasKilled
}
