import { TableError } from '../../core/errors.js'

/** Contacts in one file. */
export const MOST_ROWS = 10_000
/** Columns that are looked at. */
export const MOST_COLUMNS = 200

/** Says that a file has more rows than are read. */
export const rowsOver = (fileName: string): TableError =>
  new TableError('rows', `${fileName}: has more than ${MOST_ROWS} rows; divide it into several files`)
