import { deflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packed } from '../../src/read/contacts/zip.js'
import { contactsAt } from '../../src/store/contacts.js'
import { text } from './read.js'
import { aDesk, type DeskHouse, type SignedIn } from './staff.js'

const HEAD = 'namn;e-post;förvaltning;områden;språk\n'
const aFile = (content: string | Uint8Array<ArrayBuffer>, name = 'kontakter.csv') => new File([content], name)

describe('importing contacts on the pages', () => {
  let at: DeskHouse
  let officer: SignedIn
  let other: SignedIn
  beforeAll(async () => {
    at = await aDesk('sqlite')
    officer = await at.as('officer')
    other = await at.as('administrator')
  })
  afterAll(() => at.test.close())

  const PATH = '/solna/import-contacts'
  const send = (file: File, who = officer) => who.upload(`${PATH}?lang=sv`, { file })
  const sent = async (rows: string, who = officer) => (await send(aFile(HEAD + rows), who)).location ?? ''
  const planOf = (body: string) => /name="plan" value="([^"]+)"/.exec(body)?.[1] ?? ''
  const take = (path: string, plan: string, who = officer) => who.post(path, { plan })
  const there = async (address: string) => (await contactsAt(at.db, 'solna', address)).length

  it('shows first what it would do, writes nothing, and then does exactly that, once', async () => {
    const path = await sent(
      'Anna Berg;anna@solna.example;skola;Lärande: stark;en\nBo;bo@annan.example;omsorg;alla;\n',
    )
    expect(path).toMatch(/^\/solna\/import-contacts\/[\w-]{36}\?lang=sv$/)
    const { body } = await officer.get(path)
    expect(text(body)).toMatch(
      /2 nya kontakter.*1 sak att se efter.*Rad 3.*bo@annan\.example är inte en av kommunens.*Stämmer det\?.*Ja, importera 2 kontakter.*Anna Berg.*Lärande \(bara starka\)/,
    )
    expect(await there('anna@solna.example')).toBe(0)
    expect((await take(path, 'another')).status).toBe(409)
    expect((await take(path, planOf(body), other)).location).toContain('done=gone')
    expect((await at.as('stranger').then((who) => take(path, planOf(body), who))).status).toBe(404)
    const done = await take(path, planOf(body))
    expect([done.status, done.location]).toEqual([303, '/solna/contacts?done=imported-2-0&lang=sv'])
    expect(text((await officer.get(done.location ?? '')).body)).toContain('Nya kontakter: 2. Ändrade: 0.')
    const again = await take(path, planOf(body))
    expect(text((await officer.get(again.location ?? '')).body)).toContain('Tabellen finns inte kvar')
    expect((await officer.get(path)).location).toContain('done=gone')
    expect([await there('anna@solna.example'), await there('bo@annan.example')]).toEqual([1, 1])
    expect((await at.audit()).filter(([action]) => action === 'contact.imported')).toHaveLength(1)
  })

  it('shows changes old and new, and the plan anew where somebody was first', async () => {
    await officer.post('/solna/new-contact', {
      name: 'Cia',
      email: 'cia@solna.example',
      department: 'omsorg',
      language: 'sv',
      'least:social': 'likely',
    })
    const rows = 'Cia Alm;cia@solna.example;skola;social;sv\nNy;ny@solna.example;skola;social;sv\n'
    const [first, second] = [await sent(rows), await sent(rows, other)]
    const [mine, theirs] = [(await officer.get(first)).body, (await other.get(second)).body]
    expect(text(mine)).toMatch(
      /namn: Cia → Cia Alm.*förvaltning: Omvårdnadsförvaltningen → Barn- och utbildningsförvaltningen/,
    )
    expect(mine).not.toMatch(/områden: [^<]*→/)
    expect((await take(second, planOf(theirs), other)).status).toBe(303)
    const late = await take(first, planOf(mine))
    expect([late.status, text(late.body).includes('Kontakterna har ändrats sedan du såg planen')]).toEqual([
      409,
      true,
    ])
    expect(text(late.body)).toMatch(/2 kontakter är som de ska.*Tabellen ändrar ingenting/)
    expect(await there('ny@solna.example')).toBe(1)
    expect(await at.audit()).toContainEqual(['contact.changed', 'cia', 'Kim administrator'])
  })

  it('says every mistake by row and column, and offers nothing', async () => {
    const path = await sent(
      ';<script>alert(1)</script>;skol;sociala;de\nDan;omsorg@solna.example;omsorg;social;en\n',
    )
    const { body } = await officer.get(path)
    const page = text(body)
    for (const words of [
      'Rad 2 namn Fyll i fältet',
      'Rad 2 e-post',
      'Menar du skola?',
      'Menar du social?',
      'är inget språk',
      'Rad 3 e-post omsorg@solna.example är redan adress',
    ])
      expect(page).toContain(words)
    expect(body).not.toMatch(/<script|name="plan"/)
    expect((await take(path, planOf(body))).status).toBe(409)
    expect(await there('omsorg@solna.example')).toBe(1)
  })

  it('reads what Excel saves, also as Unicode text', async () => {
    const utf16 = Buffer.from(
      `\ufeff${HEAD.replaceAll(';', '\t')}Åke Öst\take@solna.example\tomsorg\talla\tsv\r\n`,
      'utf16le',
    )
    const path = (await send(aFile(new Uint8Array(utf16)))).location ?? ''
    expect(text((await officer.get(path)).body)).toMatch(/1 ny kontakt.*Åke Öst/)
  })

  const bomb = (): Uint8Array<ArrayBuffer> => {
    const body = deflateRawSync(Buffer.alloc(31 * 1024 * 1024))
    const file = packed(new Map([['xl/workbook.xml', body]]))
    // The method, once in the file's own head and once in the directory.
    file.writeUInt16LE(8, 8)
    file.writeUInt16LE(8, file.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 10)
    return new Uint8Array(file)
  }
  it.each([
    ['nothing', () => undefined, 'Välj en fil.'],
    ['an empty table', () => aFile('   '), 'Filen är tom.'],
    ['a picture', () => aFile(new Uint8Array([0x89, 0x50, 0, 0, 1, 2])), 'ingen tabell'],
    ['an old workbook', () => aFile(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1])), 'gammalt Excelformat'],
    ['no workbook', () => aFile(new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3])), 'Excelfilen går inte att läsa'],
    ['a bomb', () => aFile(bomb(), 'x.xlsx'), 'Excelfilen går inte att läsa'],
    ['an open quotation', () => aFile(`${HEAD}"Ann;a@solna.example\n`), 'citattecken'],
    ['more than 2 MB', () => aFile(new Uint8Array(2 * 1024 * 1024 + 1)), 'större än 2 MB'],
  ])('refuses %s, and says why', async (_what, make, words) => {
    const file = make()
    const answer = await officer.upload(`${PATH}?lang=sv`, file ? { file } : {})
    expect(answer.status).toBe(422)
    expect(answer.body).toMatch(new RegExp(`<a href="#file">[^<]*${words}`))
  })

  it('refuses what is far too large before it is read, and a form without its token', async () => {
    expect((await send(aFile(new Uint8Array(3 * 1024 * 1024)))).status).toBe(413)
    expect((await officer.upload(PATH, { csrf: 'x', file: aFile(HEAD) })).status).toBe(403)
  })

  it('says what a table without the right columns lacks', async () => {
    const plan = async (content: string) =>
      text((await officer.get((await send(aFile(content))).location ?? '')).body)
    expect(await plan('a;b\n1;2\n')).toContain('Ingen rad anger vad kolumnerna heter')
    expect(await plan('namn;e-post;e-post\n1;2;3\n')).toMatch(
      /Kolumnen förvaltning saknas.*Kolumnen områden saknas.*andra kolumn/,
    )
  })

  it('has an example that it reads itself', async () => {
    const example = await officer.get(`${PATH}/example.csv?lang=sv`)
    expect(example.headers.get('Content-Disposition')).toContain('kontakter-exempel.csv')
    const path = (await send(aFile(example.body))).location ?? ''
    expect(text((await officer.get(path)).body)).toMatch(/2 nya kontakter.*Kim Exempel/)
  })
})
