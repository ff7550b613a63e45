import { ExpectationError } from '../core/errors.js'
import type { Page } from '../core/source.js'

export type JsonRecord = Readonly<Record<string, unknown>>

/** True for an object with keys: no list, no null. */
export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The objects of a list; none where it is no list. */
export const records = (value: unknown): readonly JsonRecord[] =>
  Array.isArray(value) ? value.filter(isRecord) : []

/** What a JSON text holds; undefined where it is broken. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** The object that a page must be. Throws ExpectationError for anything else. */
export function recordOf(page: Page): JsonRecord {
  const body = parseJson(page.body)
  if (isRecord(body)) return body
  const start = page.body.slice(0, 60).replace(/\s+/g, ' ')
  throw new ExpectationError('unexpected', `${page.url}: expected a JSON object, found "${start}"`)
}
