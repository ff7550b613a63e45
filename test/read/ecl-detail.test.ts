import { describe, expect, it } from 'vitest'
import { assemble } from '../../src/core/assemble.js'
import { PORTAL, html, item, list, pageOf, read, reasonOf, wrapped } from '../support/ecl-pages.js'

describe('the page of a call on a site of the Commission', () => {
  const ask = {
    url: 'https://agency.ec.europa.eu/calls-proposals/one_en',
    note: { step: 'call', key: 'one' },
  }
  const detail = (terms: Readonly<Record<string, string>>, text = '<p>What it is about.</p>') =>
    html(
      `<h2 id="details">Details</h2><dl>${Object.entries(terms)
        .map(([term, value]) => `<dt class="ecl-description-list__term">${term}</dt><dd>${value}</dd>`)
        .join('')}</dl><h2 id="description">Description</h2><div class="ecl">${text}</div>
      <h2 id="contact">Contact</h2><div class="ecl">A helpdesk, <a href="mailto:a@agency.example">a@agency.example</a></div>`,
      'A title in full',
    )
  const readDetail = (terms: Readonly<Record<string, string>>, text?: string) =>
    read(pageOf(detail(terms, text), ask)).calls[0]

  it('gives its days with their clocks, its text and its whole title', () => {
    const call = readDetail({
      Status: 'Open',
      Reference: 'LIFE-2026-SAP-ENV-GOV',
      'Publication date': '12 February 2026 in <a href="/oj">Official Journal</a>',
      'Opening date': '27 February 2026',
      'Deadline model': 'Two-stage',
      'Deadline dates':
        '<div><div>18 March 2026, 17:00 (CET)</div><div>18 April 2026, 17:00 (CEST)</div></div>',
    })
    expect(call).toMatchObject({
      key: 'one',
      status: 'Open',
      opens: '27 February 2026',
      published: '12 February 2026',
      deadlines: ['18 March 2026, 17:00 (CET)', '18 April 2026, 17:00 (CEST)'],
      deadlineModel: 'Two-stage',
      names: ['topic:LIFE-2026-SAP-ENV-GOV'],
      texts: [{ title: 'A title in full', sections: [{ kind: 'description', text: 'What it is about.' }] }],
    })
    expect(JSON.stringify(call)).not.toContain('helpdesk')
  })

  it('is put together with the list: the list has the status of the day, the page the days', () => {
    const terms = { 'Deadline date': '18 March 2026' }
    const page = detail({ 'Deadline date': '18 March 2026, 17:00 (CET)', Status: 'Upcoming' })
    const found = read(pageOf(list([item({ status: 'Call status: Open', terms })])))
    const own = found.follow.flatMap((to) => read(pageOf(page, to)).calls)
    expect(assemble([...found.calls, ...own])).toMatchObject([
      {
        title: 'One',
        status: 'Open',
        deadlines: ['18 March 2026, 17:00 (CET)'],
        labels: [{ label: 'Deadline date', value: '18 March 2026' }],
        texts: [{ title: 'A title in full' }],
      },
    ])
  })

  it.each([
    [[`${PORTAL}/LIFE-2026-A-B`, `${PORTAL}/life-2026-a-b?x=1`], 1],
    [[wrapped(`${PORTAL}/LIFE-2026-A-B`)], 1],
    [[`${PORTAL}/LIFE-2026-A-B`, `${PORTAL}/LIFE-2026-A-C`], 0],
    [['https://agency.example/'], 0],
  ])('takes %j for its topic on the portal, if it is one', (links, count) => {
    const text = links.map((to) => `<a href="${to}">apply</a>`).join(' ')
    expect(readDetail({ Reference: 'X' }, text)?.links ?? []).toHaveLength(count)
  })

  it.each([
    ['no-proof', html('<p>Welcome</p>', 'Agency')],
    ['no-proof', '<html lang="en"><body><h1>Sorry</h1></body></html>'],
    ['language', detail({ Reference: 'X' }).replace('lang="en"', 'lang="de"')],
  ])('finds %s where it is another page', (reason, body) => {
    expect(reasonOf(body, ask)).toBe(reason)
  })
})

describe('a hostile list', () => {
  it.each([
    [
      'items inside each other',
      '<div class="ecl-content-item">'.repeat(450) + '<dl>' + '<dt>a<dd>b'.repeat(20_000),
    ],
    [
      'terms inside each other',
      '<div class="ecl-content-item">' + '<dl><dt>Reference<dd>'.repeat(200) + 'x'.repeat(500_000),
    ],
    ['a description of days', item({ text: '1.1.2026 | '.repeat(100_000) })],
    ['a deadline of digits', item({ terms: { 'Deadline date': '1'.repeat(300_000) } })],
    ['a label of spaces', item({ status: `Call status:${' '.repeat(300_000)}` })],
  ])('with %s is read or refused in time', (_what, body) => {
    const start = performance.now()
    expect(['none', 'empty', 'too-large']).toContain(reasonOf(list([body])))
    expect(performance.now() - start).toBeLessThan(3_000)
  })
})
