import { randomUUID } from 'node:crypto'
import { SMTPServer } from 'smtp-server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Db } from '../db/schema.js'
import { canReplay, originsSetting, startPortal, type Portal } from '../bench/portal.js'
import type { Letter } from '../src/core/letter.js'
import { listDeliveries } from '../src/store/deliveries.js'
import { listEvents } from '../src/store/events.js'
import { saveLetter } from '../src/store/letters.js'
import { fondvakt, killAfter } from './support/cli.js'
import { DATABASES } from './support/databases.js'
import { aPlace, type Place } from './support/places.js'

const KILLS = 12
/** On each database; a gather is longer than a delivery. */
const GATHER_KILLS = 5
/** As many kills, each after up to a whole gather, on two cores. */
const LONG = 240_000

describe.skipIf(!canReplay()).each(DATABASES)('a gather that is killed, on %s', (kind) => {
  let calm: Place
  let killed: Place
  let portal: Portal
  beforeEach(async () => {
    calm = await aPlace(kind)
    killed = await aPlace(kind)
    portal = await startPortal()
  })
  afterEach(async () => {
    await portal.stop()
    await calm.remove()
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

  it(
    'ends as if it had never been killed: no call is lost and no news is invented',
    { timeout: LONG },
    async () => {
      await whole(calm, '2026-04-17')
      const length = await whole(calm, '2026-04-21')
      await whole(killed, '2026-04-17')
      let kills = 0
      for (let tries = 0; kills < GATHER_KILLS && tries < 4 * GATHER_KILLS; tries++)
        if (await killAfter(['gather', 'ft-portal'], env(killed, '2026-04-21'), Math.random() * length * 0.8))
          kills++
      await whole(killed, '2026-04-21')
      expect(kills).toBe(GATHER_KILLS)
      expect(await killed.look(factsOf)).toEqual(await calm.look(factsOf))
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
  const received = new Map<string, number>()
  let server: SMTPServer
  let port: number
  beforeEach(async () => {
    place = await aPlace(kind)
    received.clear()
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, _session, done) => {
        let text = ''
        stream.setEncoding('utf8').on('data', (part: string) => (text += part))
        stream.on('end', () => {
          const id = /^Message-ID: <(.+)@/im.exec(text)?.[1] ?? ''
          received.set(id, (received.get(id) ?? 0) + 1)
          setTimeout(done, 3)
        })
      },
    })
    // Killed clients break their connections.
    server.on('error', () => undefined)
    port = await new Promise((resolve) => {
      const listening = server.listen(0, '127.0.0.1', () => {
        const address = listening.address()
        resolve(address !== null && typeof address === 'object' ? address.port : 0)
      })
    })
  })
  afterEach(async () => {
    await new Promise<void>((resolve) => server.close(resolve))
    await place.remove()
  })

  it(
    'gives every contact the letter at most once, loses none, and lists what is unsure',
    { timeout: LONG },
    async () => {
      const env = {
        ...place.env,
        MAIL_TO: '*',
        MAIL_URL: `smtp://127.0.0.1:${port}?tls=off`,
        MAIL_FROM: 'Fondvakt <fondvakt@solna.example>',
      }
      await fondvakt(['migrate'], env)
      const letters = Array.from({ length: 150 }, (_, n) => aLetter(n))
      await place.look(async (db) => {
        for (const letter of letters) await saveLetter(db, letter, '2026-06-01T05:00:00.000Z')
      })
      for (let n = 0; n < KILLS; n++) await killAfter(['deliver'], env, 250 + Math.random() * 450)
      await fondvakt(['deliver'], env)
      const ledger = await place.look((db) => listDeliveries(db, {}))
      const count = (status: string) => ledger.filter((one) => one.status === status).length
      const twice = [...received.values()].filter((times) => times > 1)
      expect(ledger).toHaveLength(letters.length)
      expect(twice).toEqual([])
      expect(count('sent') + count('unknown')).toBe(letters.length)
      expect(count('unknown')).toBeLessThanOrEqual(KILLS)
      expect(ledger.filter(({ id, status }) => status === 'sent' && !received.has(id))).toEqual([])
      const listed = await fondvakt(['letters', '--status', 'unknown', '--json'], env)
      expect(listed.out.split('\n').filter((line) => line !== '')).toHaveLength(count('unknown'))
    },
  )
})

const aLetter = (n: number): Letter => {
  const id = randomUUID().replaceAll('-', '')
  return {
    id,
    municipality: 'solna',
    contact: `contact-${n}`,
    week: '2026-W23',
    to: { name: `Kontakt ${n}`, address: `contact-${n}@solna.example` },
    subject: 'Veckobrev',
    html: '<p>Hej</p>',
    text: 'Hej',
    messageId: `<${id}@fondvakt.example>`,
    items: [{ call: 'fund-a', about: 'new' }],
  }
}
