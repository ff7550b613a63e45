import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { brief, worded, type Said } from '../support/worded.js'

/** Wordings of the sources and calls in their manner, one a line, each with `want`: what a person reads in it. */
const CALLS = readFileSync(new URL('facts-worded.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Parameters<typeof worded>[0] & { readonly want: Said })

describe('a call as the sources word it', () => {
  it.each(CALLS)('$title $body', ({ want, ...call }) => {
    expect(brief(worded(call))).toMatchObject(want)
  })
})
