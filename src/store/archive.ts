import type { Db, Schema } from '../../db/schema.js'
import type { DeliveryKind } from '../core/letter.js'
import type { CopyFor, LetterBody } from '../core/letter-copy.js'

/** A letter that somebody can read again. */
export interface KeptLetter {
  readonly id: string
  readonly municipality: string
  readonly contact: string
  /** Empty once it is erased. */
  readonly name: string
  readonly kind: DeliveryKind
  readonly week: string
  readonly subject: string
  /** How many calls it tells of. */
  readonly items: number
  readonly status: Schema['delivery']['status']
  readonly written: string
  /** When it was known what became of it. */
  readonly settled: string | null
  /** True once its words are removed. */
  readonly isThinned: boolean
}

/** A letter with its words, before they are made anybody's own; null once they are removed. */
export interface ReadLetter extends KeptLetter {
  readonly body: LetterBody | null
  /** Whose copy it was. */
  readonly copy: CopyFor
}

export type ReadableKind = 'weekly' | 'fast' | 'pass'

/** Which letters of a municipality: one contact's, or everybody's where that is null. */
export interface WhichLetters {
  readonly contact: string | null
  readonly kinds: readonly ReadableKind[]
}

/** What can be read again: not what a person still holds back, nor what never was to be sent. */
const READABLE = ['waiting', 'sending', 'sent', 'refused', 'unknown'] as const

const COLUMNS = [
  'id',
  'municipality',
  'contact',
  'name',
  'kind',
  'week',
  'subject',
  'items',
  'status',
  'written',
  'settled',
  'body',
] as const

/** Letters, newest first, with how many there are in all. */
export async function listArchive(
  db: Db,
  municipality: string,
  which: WhichLetters,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ readonly letters: readonly KeptLetter[]; readonly total: number }> {
  const wanted = readable(db, municipality, which)
  const rows = await wanted
    .select(COLUMNS)
    .orderBy('written', 'desc')
    .orderBy('id')
    .offset(offset)
    .limit(limit)
    .execute()
  const { n } = await wanted.select((e) => e.fn.countAll<number | string>().as('n')).executeTakeFirstOrThrow()
  return { letters: rows.map(toKept), total: Number(n) }
}

/** Whose letters can be read again in a municipality, by contact, with the name in the last of them. */
export async function listReaders(
  db: Db,
  municipality: string,
  kinds: readonly ReadableKind[],
): Promise<readonly { readonly contact: string; readonly name: string }[]> {
  const rows = await readable(db, municipality, { contact: null, kinds })
    .select(['contact', 'name'])
    .select((e) => e.fn.max('written').as('last'))
    .groupBy(['contact', 'name'])
    .orderBy('last')
    .execute()
  return [...new Map(rows.map(({ contact, name }) => [contact, { contact, name }])).values()]
}

/** One letter of a municipality; null where there is none that can be read. */
export async function findArchived(
  db: Db,
  municipality: string,
  which: WhichLetters,
  by: { readonly id: string } | { readonly slot: string },
): Promise<ReadLetter | null> {
  const row = await readable(db, municipality, which)
    .leftJoin('letter_body', 'letter_body.id', 'delivery.body')
    .select(COLUMNS.map((column) => `delivery.${column}` as const))
    .select([
      'delivery.token',
      'letter_body.html',
      'letter_body.text',
      'letter_body.whole',
      'letter_body.leave',
    ])
    .where((e) => ('id' in by ? e('delivery.id', '=', by.id) : e('delivery.slot', '=', by.slot)))
    .executeTakeFirst()
  if (!row) return null
  const { html, text, whole, leave, token } = row
  const body = html === null || text === null ? null : { html, text, whole, leave }
  return { ...toKept(row), isThinned: body === null, body, copy: { name: row.name, token } }
}

const readable = (db: Db, municipality: string, { contact, kinds }: WhichLetters) =>
  db
    .selectFrom('delivery')
    .where('delivery.municipality', '=', municipality)
    .where('delivery.status', 'in', READABLE)
    .where('delivery.kind', 'in', kinds)
    .$if(contact !== null, (query) => query.where('delivery.contact', '=', contact ?? ''))

const toKept = ({ body, ...row }: Pick<Schema['delivery'], (typeof COLUMNS)[number]>): KeptLetter => ({
  id: row.id,
  municipality: row.municipality,
  contact: row.contact,
  name: row.name,
  kind: row.kind,
  week: row.week,
  subject: row.subject,
  items: row.items,
  status: row.status,
  written: row.written,
  settled: row.settled,
  isThinned: body === null,
})
