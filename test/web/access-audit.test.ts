import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AUDIT_ACTIONS, type AuditAction } from '../../src/core/audit.js'
import { saveAudit } from '../../src/store/audit.js'
import { auditWordsFor, detailWords } from '../../src/text/audit-words.js'
import { aDesk, type DeskHouse } from './staff.js'

const EVIL = '<script>alert(1)</script>'

let house: DeskHouse
beforeAll(async () => {
  house = await aDesk('sqlite')
  await note('account.changed', 'officer', { role: 'officer → administrator', name: `Kim → ${EVIL}` })
  await note('contact.stopped', 'omsorg', {})
  await note('judgement.made', house.call, { verdict: 'relevant', until: '2026-11-24T10:00:00.000Z' })
  await note('area.changed', 'social', { 'name.sv': 'Omsorg → Sociala frågor' })
  await note('account.added', EVIL, { odd: EVIL })
  await note('source.off', 'vinnova', {}, null)
  await note('account.added', 'stranger', {}, 'malmo')
})
afterAll(() => house.test.close())

let made = 0
async function note(
  action: AuditAction,
  about: string,
  detail: Record<string, string>,
  municipality: string | null = 'solna',
): Promise<void> {
  made += 1
  const at = new Date(Date.UTC(2026, 10, 1, 0, 0, made)).toISOString()
  const by = { account: 'officer', name: `Eva ${EVIL}` }
  await saveAudit(house.db, { at, municipality, by, action, about, detail })
}

describe('who changed what', () => {
  it.each(['sv', 'en'] as const)('has words for every action in %s', (language) => {
    const { actions } = auditWordsFor(language)
    expect(Object.keys(actions).sort()).toEqual([...AUDIT_ACTIONS].sort())
    expect(new Set(Object.values(actions)).size).toBe(AUDIT_ACTIONS.length)
  })

  it('tells what was and what is in words, and what there are no words for as it stands', () => {
    const words = auditWordsFor('sv')
    const tell = (field: string, value: string | number | null) =>
      detailWords(words, () => 'i går', field, value)
    expect(tell('role', 'officer → administrator')).toEqual({
      field: 'Roll',
      value: 'från handläggare till administratör',
    })
    expect(tell('until', '2026-11-24T10:00:00.000Z').value).toBe('i går')
    expect(tell('nonsense', 'a → b → c')).toEqual({ field: 'nonsense', value: 'a → b → c' })
    expect(tell('letters', 3)).toEqual({ field: 'Brev', value: '3' })
    expect(tell('note', null).value).toBe('–')
  })

  it('is a list for officers too, of their own municipality alone, escaped', async () => {
    const { status, body } = await (await house.as('officer')).get('/solna/audit')
    expect(status).toBe(200)
    expect(body).toContain('<h2>Konto ändrat</h2>')
    expect(body).toContain('Roll: från handläggare till administratör')
    expect(body).toContain('Kim officer')
    expect(body).toContain(`<a href="/calls/${house.call}">Elderly care at home</a>`)
    expect(body).toContain('Sociala frågor')
    expect(body).not.toContain('Källa avstängd')
    expect(body).not.toContain('stranger')
    expect(body).not.toContain('<script')
    expect((await (await house.as('stranger')).get('/solna/audit')).status).toBe(404)
  })

  it('shows operators what all municipalities share', async () => {
    const { body } = await (await house.as('operator')).get('/solna/audit')
    expect(body).toContain('Källa avstängd')
    expect(body).toContain('Gäller alla kommuner')
  })

  it('is a file for spreadsheets and for programs, for those who may see it', async () => {
    const officer = await house.as('officer')
    const csv = await officer.get('/solna/audit.csv')
    expect(csv.headers.get('Content-Disposition')).toContain('solna-andringslogg.csv')
    expect(csv.headers.get('Cache-Control')).toBe('private, no-store')
    expect(csv.body).toContain('Konto ändrat')
    expect(csv.body).not.toContain('stranger')
    const json = await officer.get('/solna/audit.json')
    expect(json.headers.get('Access-Control-Allow-Origin')).toBeNull()
    expect((JSON.parse(json.body) as { entries: unknown[] }).entries).toHaveLength(5)
    for (const path of ['/solna/audit.csv', '/solna/audit.json']) {
      expect((await house.desk().request(path)).status).toBe(303)
      expect((await (await house.as('stranger')).get(path)).status).toBe(404)
    }
  })

  it('goes on page by page', async () => {
    for (let n = 0; n < 60; n += 1) await note('case.changed', `case ${n}`, {})
    const officer = await house.as('officer')
    const first = await officer.get('/solna/audit')
    expect(first.body.match(/<h2>/g)).toHaveLength(50)
    const older = /href="(\/solna\/audit\?before=[^"]+)"/.exec(first.body)?.[1] ?? ''
    const second = await officer.get(older.replaceAll('&amp;', '&'))
    expect(second.body.match(/<h2>/g)).toHaveLength(15)
    expect(second.body).not.toContain('Äldre ändringar')
    expect((await officer.get("/solna/audit?before=' or 1=1")).status).toBe(200)
    expect((await officer.get('/solna/audit?before=a&before=b')).status).toBe(400)
  })
})
