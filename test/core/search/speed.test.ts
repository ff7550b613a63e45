import { describe, expect, it } from 'vitest'
import { createSearchIndex } from '../../../src/core/search/search-index.js'
import { aLexicon, anEntry, aRequest } from './house.js'

const WORDS =
  'elderly care of older people in schools and libraries with energy for cities that share housing by design'.split(
    ' ',
  )

describe('a search over many calls', () => {
  it('is put together and answers in a moment', () => {
    const body = (i: number) =>
      Array.from({ length: 300 }, (_, n) => WORDS[(n * 7 + i * n) % WORDS.length]).join(' ')
    const entries = Array.from({ length: 2000 }, (_, i) =>
      anEntry({ id: `call-${i}`, title: `Call ${i}`, body: body(i) }),
    )
    const index = createSearchIndex(aLexicon())
    const began = performance.now()
    index.put(entries)
    const put = performance.now()
    for (const text of ['äldreomsorg', 'skola bibliotek', 'e*', '"older people" OR energy', ''])
      index.search(aRequest(text, { limit: 50 }))
    expect(put - began).toBeLessThan(6000)
    expect(performance.now() - put).toBeLessThan(2000)
  })
})
