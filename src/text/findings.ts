import type { PageChange } from '../core/page-change.js'
import type { Finding } from '../core/health.js'
import { clean } from './clean.js'
import { dayOf } from './format.js'
import type { Words } from './words.js'

/** A finding in words. */
export interface FindingView {
  /** The source's title, or what it is that did not come back. */
  readonly about: string
  readonly what: string
  /** What the machinery says, in English; null where there is nothing more to say. */
  readonly reason: string | null
  readonly since: string | null
  readonly advice: string
}

export function viewFinding(
  finding: Finding,
  titles: ReadonlyMap<string, string>,
  words: Words,
): FindingView {
  const say = words.findings
  return {
    about: clean(titles.get(finding.source) ?? say.recurring, 120),
    what: clean(say.what(finding), 400),
    reason: finding.kind === 'failing' ? clean(finding.reason, 300) : null,
    since: finding.since === null ? null : say.since(dayOf(finding.since)),
    advice: clean(say.advice(finding), 600),
  }
}

/** A change of a watched page in words. */
export interface ChangeView {
  readonly text: string
  readonly url: string
  readonly come: readonly string[]
  readonly gone: readonly string[]
}

/** Paragraphs of a change that are shown. */
const SHOWN = 3

export function viewChange(change: PageChange, words: Words): ChangeView {
  const shown = (texts: readonly string[]) => texts.slice(0, SHOWN).map((text) => clean(text, 240))
  return {
    text: words.findings.pageChanged(clean(change.title, 120), dayOf(change.at)),
    url: change.url,
    come: shown(change.come),
    gone: shown(change.gone),
  }
}
