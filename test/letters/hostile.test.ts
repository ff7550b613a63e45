import { load } from 'cheerio'
import { describe, expect, it } from 'vitest'
import type { LetterMatter } from '../../src/core/digest.js'
import { NAME, TOKEN } from '../../src/core/letter-copy.js'
import { USUAL } from '../../src/core/municipality.js'
import { renderLetter } from '../../src/letters/render.js'
import { newCalls } from './many.js'
import { office } from './sample-office.js'
import {
  aCall,
  aCase,
  aContent,
  aDeadline,
  anEvent,
  aPhrase,
  aQuote,
  aRole,
  aTag,
  busy,
  contact,
  fast,
  municipality,
  TODAY,
} from './samples.js'

describe('hostile titles', () => {
  it.each([
    ['a script', '<script>alert(1)</script><img src=x onerror=alert(2)>'],
    ['an attribute', '" onmouseover="alert(1)'],
    ['a right-to-left override', 'Call \u202Egnp.exe\u2066 for all\u200F'],
    ['line breaks', 'Call\r\nBcc: evil@elsewhere.example\n\n\nX'],
    ['5,000 characters', 'långtidsvård '.repeat(400)],
    ['5,000 characters without a space', '👩‍👩‍👧‍👦'.repeat(500)],
    ['half a character', 'Call \ud83d for all'],
    ['nothing to see', '\u200b\u2060'],
    ['our own placeholders', `Call ${TOKEN}${NAME}`],
  ])('with %s are shown safe and short', (_, title) => {
    const { html, text, subject } = renderLetter(aContent(newCalls(1, () => title)))
    const $ = load(html)
    expect($('script, img, [onmouseover], [onerror]')).toHaveLength(0)
    expect($('h3 a').text().length).toBeLessThanOrEqual(300)
    expect(html + text + subject).not.toMatch(
      /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u200b\ud83d](?![\udc00-\udfff])/,
    )
    expect($('h3 a').text()).not.toBe('')
    expect($('h3 a').text()).not.toMatch(/[\ue000\ue001]/)
    expect(Buffer.from(html, 'utf8').toString('utf8')).toBe(html)
  })
})

const EVIL = `X${TOKEN}${NAME}<script>alert(1)</script>\u202e\r\nBcc: x`

/** A letter in which all that comes from outside is hostile. */
const evilMatter = (kind: 'weekly' | 'fast'): Partial<LetterMatter> => {
  const evil = (id: string, more: Parameters<typeof aCall>[0] | object = {}) =>
    aCall({
      id,
      title: EVIL,
      key: EVIL,
      url: 'javascript:alert(1)',
      programme: EVIL,
      who: EVIL,
      deadlines: [aDeadline('2026-08-28', { zone: EVIL })],
      rough: [{ role: 'opens', from: null, to: null, words: EVIL }],
      texts: [
        {
          language: 'en',
          machine: true,
          title: `${EVIL} translated`,
          sections: [{ kind: 'objective', text: `The aim is to ${EVIL} and to do much more than that.` }],
        },
      ],
      ...more,
    })
  const tags = [
    aTag('social', 'strong', 14, [aPhrase(EVIL)]),
    aTag('lifelong-learning', 'likely', 6, [
      { kind: 'person', name: EVIL, at: '2026-08-01T00:00:00Z', points: 9 },
    ]),
  ]
  const role = aRole('partner', [aQuote('joins', EVIL)])
  const calls = [
    { call: evil('new'), tags, role },
    { call: evil('changed'), tags, role },
    {
      call: evil('coming', { status: 'forecast', opens: null, deadlines: [], preliminary: true }),
      tags,
      role,
    },
    { call: evil('consult', { kind: 'consultation' }), tags, role },
  ]
  return {
    ...office,
    kind,
    municipality: {
      ...municipality,
      name: EVIL,
      departments: [{ id: 'social', name: `${EVIL} ${'x'.repeat(500)}` }],
      areas: municipality.areas.map((area) => ({ ...area, name: { sv: EVIL, en: EVIL } })),
    },
    reader: {
      ...contact,
      secretariat: true,
      wishes: { ...USUAL, consultations: true, withWords: [EVIL, 'translated'] },
    },
    calls,
    events: [
      anEvent('new', 'new'),
      anEvent('consult', 'new'),
      anEvent('coming', 'new'),
      anEvent('changed', 'changed', { field: 'title', from: EVIL, to: EVIL }),
      anEvent('changed', 'changed', { field: 'budget', from: EVIL, to: EVIL }),
      anEvent('changed', 'changed', { field: 'eligibility', from: EVIL, to: EVIL }),
      anEvent('changed', 'changed', { field: 'status', from: EVIL, to: EVIL }),
    ],
    nextLetter: '2026-08-31T05:00:00.000Z',
    today: TODAY,
    cases: [aCase(evil('case'), { note: EVIL, openedBy: EVIL })],
    themes: new Map([['elderly-care', { sv: EVIL, en: EVIL }]]),
    coverage: {
      checked: 1,
      total: 2,
      failing: [{ title: EVIL, since: null }],
      held: [{ title: EVIL, since: '2026-08-23T05:00:00.000Z' }],
    },
    worth: [{ call: evil('worth'), tag: aTag('urban', 'weak', 5, [aPhrase(EVIL)]) }],
    upkeep: {
      titles: new Map([['vinnova', EVIL]]),
      findings: [
        { source: 'vinnova', kind: 'failing', reason: EVIL, times: 1, cause: EVIL, since: null },
        { source: 'vinnova', kind: 'emptier', field: EVIL, share: 0, usual: 1, since: null },
        {
          source: 'r',
          kind: 'absent',
          name: { sv: EVIL, en: EVIL },
          from: TODAY,
          to: TODAY,
          look: EVIL,
          since: null,
        },
      ],
      changes: [
        {
          id: 'p',
          source: 's',
          key: 'k',
          title: EVIL,
          url: 'javascript:alert(1)',
          at: '2026-08-20T03:00:00.000Z',
          gone: [EVIL],
          come: [EVIL],
        },
      ],
      desk: {
        held: { letters: 1, items: 1, why: EVIL },
        unsettled: [{ id: EVIL, name: EVIL, week: '2026-W34', status: 'unknown', error: EVIL }],
        stopped: [{ name: EVIL, why: EVIL, since: '2026-08-18T05:00:12.000Z' }],
        strayBounces: 1,
        joined: 1,
        left: 1,
        departments: [
          { name: EVIL, letters: 1, calls: 1, relevant: 1, notRelevant: 1, passedOn: 1, cases: 1 },
        ],
      },
    },
  }
}

describe.each(['weekly', 'fast'] as const)('a %s letter in which all from outside is hostile', (kind) => {
  const { html, text, subject } = renderLetter(aContent(evilMatter(kind)))
  it('has placeholders only where its own links and its name stand', () => {
    const bare = (words: string) =>
      words.replaceAll(`https://fondvakt.example/l/${TOKEN}`, '').replace(`Till: ${NAME}`, '')
    expect(bare(html) + bare(text) + subject).not.toMatch(/[\ue000-\uf8ff]/)
  })

  it('runs nothing, leads nowhere but to pages, and breaks no line', () => {
    const $ = load(html)
    expect($('script')).toHaveLength(0)
    for (const a of $('a').get()) expect($(a).attr('href')).toMatch(/^https:\/\/fondvakt\.example\//)
    expect(html + text).not.toContain('javascript:')
    expect(html + text + subject).not.toMatch(/[\u202a-\u202e]/)
    expect(subject).not.toMatch(/[\r\n]/)
    expect(subject.length).toBeLessThan(160)
  })
})

it('tells of 2,000 matching calls in less than four seconds of work', () => {
  const content = aContent(newCalls(2000))
  const start = process.cpuUsage()
  expect(renderLetter(content).items).toHaveLength(2000)
  expect(process.cpuUsage(start).user / 1e6).toBeLessThan(4)
})

it('is as safe with hostile words of the reader in a busy and in a fast letter', () => {
  for (const matter of [busy, fast]) {
    const reader = { ...contact, wishes: { ...USUAL, withWords: [EVIL] } }
    expect(renderLetter(aContent({ ...matter, reader })).html).not.toContain('<script>')
  }
})
