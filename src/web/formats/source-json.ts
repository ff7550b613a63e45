import { nextDeadline, statusOn, type Day, type StoredCall } from '../../core/call.js'
import type { Finding } from '../../core/health.js'
import type { PageChange } from '../../core/page-change.js'
import type { Attention } from '../attention.js'
import { countChecked, counted, type SourceState } from '../coverage.js'
import { absolute, callPath, sourcePath } from '../view.js'
import type { WholeSource } from '../views/source-page.js'

/** All sources with how they are doing. `checked` and `total` count those that are on. */
export function sourcesAsJson(
  states: readonly SourceState[],
  { concerns, absent, changes }: Attention,
  publicUrl: string,
): object {
  const findingsOf = (id: string) => concerns.find(({ one }) => one.source.id === id)?.findings ?? []
  return {
    checked: countChecked(states),
    total: counted(states).length,
    trial: states.filter(({ standing }) => standing === 'trial').length,
    off: states.filter(({ standing }) => standing === 'off').length,
    absent: absent.map(findingAsJson),
    sources: states.map((one) => {
      const own = changes.filter(({ source }) => source === one.source.id)
      return sourceAsJson(one, findingsOf(one.source.id), own, publicUrl)
    }),
  }
}

/** One source with all that its page shows. */
export function wholeSourceAsJson(
  { one, findings, changes, runs, watched, calls, total }: WholeSource,
  today: Day,
  publicUrl: string,
): object {
  const { expect, authority, language, zone, facts } = one.source
  return {
    ...sourceAsJson(one, findings, changes, publicUrl),
    authority,
    language,
    zone,
    facts,
    expect,
    runs,
    watched,
    totalCalls: total,
    calls: calls.map(({ call, withdrawn }) => callOfSource(call, withdrawn, today, publicUrl)),
  }
}

function sourceAsJson(
  { source, standing, state, checked, health, hold, census }: SourceState,
  findings: readonly Finding[],
  changes: readonly PageChange[],
  publicUrl: string,
): object {
  const { id, title, publisher, home, kind, confidence, everyDays } = source
  const { last, lastGood, failingSince } = health
  return {
    id,
    title,
    publisher,
    home,
    kind,
    confidence,
    everyDays,
    standing,
    state,
    checked,
    lastRun: last,
    lastGood: lastGood?.started ?? null,
    failingSince,
    hold,
    census,
    findings: findings.map(findingAsJson),
    changes: changes.map(({ title: page, url, at, come, gone }) => ({ title: page, url, at, come, gone })),
    url: absolute(publicUrl, sourcePath(id)),
  }
}

/** A finding without its source, which it stands under. */
const findingAsJson = (finding: Finding): object =>
  Object.fromEntries(Object.entries(finding).filter(([name]) => name !== 'source'))

function callOfSource(call: StoredCall, withdrawn: boolean, today: Day, publicUrl: string): object {
  return {
    id: call.id,
    key: call.key,
    kind: call.kind,
    trial: call.trial,
    title: call.title,
    status: withdrawn ? 'closed' : statusOn(call, today),
    nextDeadline: nextDeadline(call, today)?.day ?? null,
    rough: call.rough,
    evidence: call.evidence,
    url: absolute(publicUrl, callPath(call.id)),
  }
}
