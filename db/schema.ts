import type { Kysely } from 'kysely'
import type { DeskTables } from './schema-desk.js'
import type { LetterTables } from './schema-letters.js'

/** The tables. Instants are ISO 8601 text in UTC, days `YYYY-MM-DD`, JSON is text, ids are made by us; booleans are 0 and 1. */
export interface Schema extends LetterTables, DeskTables {
  /** Fact: the last answer to each ask; its body lies in the archive folder under `hash`. */
  page: {
    id: string
    url: string
    final_url: string
    status: number
    content_type: string
    etag: string | null
    last_modified: string | null
    hash: string
    fetched: string
  }
  /** Fact: one source's word on one call, first and last seen. */
  sighting: {
    source: string
    key: string
    call: string
    hash: string
    raw: string
    first_seen: string
    last_seen: string
    missing_since: string | null
    missing_runs: number
  }
  /** Fact: one go at one source, and how it went. */
  run: {
    id: string
    source: string
    started: string
    ended: string | null
    outcome: 'running' | 'ok' | 'unchanged' | 'partial' | 'failed' | 'blocked' | 'off'
    reason: string | null
    calls: number
    changed: number
    pages: number
    problems: string
    /** Why it did not go well, as one word for programs. */
    cause: string | null
    /** The share of calls that have each field that is expected of the source, as JSON. */
    filled: string
  }
  /** Fact: an operator turned a source on or off. */
  source_switch: { source: string; state: 'on' | 'off'; at: string }
  /** Conclusion: what somebody should look at in a source; `since` stays while it holds. */
  finding: {
    source: string
    kind: string
    about: string
    /** What it takes to put it into words, as JSON. */
    detail: string
    since: string
  }
  /** Fact: the main text of a watched page as it was last seen. */
  watched_page: {
    source: string
    key: string
    title: string
    url: string
    text: string
    hash: string
    since: string
    seen: string
  }
  /** Fact: what went from a watched page and what came, as JSON lists of paragraphs. */
  page_change: {
    id: string
    source: string
    key: string
    title: string
    url: string
    at: string
    gone: string
    come: string
  }
  /** Fact: which call a name means, for ever. */
  call_name: { name: string; call: string }
  /** Conclusion: the merged call, with what lists need in columns of their own. */
  call: {
    id: string
    source: string
    key: string
    title: string
    status: string
    programme: string | null
    /** The list it stands in: by its kind, or `trial` while all its sources are on trial. */
    list: string
    opens: string | null
    /** The next deadline as of the day the call was concluded: for sorting only, worked out again when shown. */
    next_deadline: string | null
    last_deadline: string | null
    /** What it shares with its editions of other years; null where nothing tells. */
    family: string | null
    withdrawn: number
    hash: string
    data: string
    updated: string
  }
  /** How often a thing was written; bumped in the transaction that writes it, so that readers see changes in order. */
  revision: { name: string; n: number }
  /** Conclusion: what the search knows of a call, and of one that is gone that it is gone; `words` and `facets` are JSON. */
  search_entry: { call: string; rev: number; hash: string; gone: number; words: string; facets: string }
  /** Conclusion: how far a call belongs to a theme, and what a municipality can be in it. */
  call_theme: {
    call: string
    version: string
    scores: string
    hash: string
    role: string | null
    /** What the role was read from, as JSON. */
    role_why: string | null
  }
  /** Fact: a person said whether a call is relevant in an area. The last word holds. */
  judgement: {
    id: string
    municipality: string
    call: string
    area: string
    verdict: 'relevant' | 'not-relevant' | 'withdrawn'
    by_contact: string
    by_name: string
    why: string | null
    at: string
    /** The version of the rules, and the grade that they had given; null where none. */
    version: string
    grade: string | null
  }
  /** Fact: weights that were learned, whole, with the report of the training. One row is `current` at most. */
  weights: {
    id: string
    at: string
    state: 'current' | 'kept' | 'refused'
    version: string
    data: string
    report: string
  }
  /** Conclusion: the sentences that stand in calls of many families, as JSON numbers; one row, `all`. */
  repeats: { id: string; at: string; version: string; sentences: string }
  /** Labels of a concept in a borrowed vocabulary such as EuroVoc, as JSON `{sv: [], en: []}`, the preferred one first. */
  vocabulary: { scheme: string; concept: string; labels: string }
  /** Conclusion: how far a call belongs to an area. */
  tag: {
    municipality: string
    area: string
    call: string
    score: number
    grade: string
    reasons: string
    version: string
  }
  /** Fact: the state of a call that people were last told of. */
  told: { call: string; state: string; updated: string }
  /** Fact: what happened to a call. */
  event: {
    id: string
    call: string
    source: string
    key: string
    kind: string
    field: string | null
    day: string
    from: string | null
    to: string | null
    title: string
    detail: string
    at: string
  }
  /** Fact: news of a source that waits for a person. */
  hold: {
    source: string
    since: string
    reason: string
    events: number
    released: string | null
  }
  /** Fact: what an independent list has that we lack, and the other way round. */
  census: {
    source: string
    at: string
    theirs: number
    ours: number
    missing: string
    extra: string
    error: string | null
  }
  /** Who is doing what right now, so that no one else does. */
  claim: { name: string; holder: string; since: string }
}

export type Db = Kysely<Schema>
