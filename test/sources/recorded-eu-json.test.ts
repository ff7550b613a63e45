import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import haveYourSay from '../../sources/have-your-say/source.js'
import pressCorner from '../../sources/press-corner/source.js'
import vinnovaOpen from '../../sources/vinnova-open/source.js'
import { assemble } from '../../src/core/assemble.js'
import { startOf, type Source } from '../../src/core/source.js'
import { complaintIn, listOf, recordOf } from '../../src/read/json/json.js'
import { aPage } from '../support/saved-pages.js'

const EU = '../shared/data/eu/json'
const VINNOVA = '../shared/data/se/vinnova-legacy-api-sample.json'
const recorded = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))
const first = (source: Source) => startOf(source, '2026-09-01')[0]!

describe.skipIf(!existsSync(EU))('recorded answers of the EU', () => {
  it('are read whole: Have Your Say, three initiatives of which one is shut', () => {
    const { calls, tally, problems, follow } = haveYourSay.read(
      aPage(first(haveYourSay), recorded(`${EU}/hys_searchInitiatives.sample.json`)),
    )
    expect(calls.map(({ key, deadlines }) => [key, deadlines])).toEqual([
      ['18805', ['2026-09-28']],
      ['19001', ['2026-09-17']],
    ])
    expect(tally!.keys).toEqual(['18805', '19001', '17000'])
    expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(/^1 of 3 initiatives/)])
    expect(follow).toHaveLength(2)
  })

  it('are read whole: the summary of an initiative, and the list of those that close soon', () => {
    const body = recorded(`${EU}/hys_groupInitiatives_14794.sample.json`)
    const ask = { ...first(haveYourSay), note: { step: 'summary', key: '14794' } }
    const { calls } = haveYourSay.read(aPage(ask, body))
    expect(calls).toEqual([
      { key: '14794', texts: [{ language: 'en', sections: [{ kind: 'description', text: '...' }] }] },
    ])
    expect(listOf(aPage(ask, recorded(`${EU}/hys_closingSoon.sample.json`)))).toHaveLength(2)
  })

  it('are read whole: a page of the press corner, and a document', () => {
    const { calls, tally, problems } = pressCorner.read(
      aPage(first(pressCorner), recorded(`${EU}/presscorner_search.shape.json`)),
    )
    expect(calls).toEqual([
      expect.objectContaining({
        key: 'IP/26/1579',
        title: 'Commission publishes cybersecurity guidance',
        url: 'https://ec.europa.eu/commission/presscorner/detail/en/ip_26_1579',
        published: '2026-07-10',
      }),
    ])
    expect([tally!.total, tally!.keys!.length, problems.length]).toEqual([1, 1, 0])
    const ask = { ...first(pressCorner), note: { step: 'document', key: 'IP/26/1747' } }
    const document = pressCorner.read(
      aPage(ask, recorded(`${EU}/presscorner_document_IP-26-1747.sample.json`)),
    )
    expect(document.calls[0]!.texts![0]!.sections[0]!.text).toBe(
      'The European Commission has informed UPM and Sappi of its preliminary view.',
    )
  })

  it('are told apart: a complaint of TED, and its answer', () => {
    expect(complaintIn(recorded(`${EU}/ted_error_400.sample.json`))).toMatch(
      /^QUERY_SYNTAX_ERROR: Syntax error/,
    )
    const answer = recordOf(aPage(first(pressCorner), recorded(`${EU}/ted_search_response.sample.json`)))
    expect(answer['totalNoticeCount']).toBe(43059)
  })
})

describe.skipIf(!existsSync(VINNOVA))("recorded answers of Vinnova's open interface", () => {
  const body = existsSync(VINNOVA) ? (recorded(VINNOVA) as Record<string, unknown>) : {}

  it('are read whole: three rounds of which one is hidden, joined with their utlysning', () => {
    const rounds = vinnovaOpen.read(aPage(first(vinnovaOpen), body['ansokningsomgangar']))
    expect(rounds.calls.map(({ key, opens, deadlines }) => [key, opens, deadlines])).toEqual([
      ['2026-01503', '2026-07-02', ['2026-10-13 14:00']],
      ['2026-00702', '2026-03-31', ['2026-06-10 14:00']],
    ])
    expect(rounds.problems).toEqual([])
    expect(rounds.follow.map(({ url }) => url)).toEqual([
      'https://data.vinnova.se/api/utlysningar/2024-01511,2026-00600',
    ])
    const parents = vinnovaOpen.read(aPage(rounds.follow[0]!, body['utlysningar']))
    const calls = assemble([...rounds.calls, ...parents.calls])
    expect(calls.map(({ callTitle }) => callTitle)).toEqual(['Civil-militära synergier', undefined])
  })
})
