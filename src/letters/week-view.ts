import type { LetterContent } from '../core/letter.js'
import { clean, webAddress } from '../text/clean.js'
import { DESK_COLUMNS } from '../text/desk-words.js'
import { viewChange } from '../text/findings.js'
import { numberText } from '../text/format.js'
import type { Words } from '../text/words.js'

/** What the departments got and answered, in words. */
export interface WeekView {
  readonly title: string
  readonly intro: string
  readonly head: readonly string[]
  readonly rows: readonly {
    readonly name: string
    readonly cells: readonly { readonly label: string; readonly text: string }[]
    /** The same on one line. */
    readonly line: string
  }[]
  readonly more: string | null
  readonly came: string
}

/** Watched pages that changed, in words. */
export interface ChangesView {
  readonly title: string
  readonly changes: readonly {
    readonly text: string
    /** Null where it is no address that a person can be sent to. */
    readonly href: string | null
    readonly lines: readonly string[]
  }[]
  readonly more: string | null
}

/** Departments and changes that a letter has room for. */
const DEPARTMENTS = 40
const CHANGES = 5

/** Null in the letters of those who do not look after Fondvakt. */
export function viewWeek({ upkeep }: LetterContent, { desk, language }: Words): WeekView | null {
  if (!upkeep) return null
  const { departments, joined, left } = upkeep.desk
  const rest = departments.length - DEPARTMENTS
  return {
    title: desk.weekTitle,
    intro: desk.weekIntro,
    head: [desk.department, ...DESK_COLUMNS.map((column) => desk.columns[column])],
    rows: departments.slice(0, DEPARTMENTS).map((one) => {
      const name = clean(one.name, 60)
      return {
        name,
        cells: DESK_COLUMNS.map((column) => ({
          label: desk.columns[column],
          text: numberText(one[column], language),
        })),
        line: desk.line(name, one),
      }
    }),
    more: rest > 0 ? desk.moreDepartments(rest) : null,
    came: desk.came(joined, left),
  }
}

/** Null where no watched page changed, and in the letters of others. */
export function viewChanges({ upkeep }: LetterContent, words: Words): ChangesView | null {
  const changes = upkeep?.changes ?? []
  const say = words.findings
  const left = changes.length - CHANGES
  if (changes.length === 0) return null
  return {
    title: say.changedPages,
    changes: changes.slice(0, CHANGES).map((one) => {
      const { text, url, come, gone } = viewChange(one, words)
      return {
        text,
        href: webAddress(url),
        lines: [...come.map((part) => `${say.come}: ${part}`), ...gone.map((part) => `${say.gone}: ${part}`)],
      }
    }),
    more: left > 0 ? say.morePages(left) : null,
  }
}
