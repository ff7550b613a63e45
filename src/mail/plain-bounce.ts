import { fieldsOf, oneLine, statusIn, type RecipientStatus } from './delivery-status.js'

/** What a message that is no report by its form says all the same. */
export interface PlainBounce extends RecipientStatus {
  readonly messageId: string
}

export interface PlainMail {
  readonly from: string
  readonly subject: string
  readonly text: string
  readonly failedRecipients: string
}

const ROBOT = /^(mailer-daemon|postmaster|mail-daemon|mdaemon)@/i
const DELAYED =
  /\b(delayed|delay notification|still (being )?(trying|retried)|could not send message for past|no need to resend)\b/i
const FAILED =
  /undeliver|undelivrable|not be delivered|could ?n[o']t be delivered|delivery (has )?fail|failure notice|mail delivery (failed|system)|returned (mail|to sender)|permanent (fatal )?error|kunde inte levereras|gick inte att leverera/i

/**
 * Reads a report in words, as qmail, older Exim and some gateways write them: from a mail system itself, with the letter or its head
 * copied below. Null for everything else, above all for what a person or their absence says.
 */
export function readPlainBounce({ from, subject, text, failedRecipients }: PlainMail): PlainBounce | null {
  if (!ROBOT.test(from)) return null
  const messageId = /^[> \t]*Message-ID:\s*(<[^<>\s]{1,500}>)/im.exec(text)?.[1]
  if (messageId === undefined) return null
  const words = text.slice(0, text.search(/^[> \t]*(Return-Path|Received|From|Message-ID):/im))
  const isDelayed = DELAYED.test(subject) || DELAYED.test(words)
  if (!isDelayed && !FAILED.test(subject) && !FAILED.test(words)) return null
  const [, recipient = null] =
    /<?([^\s<>@:,]{1,64}@[^\s<>@:,]{1,255})>?/.exec(failedRecipients || words) ?? []
  const status = statusIn(words)
  const isLater = isDelayed || status.startsWith('4')
  return { messageId, recipient, action: isLater ? 'delayed' : 'failed', status, said: saidIn(words) }
}

/** The line that holds the code, or the last one. */
function saidIn(words: string): string {
  const lines = words.split('\n').map(oneLine)
  const telling = lines.find((line) => /\b[45]\d\d\b|\b[45]\.\d{1,3}\.\d{1,3}\b/.test(line))
  return telling ?? lines.filter((line) => line !== '').at(-1) ?? ''
}

/** The `Message-ID` of a letter in a report, from its head. */
export function messageIdIn(head: string): string | null {
  const value = fieldsOf(head.slice(0, head.search(/\r?\n\r?\n|$(?![\s\S])/))).get('message-id')
  return /<[^<>\s]{1,500}>/.exec(value ?? '')?.[0] ?? null
}
