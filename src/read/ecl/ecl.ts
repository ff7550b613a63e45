import { defineSource, type Confidence, type Source } from '../../core/source.js'
import { eclDetail } from './ecl-detail.js'
import { eclList } from './ecl-list.js'
import { steps } from '../html/steps.js'

/** A site of the Commission or one of its agencies that lists calls for proposals. */
export interface EclSite {
  readonly id: string
  readonly title: string
  readonly publisher: string
  /** The list in English: its labels are translated with the rest of the page. */
  readonly listUrl: string
  readonly confidence: Confidence
  /** The most calls that it has at a time. */
  readonly most: number
  /** What the list's heading says; by default that it is of calls. */
  readonly heading?: RegExp
}

/**
 * A source on the platform of the Commission's sites, whose pages all come from the same templates. The markup of lists and calls
 * is as those templates and their tests have it, and as on a saved list of 2026; an empty list is a state like any other there.
 */
export const eclSource = (site: EclSite): Source =>
  defineSource({
    id: site.id,
    title: site.title,
    publisher: site.publisher,
    home: site.listUrl,
    language: 'en',
    zone: 'Europe/Brussels',
    authority: 'funder',
    kind: 'call',
    confidence: site.confidence,
    facts: 'worded',
    everyDays: 1,
    start: [{ method: 'GET', url: site.listUrl, expect: 'html' }],
    read: steps({ list: eclList(site.heading ?? /\bcalls?\b/i), call: eclDetail() }),
    expect: { calls: [0, site.most], filled: { title: 1, labels: 0.6, deadlines: 0.5 } },
  })
