import { describe, expect, it } from 'vitest'
import { readSaid, stoppedByHand } from '../../src/core/said.js'
import { enSaid } from '../../src/text/en-desk-page-said.js'
import { svSaid } from '../../src/text/sv-desk-page-said.js'

describe('what is written down of a letter', () => {
  it.each([
    ['letter x: mail.example:25: 550 5.1.1 <a@b.example>: user unknown', 'address'],
    ['550 No such user here', 'address'],
    ['5.2.1', 'address'],
    ['452 4.2.2 mailbox full', 'full'],
    ['552 5.2.2 over quota', 'full'],
    ['550 5.7.1 rejected as spam', 'blocked'],
    ['554 listed at a block list', 'blocked'],
    ['553 5.1.8 sender address rejected', 'sender'],
    ['451 4.7.1 greylisted; given up after 24 hours', 'late'],
    ['the process ended while the letter was being sent', 'crash'],
    ['letter x: mail.example:25: Connection closed unexpectedly', 'unsure'],
    ['the contact has left', 'left'],
    ['the contact gets no more letters', 'no-more'],
    ['the words of the letter are gone', 'words-gone'],
    ['stopped by hand', 'by-hand'],
    ['571 nej tack', 'server'],
    ['<script>', 'server'],
  ])('%s is %s', (line, kind) => {
    expect(readSaid(line)?.kind).toBe(kind)
  })

  it('is nothing where nothing is', () => {
    expect([readSaid(null), readSaid(' ')]).toEqual([null, null])
  })

  it('has the figures of too much news, also among other reasons', () => {
    const said = readSaid(
      '84 calls in 2 letters, where about 20 are usual; 9 calls in 1 letters, where about 2 are usual',
    )
    expect(said && svSaid(said)).toBe(
      'Breven har mycket mer i sig än vanligt: 84 utlysningar i 2 brev, där det brukar vara omkring 20.',
    )
    expect(said && enSaid(said)).toContain('84 calls in 2 letters')
  })

  it('keeps what somebody gave as their reason, in one line', () => {
    const said = readSaid(stoppedByHand('550 5.1.1: föräldraledig\u202e till mars'))
    expect(said?.kind).toBe('by-hand')
    expect(said && svSaid(said)).toBe('Stoppades för hand: 550 5.1.1: föräldraledig till mars')
    expect(readSaid(stoppedByHand(null))).toEqual({ kind: 'by-hand', figures: [], note: null })
  })
})
