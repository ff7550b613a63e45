import type { Hono } from 'hono'
import type { DeliveryKind } from '../../src/core/letter.js'
import { NAME as NAME_PLACE, TOKEN } from '../../src/core/letter-copy.js'
import { answerPath, choicesPath, confirmPath, leavePath } from '../../src/core/links.js'
import type { Contact } from '../../src/core/municipality.js'
import { signHolder, type Holder } from '../../src/core/signed.js'
import { writeMail } from '../../src/pipeline/mail.js'
import { readersOf as bindReaders } from '../../src/readers.js'
import { findContact } from '../../src/store/contacts.js'
import type { Deps } from '../../src/web/deps.js'
import type { Readers } from '../../src/web/readers.js'
import type { Db } from '../../db/schema.js'
import type { DATABASES } from '../support/databases.js'
import { aContact, settle } from '../support/house.js'
import { aJudged, HOLDER, NOW, signer, SOLNA, type Judged } from './judging.js'
import { PUBLIC_URL } from './seed.js'

const STAMP = { signer, publicUrl: PUBLIC_URL }

/** The pages' part in what readers do, as the program binds it. */
export const readersOf = (db: Db, now: () => string = () => NOW, publicUrl = PUBLIC_URL): Readers =>
  bindReaders(db, signer, publicUrl, now)

const DEPARTMENTS = [
  { id: 'omsorg', name: 'Omvårdnadsförvaltningen' },
  { id: 'skola', name: 'Barn- och utbildningsförvaltningen' },
]
export const COLLEAGUE: Contact = { ...aContact('skola'), name: 'Bo "Bosse" Ek', department: 'skola' }
export const DESK: Contact = { ...aContact('sekretariat'), name: 'Siv Ek', secretariat: true }
export const PLACE = {
  ...SOLNA,
  departments: DEPARTMENTS,
  contacts: [...SOLNA.contacts, COLLEAGUE, DESK],
  domains: ['solna.example', 'bolag.solna.example'],
}

/** The pages for those who get letters: a call, three contacts in Solna and one in Malmö. */
export interface Reading extends Judged {
  readonly token: (part?: Partial<Holder>) => string
  readonly choices: (part?: Partial<Holder>) => string
  readonly leave: (part?: Partial<Holder>) => string
  readonly confirm: (part?: Partial<Holder>) => string
  readonly answers: (part?: Partial<Holder>) => string
  readonly app: (part?: Partial<Deps>) => Hono
  readonly contact: (id?: string, municipality?: string) => ReturnType<typeof findContact>
}

export async function aReading(kind: (typeof DATABASES)[number]): Promise<Reading> {
  const at = await aJudged(kind)
  const { db } = at.test
  await settle(db, PLACE)
  const app = (part: Partial<Deps> = {}) => at.pages({ readers: readersOf(db), ...part })
  const usual = app()
  const token = (part: Partial<Holder> = {}) => signHolder(signer, 'letter', { ...HOLDER, ...part })
  return {
    ...at,
    app,
    token,
    get: (path, headers, pages = usual) => at.get(path, headers, pages),
    post: (path, form, headers, pages = usual) => at.post(path, form, headers, pages),
    choices: (part) => choicesPath(token(part)),
    leave: (part) => leavePath(token(part)),
    confirm: (part) => confirmPath(signHolder(signer, 'confirm', { ...HOLDER, ...part })),
    answers: (part) => answerPath(token(part), at.call),
    contact: (id = 'omsorg', municipality = 'solna') => findContact(db, municipality, id),
  }
}

/** Writes a letter to a contact, as if it had been sent; returns its id. */
export async function aLetter(
  { test: { db }, call }: Reading,
  contact: Pick<Contact, 'id' | 'name' | 'email'>,
  slot: string,
  part: { readonly kind?: DeliveryKind; readonly whole?: string | null; readonly municipality?: string } = {},
): Promise<string> {
  const { kind = 'weekly', whole = null, municipality = 'solna' } = part
  const link = `${PUBLIC_URL}/l/${TOKEN}/calls/${call}`
  const html = `<!DOCTYPE html><html lang="sv"><head><title>Brev</title><style>p{color:#222}</style></head><body><h1>Brev ${slot}</h1><p>Till ${NAME_PLACE}.</p><p><a href="${PUBLIC_URL}/calls/${call}">Läs</a> <a class="link" style="x" href="${link}?relevant=yes&amp;area=social">Relevant</a> <a href="${PUBLIC_URL}/l/${TOKEN}">Ändra</a></p></body></html>`
  const text = `Brev ${slot}\nTill ${NAME_PLACE}.\nRelevant: ${link}?relevant=yes\nLäs: ${PUBLIC_URL}/calls/${call}\n`
  const written = {
    subject: `Brev ${slot} <b>`,
    html,
    text,
    whole,
    leave: `${PUBLIC_URL}/l/${TOKEN}/leave`,
    items: [{ call, about: `test ${slot}` }],
  }
  await writeMail(db, STAMP, { municipality, contact, kind, slot, written }, NOW)
  const { id } = await db
    .selectFrom('delivery')
    .select('id')
    .where('municipality', '=', municipality)
    .where('contact', '=', contact.id)
    .where('slot', '=', slot)
    .executeTakeFirstOrThrow()
  await db.updateTable('delivery').set({ status: 'sent', settled: NOW }).where('id', '=', id).execute()
  return id
}
