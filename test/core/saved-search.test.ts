import { describe, expect, it } from 'vitest'
import {
  checkSearch,
  keptQuery,
  LONGEST_SEARCH_NAME,
  plainSearchName,
  readSearch,
  searchFor,
  type SearchProblem,
} from '../../src/core/saved-search.js'

const kept = (query: string): string | null => {
  const search = readSearch(query)
  return search && decodeURIComponent(keptQuery(search).replaceAll('+', ' '))
}
const filter = (query: string) => {
  const search = readSearch(query)
  return search && searchFor(search, 'solna', '2026-06-15').filter
}

describe('a search that is kept', () => {
  it.each<[string, string, string | null]>([
    ['words and a filter', 'q=äldreomsorg&role=applicant', 'q=äldreomsorg&role=applicant'],
    [
      'nothing of when, in which order or on which page',
      'q=skola&new=7&page=3&size=9&limit=2&sort=money&status=closed&closes=30&lang=en&done=1',
      'q=skola',
    ],
    ['values in order, each once', 'area=b&q=a&area=a&area=b', 'q=a&area=a&area=b'],
    ['what was taken away from the words', 'q=care&without=vård', 'q=care&without=vård'],
    ['nothing that is as usual', 'q=care&grade=all&kind=call', 'q=care'],
    ['what is as usual only with words', 'grade=likely&area=a', 'area=a'],
    [
      'what is not as usual',
      'q=care&grade=likely&kind=consultation',
      'kind=consultation&q=care&grade=likely',
    ],
    ['words of one line', 'q=%20a%0D%0Ab%00&q=c', 'q=a b c'],
    ['at most two hundred signs of words', `q=${'å'.repeat(300)}`, `q=${'å'.repeat(200)}`],
    ['no words where there are none', 'q=%22!%22&area=a', 'area=a'],
    ['areas that there are not', 'area=gone', 'area=gone'],
    ['no role that there is not', 'q=a&role=mayor', null],
    ['no two kinds', 'kind=call&kind=news', null],
    ['no sum that is none', 'money=-1', null],
    ['no two sums', 'money=1&money=2', null],
    ['no grade that there is not', 'grade=best', null],
    ['no language that there is not', 'language=fi', null],
  ])('holds %s', (_, query, expected) => {
    expect(kept(query)).toBe(expected)
    if (expected !== null) expect(kept(expected)).toBe(expected)
  })

  it.each<[string, object | null]>([
    ['q=a', { list: 'call', least: null }],
    ['q=a&area=x', { list: 'call', least: 'weak', areas: ['x'] }],
    ['area=x', { list: 'call', least: 'likely', areas: ['x'] }],
    ['grade=strong', { list: 'call', least: 'strong' }],
    [
      'kind=consultation&theme=t&programme=p&source=s&language=sv&money=5000&role=no',
      {
        list: 'consultation',
        least: 'likely',
        themes: ['t'],
        programmes: ['p'],
        sources: ['s'],
        languages: ['sv'],
        eurosFrom: 5000,
        roles: ['no'],
      },
    ],
  ])('asks %s of calls in any state', (query, expected) => {
    expect(filter(query)).toEqual(expected)
  })

  it.each<[string, string, string, readonly SearchProblem[]]>([
    ['words', 'q=a', 'Skola', []],
    ['a filter alone', 'language=sv', 'På svenska', []],
    ['only what is strong', 'grade=strong', 'Starka', []],
    ['nothing', '', 'Allt', ['blank']],
    ['nothing but more of everything', 'grade=all', 'Allt', ['blank']],
    ['signs alone', 'q=%3F%21', 'Allt', ['blank']],
    ['news', 'kind=news&q=a', 'Nytt', ['news']],
    ['too much', `q=a&${'theme=aaaaaaaa&'.repeat(40)}`, 'Mycket', ['long']],
    ['what cannot be understood', 'q=a&role=x', 'Allt', ['unclear']],
    ['no name', 'q=a', ' – ', ['name']],
    ['a name without end', 'q=a', 'å'.repeat(LONGEST_SEARCH_NAME + 1), ['name-long']],
  ])('may be kept or not: %s', (_, query, name, problems) => {
    expect(checkSearch({ query, name })).toEqual(problems)
  })

  it('has a name of one line that one can see', () => {
    expect(plainSearchName(' A\r\nBcc: x\u202e\ue000\u0000 \ud800')).toBe('A Bcc: x')
  })
})
