import { webAddress } from '../../text/clean.js'
import { fileWordsFor, type SourceColumn } from '../../text/file-words.js'
import type { SourceState } from '../coverage.js'
import { absolute, sourcePath, type View } from '../view.js'
import type { Column, Table } from './table.js'

type Told = Omit<Column<SourceState>, 'title'>

/** The table of sources with how they are doing. */
export function sourceTable({ language }: Pick<View, 'language'>, publicUrl: string): Table<SourceState> {
  const { sources, sourceColumns, states } = fileWordsFor(language)
  const told: Readonly<Record<SourceColumn, Told>> = {
    title: { value: ({ source }) => source.title, width: 50 },
    publisher: { value: ({ source }) => source.publisher, width: 40 },
    state: { value: ({ standing, state }) => states[standing === 'trial' ? 'trial' : state] },
    lastRun: { value: ({ health }) => health.last?.started ?? null, kind: 'instant' },
    lastGood: { value: ({ health }) => health.lastGood?.started ?? null, kind: 'instant' },
    calls: { value: ({ health }) => health.lastGood?.calls ?? null, kind: 'number' },
    everyDays: { value: ({ source }) => source.everyDays, kind: 'number' },
    home: { value: ({ source }) => webAddress(source.home), kind: 'link' },
    url: { value: ({ source }) => absolute(publicUrl, sourcePath(source.id)), kind: 'link' },
    id: { value: ({ source }) => source.id },
  }
  const names = Object.keys(told) as SourceColumn[]
  return { name: sources, columns: names.map((name) => ({ title: sourceColumns[name], ...told[name] })) }
}
