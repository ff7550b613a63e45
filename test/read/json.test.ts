import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Ask } from '../../src/core/source.js'
import { complaintIn, listOf, recordOf, unknownFields, unknownKeys } from '../../src/read/json/json.js'
import { aPage } from '../support/saved-pages.js'

const ASK: Ask = { method: 'GET', url: 'https://api.example/calls', expect: 'json' }

describe('what an API complains of', () => {
  it.each([
    [
      { message: 'Syntax error at col 8', error: { type: 'QUERY_SYNTAX_ERROR' } },
      'QUERY_SYNTAX_ERROR: Syntax error at col 8',
    ],
    [{ error: { message: 'No such index', code: 404 } }, '404: No such index'],
    [{ error: 'invalid_client', error_description: 'Unknown client' }, 'invalid_client: Unknown client'],
    [
      { errors: [{ message: 'limit is too large' }, 'offset is missing'] },
      'limit is too large: offset is missing',
    ],
    [{ errors: [{ title: 'Bad', detail: 'No such field' }], data: [] }, 'Bad: No such field'],
    [
      { type: 'about:blank', title: 'Not Found', status: 404, detail: 'No such list' },
      '404: Not Found: No such list',
    ],
    [{ type: 'about:blank', title: 'Forbidden', status: 403 }, '403: Forbidden'],
    [
      { statusCode: 401, message: 'Access denied due to missing subscription key.' },
      '401: Access denied due to missing subscription key.',
    ],
    [{ message: 'Invalid Application-ID or API key', status: 403 }, '403: Invalid Application-ID or API key'],
    [{ status: 'error', message: 'maintenance' }, 'error: maintenance'],
    [
      { timestamp: 1, status: 500, error: 'Internal Server Error', path: '/calls' },
      'Internal Server Error: 500',
    ],
    [{ success: false }, 'an error that it does not name'],
    [{ message: 'Forbidden' }, 'Forbidden'],
  ])('reads %j', (body, complaint) => {
    expect(complaintIn(body)).toBe(complaint)
  })

  it.each([
    [{ totalResults: 0, results: [] }],
    [{ results: [], errors: [], error: null, message: null }],
    [{ title: 'A call', status: 'Open' }],
    [{ title: 'A call', status: 200, message: 'ok', calls: [] }],
    [{ message: 'ok', calls: [] }],
    [{ id: 404, code: 'x', title: 'A call' }],
    [[]],
    [null],
    ['error'],
  ])('finds none in %j', (body) => {
    expect(complaintIn(body)).toBeNull()
  })

  it('does not go on for ever', () => {
    expect(complaintIn({ error: 'x'.repeat(1_000_000) })!.length).toBeLessThanOrEqual(200)
  })

  const TED = '../shared/data/eu/json/ted_error_400.sample.json'
  it.skipIf(!existsSync(TED))('reads the recorded error of TED', () => {
    const body: unknown = JSON.parse(readFileSync(TED, 'utf8'))
    expect(complaintIn(body)).toMatch(/^QUERY_SYNTAX_ERROR: Syntax error in expert query at line 1/)
    expect(() => recordOf(aPage(ASK, body))).toThrow(/answered with a complaint: QUERY_SYNTAX_ERROR/)
  })
})

describe('a page of JSON', () => {
  it('is the object or the list that it must be', () => {
    expect(recordOf(aPage(ASK, { calls: [] }))).toEqual({ calls: [] })
    expect(listOf(aPage(ASK, [{ id: 1 }]))).toEqual([{ id: 1 }])
  })

  it.each([
    [
      'a login page',
      '<html><title>Logga in</title>',
      'expected a JSON list of objects, found "<html><title>Logga in</title>"',
    ],
    ['half a list', '[{"id":1},{"id', 'expected a JSON list of objects, found "[{"id":1},{"id"'],
    ['an object', { calls: [] }, 'expected a JSON list of objects'],
    ['a list of words', ['a'], 'expected a JSON list of objects'],
    ['nothing', '', 'expected a JSON list of objects, found ""'],
    ['a complaint', { error: 'no key' }, 'https://api.example/calls: answered with a complaint: no key'],
  ])('that is %s is no list', (_, body, message) => {
    expect(() => listOf(aPage(ASK, body))).toThrow(message)
    expect(() => listOf(aPage(ASK, body))).toThrow(expect.objectContaining({ name: 'ExpectationError' }))
  })
})

it('names fields that are not known in one problem', () => {
  const known = new Set(['id'])
  expect(unknownKeys({ id: 1, colour: 'red' }, known)).toEqual(['colour'])
  const page = aPage(ASK, [])
  expect(unknownFields(page, [{ id: 1 }], known)).toEqual([])
  expect(unknownFields(page, [{ colour: 1 }, { colour: 2 }], known)).toEqual([
    { about: ASK.url, message: 'has a field that we do not know: colour' },
  ])
  const many = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`f${index}`, 1]))
  expect(unknownFields(page, [many], known)[0]!.message).toBe(
    'has fields that we do not know: f0, f1, f2, f3, f4 and 3 more',
  )
})
