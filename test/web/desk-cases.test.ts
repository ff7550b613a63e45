import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { follow } from '../../src/pipeline/cases.js'
import { saveAudit } from '../../src/store/audit.js'
import { findCase } from '../../src/store/cases.js'
import { NOW } from './judging.js'
import { text } from './read.js'
import { aDesk, type DeskHouse, type SignedIn } from './staff.js'

describe('cases behind the sign-in', () => {
  let at: DeskHouse
  let officer: SignedIn
  beforeAll(async () => {
    at = await aDesk('sqlite')
    officer = await at.as('officer')
    for (const department of ['omsorg', 'skola'])
      await follow(
        at.db,
        {
          municipality: 'solna',
          department,
          call: at.call,
          due: '2026-11-30',
          note: 'Nämnden <b>',
          by: 'Eva Ek',
        },
        NOW,
      )
  })
  afterAll(() => at.test.close())

  const path = (department = 'omsorg') => `/solna/cases/${department}/${at.call}`
  const kept = (department = 'omsorg') => findCase(at.db, 'solna', department, at.call)

  it('are listed with their dates and the days that are left', async () => {
    const { body } = await officer.get('/solna/cases?lang=sv')
    expect(text(body)).toMatch(/Pågående 2 Intresse 2 Alla 2/)
    expect(text(body)).toContain('Ert datum: 30 november 2026, 9 dagar kvar')
    expect(text(body)).toContain('Stänger: 1 december 2026, 10 dagar kvar')
    expect(body).toMatch(/lang="en">Elderly care at home</)
    expect(body).not.toContain('Nämnden <b>')
    const some = text((await officer.get('/solna/cases?lang=sv&department=skola')).body)
    expect(some).toContain('Pågående 1')
    expect(text((await officer.get('/solna/cases?lang=sv&state=project')).body)).toContain(
      'Det finns inga ärenden här',
    )
    for (const bad of ['department=x', 'state=x'])
      expect((await officer.get(`/solna/cases?${bad}`)).status, bad).toBe(400)
  })

  it('are to be had as files', async () => {
    const json = await officer.get('/solna/cases.json?department=skola')
    expect(JSON.parse(json.body)).toMatchObject({
      cases: [
        {
          department: 'skola',
          state: 'interest',
          due: '2026-11-30',
          closes: '2026-12-01',
          title: 'Elderly care at home',
        },
      ],
    })
    const csv = (await officer.get('/solna/cases.csv?lang=sv')).body
    expect(csv).toMatch(/Elderly care at home.*Omvårdnadsförvaltningen.*Intresse.*2026-11-30.*2026-12-01/)
    expect((await officer.get('/solna/cases.xlsx')).status).toBe(200)
  })

  it('are changed, or it is said what is wrong where, with what was typed', async () => {
    const wrong = await officer.post(`${path()}?lang=sv`, {
      state: 'x',
      due: '2026-02-30',
      note: `<script>${'x'.repeat(500)}`,
    })
    expect(wrong.status).toBe(422)
    for (const field of ['state', 'due', 'note']) expect(wrong.body).toContain(`href="#${field}"`)
    expect(wrong.body).toContain('&lt;script&gt;xxx')
    for (const due of ['2026-11-20', '2099-01-01', 'x'])
      expect((await officer.post(path(), { state: 'interest', due, note: '' })).status, due).toBe(422)
    expect(await kept()).toMatchObject({ state: 'interest', due: '2026-11-30' })
    const done = await officer.post(`${path()}?lang=sv`, {
      state: 'decision',
      due: '2026-12-24',
      note: 'Rad 1\r\nRad 2',
    })
    expect(done.location).toBe(`${path()}?done=changed&lang=sv`)
    expect(await kept()).toMatchObject({ state: 'decision', due: '2026-12-24', note: 'Rad 1 Rad 2' })
    const page = text((await officer.get(done.location ?? '')).body)
    expect(page).toMatch(/Ärendet är sparat.*Ert datum kommer efter att utlysningen stänger/)
    expect(page).toMatch(
      /Kim officer.*från intresse till beslut.*från 2026-11-30 till 2026-12-24.*Anteckningen ändrades.*Öppnat av Eva Ek/,
    )
    const same = await officer.post(path(), { state: 'decision', due: '2026-12-24', note: 'Rad 1 Rad 2' })
    expect(same.location).toContain('done=same')
    expect(await at.audit()).toEqual([['case.changed', `solna/omsorg/${at.call}`, 'Kim officer']])
  })

  it('are led to by their id, and tell what was said on the page of a call', async () => {
    const id = encodeURIComponent(`solna/omsorg/${at.call}`)
    expect((await officer.get(`/solna/cases/${id}`)).location).toBe(path())
    for (const other of ['solna', 'malmo%2Fomsorg%2Fx', 'solna%2Fomsorg%2Fx%2Fy', '%2F%2F'])
      expect((await officer.get(`/solna/cases/${other}`)).status, other).toBe(404)
    const detail = { department: 'skola', due: '2026-11-29', note: 'Ring <b>' }
    const about = `solna/skola/${at.call}`
    const by = { account: 'officer', name: 'Kim' }
    await saveAudit(at.db, { at: NOW, municipality: 'solna', by, action: 'case.changed', about, detail })
    const { body } = await officer.get(`${path('skola')}?lang=sv`)
    expect(text(body)).toMatch(/Kim Eget datum: 2026-11-29 Anteckning: Ring &lt;b&gt;/)
  })

  it('keep a date that has passed', async () => {
    await at.db
      .updateTable('case_file')
      .set({ due: '2026-01-01' })
      .where('department', '=', 'skola')
      .execute()
    const done = await officer.post(path('skola'), { state: 'closed', due: '2026-01-01', note: '' })
    expect(done.status).toBe(303)
    expect(await kept('skola')).toMatchObject({ state: 'closed', due: '2026-01-01', note: null })
  })

  it('are those of one’s own municipality', async () => {
    const stranger = await at.as('stranger')
    for (const one of [path(), '/malmo/cases/valfard/x']) {
      expect((await stranger.get(one)).status).toBe(404)
      expect((await stranger.post(one, { state: 'closed' })).status).toBe(404)
    }
    for (const id of ['x', '%00', '..%2f'])
      expect((await officer.get(`/solna/cases/omsorg/${id}`)).status).toBe(404)
    expect((await officer.get(`/solna/cases/x/${at.call}`)).status).toBe(404)
    expect((await officer.post(path(), { csrf: 'x', state: 'closed' })).status).toBe(403)
    expect((await kept())?.state).toBe('decision')
  })
})
