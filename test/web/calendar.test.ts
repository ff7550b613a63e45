import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Deadline, StoredCall } from '../../src/core/call.js'
import { calendarPath } from '../../src/core/links.js'
import { saveCalls } from '../../src/store/calls.js'
import { saveEvents } from '../../src/store/events.js'
import { calendarOf, eventsOf } from '../../src/web/formats/calendar.js'
import { aCall, aDeadline } from '../support/calls.js'
import { anEmptyDb, DATABASES, type TestDb } from '../support/databases.js'
import { anApp, PUBLIC_URL } from './seed.js'
import { text } from './read.js'

const NOW = '2026-09-01T15:30:00.000Z'

const at = (day: string, part: Partial<Deadline> = {}): Deadline => ({
  ...aDeadline(day),
  certain: true,
  ...part,
})
const dated = (id: string, deadlines: readonly Deadline[], part: Partial<StoredCall> = {}): StoredCall =>
  aCall({ id, key: id.toUpperCase(), deadlines, ...part })

const LONG = `Trygg skola, äldreomsorg; "vård" \\ hälsa ${'åäö😀–'.repeat(40)}`
const CALLS = [
  dated('one', [at('2026-09-15')]),
  dated('winter', [at('2026-12-01')]),
  dated('unsure', [at('2026-09-15', { certain: false })]),
  dated('day', [at('2026-09-01', { time: null, zone: 'Europe/Stockholm' })]),
  dated('today', [
    at('2026-09-01'),
    at('2026-09-01', { time: '18:00', zone: 'Europe/Stockholm', role: 'stage-2' }),
  ]),
  dated('midnight', [at('2026-09-30', { time: '24:00', zone: 'Europe/Helsinki' })]),
  dated('stages', [
    at('2026-08-01', { role: 'stage-1' }),
    at('2026-09-15', { role: 'stage-1' }),
    at('2027-02-01', { role: 'stage-2' }),
    at('2027-03-01', { role: 'cut-off' }),
    at('2027-03-01', { role: 'cut-off', time: null }),
  ]),
  dated('hostile', [at('2026-09-15')], {
    title: `x\r\nEND:VCALENDAR\r\nATTACH:http://bad.example/\u0007\u202e`,
    texts: [],
    programme: 'p\r\nBEGIN:VEVENT',
    programmeCode: null,
    url: 'javascript:alert(1)',
  }),
  dated('long', [at('2026-09-15', { zone: 'No/Where' })], { title: LONG, texts: [], preliminary: true }),
  dated('translated', [at('2026-09-15')], {
    texts: [
      { language: 'en', machine: false, title: 'Safe schools', sections: [] },
      { language: 'sv', machine: true, title: 'Säkra skolor', sections: [] },
    ],
    title: 'Safe schools',
  }),
  dated('moving', [at('2026-09-20'), at('2026-11-01', { role: 'cut-off' })]),
  dated('undated', []),
  dated('past', [at('2026-08-31')]),
  dated('gone', [at('2026-09-15')]),
]

describe.each(DATABASES)('calendar of a call on %s', (kind) => {
  let store: TestDb
  let app: Hono
  beforeAll(async () => {
    store = await anEmptyDb(kind)
    await keep(CALLS)
    app = anApp(store.db, { clock: () => NOW })
  })
  afterAll(() => store.close())

  const keep = (calls: readonly StoredCall[]) =>
    saveCalls(
      store.db,
      calls.map((call) => ({ call, hash: call.id, withdrawn: call.id === 'gone' })),
      '2026-09-01',
      NOW,
    )
  const get = async (id: string, query = '') => app.request(calendarPath(id) + query)
  const events = async (id: string, query = '') => readCalendar(await (await get(id, query)).text())
  const starts = async (id: string) => (await events(id)).map(({ DTSTART }) => DTSTART)

  it('has the instant of the deadline, summer and winter, and a day where only that is known', async () => {
    expect(await starts('one')).toEqual(['20260915T150000Z'])
    expect(await starts('winter')).toEqual(['20261201T160000Z'])
    expect(await starts('midnight')).toEqual(['20260930T210000Z'])
    expect(await starts('day')).toEqual(['VALUE=DATE:20260901'])
  })

  it('has every stage and cut-off that is not past, each once', async () => {
    expect((await events('stages')).map(({ UID }) => UID)).toEqual([
      'stages-stage-1-2@fondvakt.example',
      'stages-stage-2-1@fondvakt.example',
      'stages-cut-off-1@fondvakt.example',
    ])
    expect((await events('stages')).map(({ SUMMARY }) => SUMMARY?.split(':')[0])).toEqual([
      'Sista dag för steg 1',
      'Sista dag för steg 2',
      'Sista dag för en omgång',
    ])
    expect(await starts('today')).toEqual(['20260901T160000Z'])
  })

  it('says what it is, where to read of it, and what to check', async () => {
    const [event] = await events('unsure')
    expect(event).toMatchObject({
      SUMMARY: 'Sista dag: Closing the learning gap in basic skills',
      URL: `${PUBLIC_URL}/calls/unsure`,
      TRANSP: 'TRANSPARENT',
      STATUS: 'CONFIRMED',
      alarm: { ACTION: 'DISPLAY', TRIGGER: '-PT168H', DESCRIPTION: 'En utlysning stänger om sju dagar' },
    })
    expect(event?.DESCRIPTION?.split('\n')).toEqual([
      'Program: Erasmus+',
      'Sista dag: tis 15 september 2026, 17.00 Bryssel (kontrollera)',
      'Klockslaget är det vanliga hos källan, men inte bekräftat. Kontrollera det på utlysningens egen sida.',
      'Läs om utlysningen: https://fondvakt.example/calls/unsure',
      expect.stringMatching(/^Utlysningens egen sida \(ec\.europa\.eu\): https:\/\/ec\.europa\.eu\//),
    ])
    expect((await events('one'))[0]?.DESCRIPTION).not.toContain('ontrollera')
    expect((await events('day'))[0]).toMatchObject({ alarm: { TRIGGER: '-PT159H' } })
    expect((await events('day'))[0]?.DESCRIPTION).toContain('Klockslaget är inte angivet.')
  })

  it('speaks Swedish, or English when asked', async () => {
    const [sv] = await events('translated')
    expect(sv?.SUMMARY).toBe('Sista dag: Säkra skolor')
    expect(sv?.DESCRIPTION).toMatch(/^Originaltitel: Safe schools\n/)
    const [en] = await events('translated', '?lang=en')
    expect(en?.SUMMARY).toBe('Deadline: Safe schools')
    expect(en?.UID).toBe(sv?.UID)
    expect((await get('translated', '?lang=xx')).status).toBe(400)
  })

  it('keeps long titles of many octets whole, and what calendars give a meaning to', async () => {
    const [event] = await events('long')
    expect(event?.SUMMARY).toMatch(/^Sista dag: Trygg skola, äldreomsorg; "vård" \\ hälsa (åäö😀–){40}$/u)
    expect(event).toMatchObject({ STATUS: 'TENTATIVE', DTSTART: 'VALUE=DATE:20260915' })
  })

  it('lets no title add to the calendar', async () => {
    const [event, ...more] = await events('hostile')
    expect(more).toEqual([])
    expect(event?.SUMMARY).toBe('Sista dag: x END:VCALENDAR ATTACH:http://bad.example/')
    expect(event?.DESCRIPTION).not.toContain('javascript:')
    expect(event).not.toHaveProperty('ATTACH')
  })

  it('is a calendar that is sent anew only when it has changed', async () => {
    const first = await get('one')
    expect(first.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8')
    const tag = first.headers.get('ETag') ?? ''
    const again = await app.request(calendarPath('one'), { headers: { 'If-None-Match': tag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  it('knows an event again when its day has moved, as a later version of it', async () => {
    const event = { kind: 'deadline', source: 'x', key: 'x', field: null, day: '2026-08-20' } as const
    const before = await events('moving')
    expect(before.map(({ SEQUENCE }) => SEQUENCE)).toEqual(['0', '0'])
    await saveEvents(
      store.db,
      ['moving', 'moving'].map((call, i) => ({
        ...{ ...event, id: `${call}-${i}`, call, title: 'x' },
        ...{ from: `2026-09-2${i}`, to: `2026-09-2${i + 1}` },
      })),
      '2026-08-20T05:00:00.000Z',
    )
    await keep([dated('moving', [at('2026-09-22'), at('2026-11-01', { role: 'cut-off' })])])
    const after = await events('moving')
    expect(after.map(({ UID }) => UID)).toEqual(before.map(({ UID }) => UID))
    expect(after.map(({ DTSTART }) => DTSTART)).toEqual(['20260922T150000Z', '20261101T160000Z'])
    for (const one of after)
      expect([one.SEQUENCE, one['LAST-MODIFIED'], one.DTSTAMP]).toEqual([
        '2',
        '20260820T050000Z',
        '20260820T050000Z',
      ])
  })

  it('takes back the days of a call that its source no longer has', async () => {
    const [event] = await events('gone')
    expect(event).toMatchObject({ STATUS: 'CANCELLED', UID: 'gone-single-1@fondvakt.example' })
    expect(event).not.toHaveProperty('alarm')
    expect(event?.DESCRIPTION).toMatch(/^Utlysningen finns inte längre hos källan\./)
  })

  it('is made of several calls under a name', async () => {
    const reader = { language: 'sv', now: NOW, publicUrl: PUBLIC_URL } as const
    const all = ['one', 'stages', 'past'].flatMap((id) => {
      const call = CALLS.find((one) => one.id === id)
      return call ? eventsOf({ call, withdrawn: false }, undefined, reader) : []
    })
    const calendar = await calendarOf(all, { name: 'Solna; öppna, nära' })
    expect(calendar).toContain('X-WR-CALNAME:Solna\\; öppna\\, nära\r\n')
    expect(readCalendar(calendar)).toHaveLength(4)
    expect(await calendarOf([], { name: 'Tom' })).toContain('END:VCALENDAR')
  })

  it.each(['undated', 'past'])('says in words that there is nothing to put in: %s', async (id) => {
    const answer = await get(id)
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([404, 'text/html; charset=UTF-8'])
    expect(text(await answer.text())).toContain('ingen kommande sista dag att lägga in i kalendern')
  })

  it('knows calls by their other names, and no others', async () => {
    const moved = await get('ONE', '?lang=en')
    expect([moved.status, moved.headers.get('Location')]).toEqual([302, '/calls/one/deadlines.ics?lang=en'])
    expect((await get('none\u0000')).status).toBe(404)
    expect(text(await (await get('none')).text())).toContain('none')
  })
})

type Event = Readonly<Record<string, string | undefined>> & {
  readonly alarm?: Readonly<Record<string, string>>
}

/** Reads a calendar by the rules of RFC 5545, and throws where it breaks one. */
function readCalendar(calendar: string): readonly Event[] {
  const octets = new TextEncoder().encode(calendar)
  expect(new TextDecoder('utf-8', { fatal: true }).decode(octets)).toBe(calendar)
  expect(calendar.endsWith('\r\n')).toBe(true)
  expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}\p{Cs}]/u)
  const raw = calendar.slice(0, -2).split('\r\n')
  for (const line of raw) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  const lines = raw.join('\r\n').replaceAll('\r\n ', '').split('\r\n')
  const stack: { name: string; found: Record<string, unknown> }[] = []
  const events: Event[] = []
  let calendars = 0
  for (const line of lines) {
    const [, name = '', params = '', value = ''] = /^([A-Z-]+)((?:;[A-Z-]+=[^:;]+)*):(.*)$/.exec(line) ?? []
    expect(name, line).not.toBe('')
    const top = stack.at(-1)
    if (name === 'BEGIN') stack.push({ name: value, found: {} })
    else if (name === 'END') {
      expect(value).toBe(top?.name)
      stack.pop()
      if (value === 'VEVENT') events.push(sound(top?.found ?? {}, ['UID', 'DTSTAMP', 'DTSTART']))
      if (value === 'VALARM')
        (stack.at(-1)?.found ?? {}).alarm = sound(top?.found ?? {}, ['ACTION', 'TRIGGER', 'DESCRIPTION'])
      if (value === 'VCALENDAR') {
        calendars += 1
        expect(sound(top?.found ?? {}, ['VERSION', 'PRODID'])).toMatchObject({ VERSION: '2.0' })
      }
    } else {
      expect(top?.found, `${name} stands once`).not.toHaveProperty(name)
      if (top) top.found[name] = params === '' ? valueOf(name, value) : `${params.slice(1)}:${value}`
    }
  }
  expect([stack.length, calendars, events.length > 0]).toEqual([0, 1, true])
  return events
}

function sound(found: Record<string, unknown>, required: readonly string[]): Record<string, string> {
  for (const name of required) expect(found, name).toHaveProperty(name)
  return found as Record<string, string>
}

const TEXTS = ['SUMMARY', 'DESCRIPTION', 'X-WR-CALNAME']

function valueOf(name: string, value: string): string {
  if (name === 'TRIGGER') expect(value).toMatch(/^-?P(?:\d+W|\d+D|(?:\d+D)?T\d+[HMS])$/)
  if (['DTSTAMP', 'DTSTART', 'LAST-MODIFIED'].includes(name)) expect(value).toMatch(/^\d{8}T\d{6}Z$/)
  if (!TEXTS.includes(name)) return value
  expect(value.replace(/\\[\\;,nN]/g, '')).not.toMatch(/[\\;,]/)
  return value.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign))
}
