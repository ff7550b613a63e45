import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { staffOf } from '../../src/staff/staff.js'
import { aSource } from '../support/world.js'
import { aDesk, type DeskHouse, type SignedIn } from './staff.js'

const HOSTILE = '<script>alert(1)</script>"\'><img src=x onerror=alert(2)>'

let at: DeskHouse
let administrator: SignedIn
let officer: SignedIn
beforeAll(async () => {
  at = await aDesk('sqlite')
  administrator = await at.as('administrator')
  officer = await at.as('officer')
})
afterAll(() => at.test.close())

const revisionIn = (body: string): string => /name="revision" value="([^"]*)"/.exec(body)?.[1] ?? ''
const AREA = '/solna/areas/social'

/** What a browser sends of the form as it stands, with what somebody changed in it. */
async function form(path: string, change: Record<string, string | readonly string[]> = {}) {
  const { body } = await administrator.get(path)
  return {
    revision: revisionIn(body),
    ...{ nameSv: 'Sociala frågor', nameEn: 'Social', position: '0', theme: 'care', 'weight:care': '1' },
    ...change,
  }
}

const gradesOf = () => at.tags()

describe('the areas', () => {
  it('are read by officers, who cannot change them', async () => {
    const { status, body } = await officer.get('/solna/areas')
    expect(status).toBe(200)
    expect(body).toContain('Sociala frågor')
    expect(body).toContain('helt')
    expect(body).not.toContain('/solna/areas/new')
    for (const path of [AREA, '/solna/areas/new', `${AREA}/remove`])
      expect((await officer.get(path)).status).toBe(403)
    for (const path of [AREA, '/solna/areas/new', `${AREA}/remove`])
      expect((await officer.post(path, { do: 'save' })).status).toBe(403)
  })

  it("are nobody else's to see", async () => {
    const stranger = await at.as('stranger')
    expect((await stranger.get('/solna/areas')).status).toBe(404)
    expect((await stranger.post(AREA, { do: 'save' })).status).toBe(404)
    expect((await administrator.get('/malmo/areas')).status).toBe(404)
    expect((await administrator.get('/solna/areas/welfare')).status).toBe(404)
  })

  it('show what a change would do, without doing it', async () => {
    const before = await gradesOf()
    const sent = await form(AREA, { theme: 'school', 'weight:school': '1', do: 'preview' })
    const { status, body } = await administrator.post(AREA, sent)
    expect(status).toBe(200)
    expect(body).toContain('1 utlysning faller bort')
    expect(body).toContain('Elderly care at home')
    expect(body).toContain('var trolig')
    expect(body).toContain('”Elderly care” i rubriken')
    expect(await gradesOf()).toEqual(before)
    expect(body).toMatch(/id="theme:school"[^>]*checked/)
  })

  it('are saved with what became of the calls, and written down', async () => {
    const sent = await form(AREA, { 'weight:care': '0.5', do: 'save', 'phrase:0': 'Hagastaden' })
    const { status, location } = await administrator.post(AREA, sent)
    expect(status).toBe(303)
    expect(location).toBe('/solna/areas?done=changed&area=social&gained=0&lost=0&moved=1')
    expect((await administrator.get(location ?? '')).body).toContain('1 bytte grad')
    expect((await gradesOf())[0]).toBe('social weak')
    expect(await at.audit()).toContainEqual(['area.changed', 'social', 'Kim administrator'])
    const { body } = await administrator.get(AREA)
    expect(body).toContain('value="Hagastaden"')
    expect(body).toContain('<option value="0.5" selected="">till hälften</option>')
  })

  it('tell the second of two who save at once, and keep what they wrote', async () => {
    const [first, second] = [
      await form(AREA, { do: 'save' }),
      await form(AREA, { do: 'save', nameSv: 'Omsorg' }),
    ]
    expect((await administrator.post(AREA, first)).status).toBe(303)
    const { status, body } = await administrator.post(AREA, second)
    expect(status).toBe(409)
    expect(body).toContain('Någon annan har ändrat området')
    expect(body).toContain('value="Omsorg"')
    const again = { ...second, revision: revisionIn(body), nameSv: 'Sociala frågor' }
    expect((await administrator.post(AREA, again)).status).toBe(303)
  })

  it('are added and removed, after saying what is lost', async () => {
    const path = '/solna/areas/new'
    const sent = await form(path, { nameSv: 'Nytt & större', nameEn: 'New', position: '9', do: 'save' })
    expect((await administrator.post(path, sent)).location).toContain('done=added&area=nytt-storre')
    const gone = '/solna/areas/nytt-storre/remove'
    const asked = await administrator.get(gone)
    expect(asked.body).toContain('1 utlysning är inte längre märkta')
    const done = await administrator.post(gone, { revision: revisionIn(asked.body) })
    expect(done.location).toContain('done=removed')
    expect((await administrator.get(done.location ?? '')).body).toContain('Nytt &amp; större är borttaget.')
    expect((await administrator.post(gone, { revision: '' })).status).toBe(404)
  })

  it('say at each field what is wrong, and change nothing', async () => {
    const sent = await form(AREA, {
      ...{ nameSv: ' ', theme: ['care', 'money'], 'weight:money': '7', do: 'save' },
      ...{ 'phrase:0': '', 'phrase:1': 'ett, två', 'language:1': 'sv', 'wordWeight:1': '2' },
    })
    const { status, body } = await administrator.post(AREA, sent)
    expect(status).toBe(422)
    for (const field of ['nameSv', 'themes', 'phrase:1']) expect(body).toContain(`<a href="#${field}">`)
    expect(body).toContain('id="phrase:1-fault"')
    const none = await administrator.post(AREA, await form(AREA, { theme: [], do: 'save' }))
    expect(none.body).toContain('Välj minst ett ämne')
  })

  it('give more lines for words, without saving', async () => {
    const sent = await form(AREA, { 'phrase:0': 'Ännu inte sparat', do: 'more' })
    const { status, body } = await administrator.post(AREA, sent)
    expect(status).toBe(200)
    expect(body).toContain('value="Ännu inte sparat"')
    expect(body).toContain('id="phrase:6"')
  })

  it('show words that are meant ill as words', async () => {
    const words = { nameSv: HOSTILE, nameEn: HOSTILE, 'phrase:0': HOSTILE, do: 'save' }
    const sent = await form(AREA, words)
    const refused = await administrator.post(AREA, { ...sent, nameEn: '', do: 'save' })
    expect(refused.body).not.toContain('<script>alert')
    expect((await administrator.post(AREA, sent)).status).toBe(303)
    for (const path of [
      '/solna/areas',
      AREA,
      `${AREA}/remove`,
      `/solna/areas?done=removed&area=${HOSTILE}`,
    ]) {
      const { body } = await administrator.get(path)
      expect(body).not.toContain('<script>alert')
      expect(body).not.toContain('<img src=x')
    }
    await administrator.post(AREA, { ...(await form(AREA)), do: 'save' })
  })
})

describe('the settings', () => {
  const PATH = '/solna/settings'
  const profile = async (change: Record<string, string> = {}) => ({
    revision: revisionIn((await administrator.get(PATH)).body),
    ...{ name: 'Solna', policy: 'Policy', domains: 'solna.example', keepMonths: '24' },
    ...change,
  })

  it('are for administrators', async () => {
    expect((await officer.get(PATH)).status).toBe(403)
    for (const path of [PATH, `${PATH}/departments`, `${PATH}/test-letter`, `${PATH}/reports/x`])
      expect((await officer.post(path)).status).toBe(403)
    const { body } = await administrator.get(PATH)
    expect(body).toContain('Ändras med MAIL_TO')
    expect(body).not.toContain('Du sköter även det som kommunerna delar')
    expect((await (await at.as('operator')).get(PATH)).body).toContain(
      'Du sköter även det som kommunerna delar',
    )
  })

  it('keep what is said of the municipality, and say what cannot be', async () => {
    const bad = { name: '', domains: 'solna.example\n@@', keepMonths: '0' }
    const { status, body } = await administrator.post(PATH, await profile(bad))
    expect(status).toBe(422)
    for (const field of ['name', 'domains', 'keepMonths']) expect(body).toContain(`<a href="#${field}">`)
    const old = await profile({ policy: 'Gammal' })
    const good = await profile({ policy: HOSTILE, domains: '@Solna.example, bolag.solna.example' })
    expect((await administrator.post(PATH, good)).location).toBe('/solna/settings?done=profile')
    expect((await administrator.post(PATH, old)).status).toBe(409)
    const after = (await administrator.get(PATH)).body
    expect(after).toContain('solna.example\nbolag.solna.example</textarea>')
    expect(after).not.toContain('<script>alert')
    expect(await at.audit()).toContainEqual(['municipality.changed', 'solna', 'Kim administrator'])
  })

  it('add, rename and remove departments, but none that somebody is in', async () => {
    const path = `${PATH}/departments`
    const { body } = await administrator.get(PATH)
    expect(body).not.toContain('id="gone:omsorg"')
    const revision = revisionIn(body)
    const used = await administrator.post(path, { revision, gone: 'omsorg' })
    expect(used.status).toBe(422)
    expect(used.body).toContain('Flytta dem först')
    const sent = {
      revision,
      'department:omsorg': 'Omsorgen',
      'new:0': 'Åldrande & hälsa',
      'new:1': 'omsorgen',
    }
    expect((await administrator.post(path, sent)).body).toContain('<a href="#new:1">')
    expect((await administrator.post(path, { ...sent, 'new:1': '' })).status).toBe(303)
    const after = (await administrator.get(PATH)).body
    expect(after).toContain('value="Omsorgen"')
    const gone = await administrator.post(path, { revision: revisionIn(after), gone: 'aldrande-halsa' })
    expect(gone.status).toBe(303)
    expect((await administrator.get(PATH)).body).not.toContain('Åldrande')
  })

  it('send no test letter where nobody is mailed', async () => {
    const { status, body } = await administrator.post(`${PATH}/test-letter`)
    expect(status).toBe(200)
    expect(body).toContain('Mejl är inte inställt. Inget skickades.')
  })

  it('list reports as they were written, until somebody says that they are done', async () => {
    const values = { id: 'r1', at: '2026-11-20T08:00:00.000Z', page: '/solna', text: HOSTILE, reply_to: null }
    await at.db
      .insertInto('fault_report')
      .values({ ...values, state: 'new' })
      .execute()
    const { body } = await administrator.get(PATH)
    expect(body).toContain('&lt;script&gt;alert(1)')
    expect((await administrator.post(`${PATH}/reports/r1`)).location).toBe('/solna/settings?done=report')
    expect((await administrator.post(`${PATH}/reports/r1`)).status).toBe(404)
    expect(await at.audit()).toContainEqual(['report.done', 'r1', 'Kim administrator'])
  })
})

describe('the switches of a source', () => {
  it('are for operators alone', async () => {
    expect((await administrator.get('/sources/fund')).body).not.toContain('id="switch"')
    for (const act of ['on', 'off', 'release'])
      expect((await administrator.post(`/solna/sources/fund/${act}`)).status).toBe(403)
    const { body } = await at.get('/sources/fund?done=off')
    expect(body).not.toContain('id="switch"')
    expect(body).not.toContain('Källan är avstängd.')
  })

  it('turn it off and on', async () => {
    const source = aSource({
      key: { setting: 'KEY_VINNOVA', header: 'X-Key' },
    })
    const staff = staffOf({ ...at.matter, sources: [source] })
    const operator = await at.as('operator', { staff, sources: [source] })
    const { body } = await operator.get('/sources/fund')
    expect(body).toContain('Stäng av källan')
    expect((await operator.post('/solna/sources/fund/off')).location).toBe('/sources/fund?done=off')
    const off = await operator.get('/sources/fund?done=off')
    expect(off.body).toContain('Källan är avstängd.')
    expect(off.body).toContain('Sätt på källan')
    expect((await operator.post('/solna/sources/fund/on')).location).toBe('/sources/fund?done=keyless')
    const shared = await at.db
      .selectFrom('audit')
      .select('action')
      .where('municipality', 'is', null)
      .execute()
    expect(shared.map(({ action }) => action).sort()).toEqual(['source.off', 'source.on'])
  })

  it('say what to compare before a source on trial is turned on', async () => {
    const operator = await at.as('operator', { sources: [aSource({ confidence: 'unproven' })] })
    await at.db.deleteFrom('source_switch').execute()
    await at.db.deleteFrom('run').where('outcome', '=', 'off').execute()
    const { body } = await operator.get('/sources/fund')
    expect(body).toContain('Jämför detta innan du sätter på källan')
  })

  it('release news once', async () => {
    const operator = await at.as('operator')
    for (const act of ['on', 'release'])
      expect((await operator.post(`/solna/sources/nowhere/${act}`)).status).toBe(404)
    const hold = {
      source: 'fund',
      since: '2026-11-19T05:00:00.000Z',
      reason: 'many',
      events: 9,
      released: null,
    }
    await at.db.insertInto('hold').values(hold).execute()
    expect((await operator.get('/sources/fund')).body).toContain('Släpp nyheterna')
    expect((await operator.post('/solna/sources/fund/release')).location).toBe('/sources/fund?done=release')
    expect((await operator.post('/solna/sources/fund/release')).location).toBe('/sources/fund?done=nothing')
    const released = await at.db
      .selectFrom('audit')
      .select('about')
      .where('action', '=', 'news.released')
      .execute()
    expect(released).toEqual([{ about: 'fund' }])
  })
})
