import { parentPort } from 'node:worker_threads'
import { writeSheet, type SheetHead, type SheetRow } from './xlsx-sheet.js'

/** Rows, a piece at a time, and when there are no more what stands above them: then the workbook is written. */
export type ToThread = { readonly rows: readonly SheetRow[] } | { readonly head: SheetHead }

const all: SheetRow[] = []

parentPort?.on('message', (sent: ToThread) => {
  if ('rows' in sent) {
    all.push(...sent.rows)
    return
  }
  // A fault ends the thread, and comes out where it was started.
  void writeSheet(sent.head, all).then((book) => parentPort?.postMessage(book, [book.buffer]))
})
