import { describe, expect, it } from 'vitest'
import type { CallText, Section } from '../../src/core/call.js'
import { summaryIn } from '../../src/text/summary.js'

const text = (language: 'sv' | 'en', ...sections: Section[]): CallText => ({
  language,
  machine: false,
  title: 'Care at home',
  sections,
})
const section = (kind: Section['kind'], words: string): Section => ({ kind, text: words })

describe('what a call is about', () => {
  it.each([
    [
      'takes the sentence that says what it is for',
      [
        section(
          'scope',
          'Many people live alone in the cities of Europe. This topic aims to find ways to reach them. Proposals submitted late are not read.',
        ),
      ],
      'This topic aims to find ways to reach them.',
    ],
    [
      'leaves out headings and what stands in every call',
      [
        section(
          'outcome',
          'Expected Outcome: Projects are expected to contribute to all of the following outcomes:\n• Older people stay longer at home;',
        ),
        section('objective', 'Objective: The objective is to make homes safe for older people.'),
      ],
      'The objective is to make homes safe for older people.',
    ],
    [
      'falls back on the entries of a list',
      [
        section(
          'outcome',
          'Expected results:\n- Older people stay longer in their own homes;\n- Relatives get the support that they need;',
        ),
      ],
      'Older people stay longer in their own homes. Relatives get the support that they need.',
    ],
    ['has nothing where the call says nothing', [section('more', 'Duration: 12 months')], undefined],
    ['does not say the title again', [section('description', 'Care at home')], undefined],
  ])('%s', (_, sections, summary) => {
    expect(summaryIn({ texts: [text('en', ...sections)] }, 'en')?.text).toBe(summary)
  })

  it('is in the reader’s language where the call has that', () => {
    const texts = [
      text('en', section('scope', 'This topic aims to find ways to reach people.')),
      text('sv', section('scope', 'Syftet är att hitta sätt att nå människor som bor ensamma.')),
    ]
    expect(summaryIn({ texts }, 'sv')).toMatchObject({
      language: 'sv',
      text: 'Syftet är att hitta sätt att nå människor som bor ensamma.',
    })
    expect(summaryIn({ texts: texts.slice(0, 1) }, 'sv')).toMatchObject({ language: 'en' })
  })

  it('is never longer than 220 characters, nor cut within a word', () => {
    const long = `The aim is to ${'understand neighbourhoods '.repeat(400)}.`
    const summary = summaryIn({ texts: [text('en', section('scope', long))] }, 'en')?.text ?? ''
    expect(summary.length).toBeLessThanOrEqual(220)
    expect(summary).toMatch(/(?:understand|neighbourhoods)…$/)
  })

  it('reads a hostile text of a million characters in no time', () => {
    const texts = [text('en', section('scope', `${'( '.repeat(250_000)}${'A: '.repeat(150_000)}`))]
    const start = process.cpuUsage()
    summaryIn({ texts }, 'sv')
    expect(process.cpuUsage(start).user).toBeLessThan(500_000)
  })
})
