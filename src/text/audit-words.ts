import type { AuditAction } from '../core/audit.js'
import { enAudit } from './en-audit.js'
import type { Language } from './format.js'
import { svAudit } from './sv-audit.js'

/** What the pages say of who changed what, in one language. */
export interface AuditWords {
  readonly title: string
  readonly intro: (municipality: string) => string
  readonly shared: string
  readonly none: string
  readonly list: string
  readonly columns: Readonly<Record<'at' | 'by' | 'action' | 'about' | 'detail', string>>
  readonly by: (name: string) => string
  /** What was done, as the heading of an entry. */
  readonly actions: Readonly<Record<AuditAction, string>>
  /** What was changed of it, by the name that the audit has for it. */
  readonly fields: Readonly<Record<string, string>>
  readonly values: Readonly<Record<string, string>>
  readonly changed: (from: string, to: string) => string
  readonly allShare: string
  readonly older: string
  readonly newest: string
  readonly files: string
  /** The name of the file. */
  readonly file: string
}

export const auditWordsFor = (language: Language): AuditWords => (language === 'sv' ? svAudit : enAudit)

/** What a detail is called, and what it says, in words; what there are no words for stands as it is written. */
export function detailWords(
  { fields, values, changed }: AuditWords,
  moment: (instant: string) => string,
  field: string,
  value: string | number | null,
): { readonly field: string; readonly value: string } {
  const word = (text: string): string => values[text] ?? (INSTANT.test(text) ? moment(text) : text)
  const [from, to, ...more] = String(value ?? '–').split(' → ')
  const isChange = from !== undefined && to !== undefined && more.length === 0
  return {
    field: fields[field] ?? field,
    value: isChange ? changed(word(from), word(to)) : word(String(value ?? '–')),
  }
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/
