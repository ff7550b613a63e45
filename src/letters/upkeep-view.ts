import type { LetterContent } from '../core/letter.js'
import { viewChange, viewFinding, type ChangeView, type FindingView } from '../text/findings.js'
import type { Words } from '../text/words.js'

/** What needs a person, in words. */
export interface UpkeepView {
  readonly title: string
  readonly intro: string
  readonly findings: readonly FindingView[]
  /** How many more there are on the page of sources; null when all are here. */
  readonly more: string | null
  readonly changesTitle: string
  readonly changes: readonly ChangeView[]
  readonly moreChanges: string | null
}

/** Findings and changed pages that a letter has room for. */
const FINDINGS = 12
const CHANGES = 8

/** Null where the letter is for somebody else, or nothing needs a person. */
export function viewUpkeep({ upkeep }: LetterContent, words: Words): UpkeepView | null {
  if (!upkeep || upkeep.findings.length + upkeep.changes.length === 0) return null
  const say = words.findings
  const left = upkeep.findings.length - FINDINGS
  const unseen = upkeep.changes.length - CHANGES
  return {
    title: say.title,
    intro: say.intro,
    findings: upkeep.findings.slice(0, FINDINGS).map((one) => viewFinding(one, upkeep.titles, words)),
    more: left > 0 ? say.more(left) : null,
    changesTitle: say.changedPages,
    changes: upkeep.changes.slice(0, CHANGES).map((one) => viewChange(one, words)),
    moreChanges: unseen > 0 ? say.morePages(unseen) : null,
  }
}
