/** The `Message-ID` of a letter of ours. */
export const OURS = '<k3Jd8s0aPq2LmN5t7VwXyZ@fondvakt.example>'

interface Parts {
  readonly messageId?: string
  readonly recipient?: string
  readonly action?: string
  readonly status?: string
  /** The type of what is sent back of the letter; null where nothing is. */
  readonly original?: string | null
  readonly fields?: readonly string[]
}

/** A report as Postfix writes it (RFC 3464). */
export const aReport = ({
  messageId = OURS,
  recipient = 'social@solna.example',
  action = 'failed',
  status = '5.1.1',
  original = 'message/rfc822',
  fields = [`Final-Recipient: rfc822; ${recipient}`],
}: Parts = {}): string =>
  [
    'Return-Path: <>',
    'From: MAILER-DAEMON@mx.example (Mail Delivery System)',
    'Subject: Undelivered Mail Returned to Sender',
    'To: fondvakt@solna.example',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="B/mx.example"',
    '',
    '--B/mx.example',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    "I'm sorry to have to inform you that your message could not be delivered.",
    '',
    '--B/mx.example',
    'Content-Description: Delivery report',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example',
    'Arrival-Date: Mon, 24 Aug 2026 07:00:00 +0200 (CEST)',
    '',
    ...fields,
    `Action: ${action}`,
    `Status: ${status}`,
    'Remote-MTA: dns; mail.solna.example',
    `Diagnostic-Code: smtp; 550 ${status} <${recipient}>: Recipient address rejected:`,
    '    User unknown',
    '',
    ...(original === null
      ? []
      : [
          '--B/mx.example',
          'Content-Description: Undelivered Message',
          `Content-Type: ${original}`,
          '',
          'Return-Path: <fondvakt@solna.example>',
          'From: Fondvakt <fondvakt@solna.example>',
          `To: ${recipient}`,
          'Subject: Veckobrev',
          'Message-ID:',
          ` ${messageId}`,
          '',
          ...(original.endsWith('headers') ? [] : ['Hej', '']),
        ]),
    '--B/mx.example--',
    '',
  ].join('\n')
