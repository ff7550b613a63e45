import { describe, expect, it } from 'vitest'
import type { RawCall } from '../../src/core/source.js'
import {
  LIST,
  PORTAL,
  html,
  item,
  list,
  pageOf,
  read,
  reasonOf,
  wrapped,
  type Parts,
} from '../support/ecl-pages.js'

const readItem = (parts: Parts): RawCall | undefined => read(pageOf(list([item(parts)]))).calls[0]

describe('a list of calls on a site of the Commission', () => {
  it.each([
    ['Call status: Open', 'Open'],
    ['CALL STATUS: UPCOMING', 'UPCOMING'],
    ['High importance', undefined],
  ])('reads the label "%s"', (status, expected) => {
    expect(readItem({ status })?.status).toBe(expected)
  })

  it.each([
    ['<h1 class="ecl-content-block__title"><a href="/calls-proposals/x_en">Old</a></h1>', 'Old'],
    ['<h3><a href="/calls-proposals/x_en">Other</a></h3>', 'Other'],
  ])('finds the title in %s', (title, expected) => {
    const body = item().replace(/<div class="ecl-content-block__title">.*<\/div>/, title)
    expect(read(pageOf(list([body]))).calls).toMatchObject([
      { title: expected, url: 'https://agency.ec.europa.eu/calls-proposals/x_en' },
    ])
  })

  it('reads a card as it reads an item', () => {
    const body = item({ status: 'Call status: Open' }).replace('ecl-content-item', 'ecl-card')
    expect(read(pageOf(list([body]))).calls).toMatchObject([{ title: 'One', status: 'Open' }])
  })

  it.each([
    ['21 February 2020 | 22 February 2020', ['21 February 2020', '22 February 2020']],
    [
      '<div>18 March 2020, 01:00 (CET)</div><div>18 April 2020, 00:00 (CEST)</div>',
      ['18 March 2020, 01:00 (CET)', '18 April 2020, 00:00 (CEST)'],
    ],
    [
      '18 March 2020, 01:00 (CET)18 April 2020, 00:00 (CEST)',
      ['18 March 2020, 01:00 (CET)', '18 April 2020, 00:00 (CEST)'],
    ],
    ['<ul><li>7.01.2026</li><li>4.03.2026</li></ul>', ['7.01.2026', '4.03.2026']],
    ['31 February 2026', ['31 February 2026']],
    ['to be announced', ['to be announced']],
  ])('keeps each day of "%s" by itself', (value, expected) => {
    const [title, terms] = [`<a href="${PORTAL}/LIFE-2026-X-Y">Off-site</a>`, { 'Deadline dates': value }]
    expect(readItem({ title, terms })?.deadlines).toEqual(expected)
    expect(readItem({ terms })?.labels).toEqual(
      expected.map((day) => ({ label: 'Deadline dates', value: day })),
    )
  })

  it.each([
    ['7.01.2026 | 4.03.2026', ['7.01.2026', '4.03.2026']],
    ['Helps start-ups.<br>Deadlines: 7.01.2026 | 4.03.2026', ['7.01.2026', '4.03.2026']],
    ['Cut-off date: 7 January 2026', ['7 January 2026']],
    ['7.01.2026', []],
    ['Info day 7.01.2026, deadline 4.03.2026', []],
    ['Projects start on 1 March 2026 and end on 1 March 2028.', []],
  ])('takes days of deadlines from the description "%s"', (text, expected) => {
    const labels = readItem({ status: 'Call status: Open', text })?.labels
    expect(labels).toEqual(expected.map((value) => ({ label: 'Deadline', value })))
  })

  it.each([
    ['LIFE-2026-SAP-ENV-GOV', ['topic:LIFE-2026-SAP-ENV-GOV']],
    ['HORIZON-CL4-2025-04-DATA-03', ['topic:HORIZON-CL4-2025-04-DATA-03']],
    ['EISMEA/2026/OP/0003', undefined],
    ['Call for proposals reference', undefined],
    ['LIFE-SAP-ENV', undefined],
  ])('names a call with the reference %s', (reference, expected) => {
    const call = readItem({ terms: { Reference: reference } })
    expect(call?.names).toEqual(expected)
    expect(call?.callCode).toBe(reference)
  })

  it('knows a topic of the portal again, however the link came about', () => {
    const code = 'CEF-T-2026-MILMOB-WORKS'
    const links = [
      `${PORTAL}/${code}?keywords=CEF&amp;pageNumber=1`,
      `${PORTAL}/${code.toLowerCase()}`,
      wrapped(`${PORTAL}/${code}`),
    ]
    const { calls, follow } = read(pageOf(list(links.map((to) => item({ title: `<a href="${to}">A</a>` })))))
    expect(calls.map(({ key }) => key)).toEqual(links.map(() => `topic:${code}`))
    expect(calls[2]?.url).toBe(`${PORTAL}/${code}`)
    expect(follow).toEqual([])
  })

  it('asks for the page of each call on the same site, less often once it is closed', () => {
    const body = list([
      item({ title: '<a href="/calls-proposals/a_en">A</a>', status: 'Call status: Open' }),
      item({ title: '<a href="/calls-proposals/b_en">B</a>', status: 'Call status: Closed' }),
      item({ title: '<a href="/calls-proposals/c.pdf">C</a>', status: 'Call status: Open' }),
    ])
    expect(read(pageOf(body)).follow).toEqual([
      expect.objectContaining({ url: 'https://agency.ec.europa.eu/calls-proposals/a_en', optional: true }),
      expect.objectContaining({ url: 'https://agency.ec.europa.eu/calls-proposals/b_en', keepDays: 30 }),
    ])
  })

  it('takes related links and news for no calls', () => {
    const news = item({ title: '<a href="/news/x_en">News</a>', text: 'On 7 May 2026 we met.' })
    expect(read(pageOf(list([item(), news], 1))).calls.map(({ title }) => title)).toEqual(['One'])
  })

  const next = (href: string) =>
    `<nav class="ecl-pagination"><ul><li class="ecl-pagination__item ecl-pagination__item--next"><a href="${href}">Next</a></li></ul></nav>`
  it.each([
    ['?page=1', LIST, [`${LIST}?page=1`]],
    ['?page=2', `${LIST}?page=1`, [`${LIST}?page=2`]],
    ['?page=1', `${LIST}?page=1`, []],
    ['?page=0', `${LIST}?page=3`, []],
    ['https://elsewhere.example/?page=1', LIST, []],
    ['?page=40', `${LIST}?page=39`, []],
  ])('goes on to %s from %s', (href, url, expected) => {
    const title = `<a href="${PORTAL}/LIFE-2026-X-Y">One</a>`
    const { follow } = read(pageOf(list([item({ title })], 99, next(href)), { url }))
    expect(follow.map((ask) => ask.url)).toEqual(expected)
  })

  it('says when it reads fewer calls than the page shows', () => {
    const lost = item({ title: 'Without a link', status: 'Call status: Open' })
    expect(read(pageOf(list([item(), lost]))).problems.map(({ message }) => message)).toEqual([
      'an item of the list leads nowhere ("Without a link")',
      'shows 2 calls, 1 could be read',
    ])
  })

  it('says when two calls have one address', () => {
    const { problems } = read(
      pageOf(list([item(), item({ title: '<a href="/calls-proposals/one_en">Two</a>' })])),
    )
    expect(problems.map(({ message }) => message)).toEqual([
      'several calls lead there, only the first is kept ("Two" is not)',
    ])
  })

  it('believes a list that says that it is empty', () => {
    expect(read(pageOf(list([])))).toEqual({ calls: [], problems: [], follow: [] })
  })

  it.each([
    ['empty', 'is empty but says that there are three', list([], 3)],
    ['empty', 'is empty and says nothing', list([], null)],
    ['no-proof', 'has its classes renamed, all of them', list([item()]).replaceAll(/ecl-|oe-/g, 'new-')],
    [
      'empty',
      'has the class of its items renamed',
      list([item()]).replaceAll('ecl-content-item"', 'ecl-item"'),
    ],
    ['no-proof', 'is of something else', list([item()]).replaceAll('Calls for proposals', 'News')],
    ['language', 'is in Swedish', list([item()]).replace('lang="en"', 'lang="sv"')],
    ['cut-off', 'is cut in half', list([item(), item(), item()]).slice(0, -600)],
    ['no-proof', 'is a server error', html('<p>429 - Too Many Requests</p>', 'Server inaccessibility')],
    ['no-proof', 'is a login page', html('<input type="password">', 'Sign in')],
    ['no-proof', 'is a cookie wall', html('<p>We use cookies on calls.</p>')],
    ['no-proof', 'is nothing at all', ''],
  ])('finds %s where the page %s', (reason, _what, body) => {
    expect(reasonOf(body)).toBe(reason)
  })
})
