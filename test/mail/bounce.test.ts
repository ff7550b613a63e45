import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meaningOf } from '../../src/core/bounce.js'
import { LARGEST_REPORT, readBounces } from '../../src/mail/bounce.js'
import { aReport, OURS } from './reports.js'

const read = (text: string) => readBounces(Buffer.from(text.replace(/\r?\n/g, '\r\n')))

describe('a report of RFC 3464', () => {
  it('says which letter, to whom, and why', async () => {
    expect(await read(aReport())).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{32} 0$/) as string,
        messageId: OURS,
        recipient: 'social@solna.example',
        action: 'failed',
        status: '5.1.1',
        said: '550 5.1.1 <social@solna.example>: Recipient address rejected: User unknown',
      },
    ])
  })

  it('is known again', async () => {
    expect(await read(aReport())).toEqual(await read(aReport()))
  })

  it.each([
    ['text/rfc822-headers', 'text/rfc822-headers'],
    ['message/global-headers', 'message/global-headers'],
  ])('is read where only the head is sent back, as %s', async (_, type) => {
    expect(await read(aReport({ original: type }))).toMatchObject([{ messageId: OURS, status: '5.1.1' }])
  })

  it('names our address where the letter was sent on', async () => {
    const report = aReport({
      fields: [
        'Original-Recipient: rfc822;social@solna.example',
        'Final-Recipient: rfc822; elsewhere@mail.example',
      ],
    })
    expect(await read(report)).toMatchObject([{ recipient: 'social@solna.example' }])
  })

  it('may say that the letter is only late', async () => {
    const report = aReport({ action: 'delayed', status: '4.4.1' })
    expect(await read(report)).toMatchObject([{ action: 'delayed', status: '4.4.1' }])
  })

  it('names no letter where none is sent back', async () => {
    expect(await read(aReport({ original: null }))).toMatchObject([{ messageId: null, status: '5.1.1' }])
  })

  it('without an action says nothing', async () => {
    expect(await read(aReport({ action: 'exploded' }))).toEqual([])
  })
})

const WORDS = {
  qmail: `From: MAILER-DAEMON@mx.example
To: fondvakt@solna.example
Subject: failure notice

Hi. This is the qmail-send program at mx.example.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<social@solna.example>:
Sorry, no mailbox here by that name. (#5.1.1)

--- Below this line is a copy of the message.

Return-Path: <fondvakt@solna.example>
From: Fondvakt <fondvakt@solna.example>
Message-ID: ${OURS}
Subject: Veckobrev

Hej
`,
  exim: `From: Mail Delivery System <Mailer-Daemon@mx.example>
X-Failed-Recipients: social@solna.example
Auto-Submitted: auto-replied
Subject: Mail delivery failed: returning message to sender

This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  social@solna.example
    host mx2.example [192.0.2.1]
    SMTP error from remote mail server after RCPT TO:<social@solna.example>:
    550 5.1.1 Unknown user

------ This is a copy of the message, including all the headers. ------

Return-path: <fondvakt@solna.example>
Message-ID: ${OURS}
`,
}

describe('a report in words', () => {
  it('is read as qmail writes it', async () => {
    expect(await read(WORDS.qmail)).toMatchObject([
      {
        messageId: OURS,
        recipient: 'social@solna.example',
        action: 'failed',
        status: '5.1.1',
        said: 'Sorry, no mailbox here by that name. (#5.1.1)',
      },
    ])
  })

  it('is read as Exim writes it, also where it says that it is an automatic answer', async () => {
    expect(await read(WORDS.exim)).toMatchObject([
      { messageId: OURS, recipient: 'social@solna.example', action: 'failed', status: '5.1.1' },
    ])
  })

  it('may say that the letter is only late', async () => {
    const late = WORDS.qmail
      .replace('failure notice', 'Warning: could not send message for past 4 hours')
      .replace(/This is a permanent.*\n/, 'There is no need to resend.\n')
      .replace(' (#5.1.1)', '')
    expect(await read(late)).toMatchObject([{ action: 'delayed' }])
  })
})

describe('other mail', () => {
  it.each([
    [
      'an absence',
      `From: asa@solna.example\nAuto-Submitted: auto-replied\nSubject: Frånvaro\n\nMessage-ID: ${OURS}\nfailed`,
    ],
    [
      'an answer with the letter below',
      `From: asa@solna.example\nSubject: Sv: fail\n\nTack!\n> Message-ID: ${OURS}\n`,
    ],
    [
      'a robot that speaks of something else',
      'From: postmaster@solna.example\nSubject: Underhåll i helgen\n\nHej',
    ],
    [
      'a receipt that it was read',
      'From: asa@solna.example\nContent-Type: multipart/report; report-type=disposition-notification; boundary=b\n\n--b\nContent-Type: message/disposition-notification\n\nFinal-Recipient: rfc822;a@b.example\nDisposition: automatic-action/MDN-sent-automatically; displayed\n--b--\n',
    ],
    ['nothing', ''],
    ['no mail at all', '\0\xff\n\n\n--'],
  ])('%s is no report', async (_, text) => {
    expect(await read(text)).toEqual([])
  })

  it('of great depth, width or size is read in little time, and never throws', async () => {
    const deep = Array.from(
      { length: 5000 },
      (__, n) => `Content-Type: multipart/mixed; boundary=b${n}\n\n--b${n}\n`,
    )
    const wide = `Content-Type: multipart/mixed; boundary=b\n\n${'--b\nContent-Type: text/plain\n\nx\n'.repeat(20_000)}`
    const long = `${'X-Long: '.padEnd(900_000, 'x y')}\n\n`
    const names = `Content-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\n${'Action: failed\nFinal-Recipient: rfc822;a@b.example\n\n'.repeat(50_000)}`
    const blanks = `From: mailer-daemon@b.example\nSubject: failure notice\n\n${'> \t'.repeat(300_000)}\nMessage-ID: <a`
    for (const text of [deep.join(''), wide, long, names, blanks, 'x'.repeat(2 * LARGEST_REPORT)]) {
      const began = performance.now()
      expect((await read(text)).length).toBeLessThanOrEqual(20)
      expect(performance.now() - began).toBeLessThan(5000)
    }
  })

  it('is never too odd to be read', async () => {
    const parts = fc.constantFrom(
      ...aReport().split(/(?<=\n)/),
      ...WORDS.qmail.split(/(?<=\n)/),
      '\0',
      '\r',
      '--',
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(parts, fc.string({ unit: 'binary' })), { maxLength: 40 }),
        async (lines) => {
          expect(Array.isArray(await readBounces(Buffer.from(lines.join(''))))).toBe(true)
        },
      ),
    )
  })
})

describe('what a report means', () => {
  it.each([
    ['failed', '5.1.1', 'no-address'],
    ['failed', '5.1.10', 'no-address'],
    ['failed', '5.2.1', 'no-address'],
    ['failed', '5.1.7', 'failed'],
    ['failed', '5.1.8', 'failed'],
    ['failed', '5.2.2', 'failed'],
    ['failed', '5.7.1', 'failed'],
    ['failed', '4.4.7', 'failed'],
    ['failed', '', 'failed'],
    ['delayed', '5.1.1', 'noted'],
    ['delivered', '2.0.0', 'noted'],
    ['relayed', '2.0.0', 'noted'],
  ] as const)('%s %s: %s', (action, status, meaning) => {
    expect(meaningOf({ action, status })).toBe(meaning)
  })
})
