import { z } from 'zod'
import { checkAddress, isAddress } from './core/address.js'
import { checkDkimDomain, checkDkimKey, checkDkimSelector, type DkimOptions } from './mail/dkim.js'
import { checkMailboxUrl } from './mail/mailbox-url.js'
import { checkSender } from './mail/message.js'
import { checkMailUrl } from './mail/url.js'
import { areSet, checked, secretOf, type Fail, type Get } from './config-check.js'
import { SETTINGS } from './settings.js'

/** The settings of letters, and of reports that they did not arrive. */
export interface MailConfig {
  readonly mailTo: '' | '*' | readonly string[]
  readonly mailUrl: string
  readonly mailFrom: string
  /** Where reports of letters that did not arrive are sent; empty for the sender's address. */
  readonly mailBounces: string
  /** Letters a minute to one domain; 0 is no limit. */
  readonly mailPerMinute: number
  /** What letters are signed with; null leaves them unsigned. */
  readonly dkim: DkimOptions | null
  /** The mailbox that holds those reports; empty where none is read. */
  readonly bouncesUrl: string
  /** What a mail service must know to report at /bounces; null takes no reports there. */
  readonly bouncesKey: string | null
}

/** Reads the settings of mail. */
export function readMail(get: Get, fail: Fail): MailConfig {
  const mailTo = readMailTo(get('MAIL_TO'), fail)
  if (mailTo !== '' && get('MAIL_URL') === '')
    fail('MAIL_URL', 'an smtp:// address, since MAIL_TO mails people')
  return {
    mailTo,
    mailUrl: readMailUrl(get('MAIL_URL'), fail),
    mailFrom: readMailFrom(get('MAIL_FROM') || SETTINGS.MAIL_FROM.default, fail),
    mailBounces: readMailBounces(get('MAIL_BOUNCES'), fail),
    mailPerMinute: readPerMinute(get('MAIL_PER_MINUTE') || SETTINGS.MAIL_PER_MINUTE.default, fail),
    dkim: readDkim(get, fail),
    bouncesUrl: readBouncesUrl(get('BOUNCES_URL'), fail),
    bouncesKey: secretOf('BOUNCES_KEY', get('BOUNCES_KEY'), fail),
  }
}

const perMinute = z.coerce.number().int().min(0).max(100_000)

function readMailTo(text: string, fail: Fail): MailConfig['mailTo'] {
  if (text === '' || text === '*') return text
  const list = text.split(',').map((address) => address.trim().toLowerCase())
  if (!list.every(isAddress)) fail('MAIL_TO', 'nothing, * or mail addresses with commas between')
  return list
}

function readMailUrl(text: string, fail: Fail): string {
  return text === '' ? '' : checked('MAIL_URL', text, checkMailUrl, 'an smtp:// or smtps:// address', fail)
}

function readMailFrom(text: string, fail: Fail): string {
  return checked('MAIL_FROM', text, checkSender, 'a sender such as Fondvakt <fondvakt@kommun.example>', fail)
}

function readMailBounces(text: string, fail: Fail): string {
  return text === '' ? '' : checked('MAIL_BOUNCES', text, checkAddress, 'a mail address', fail)
}

function readPerMinute(text: string, fail: Fail): number {
  return perMinute.safeParse(text).data ?? fail('MAIL_PER_MINUTE', 'a number from 0 to 100000')
}

const DKIM = ['DKIM_DOMAIN', 'DKIM_SELECTOR', 'DKIM_KEY'] as const

/** All three or none. The key is read here, so that a bad one stops the start and not the letters. */
function readDkim(get: Get, fail: Fail): DkimOptions | null {
  if (!areSet(DKIM, get, fail)) return null
  const [domain, selector, key] = [get('DKIM_DOMAIN'), get('DKIM_SELECTOR'), get('DKIM_KEY')]
  checked('DKIM_DOMAIN', domain, checkDkimDomain, 'a domain', fail)
  checked('DKIM_SELECTOR', selector, checkDkimSelector, 'a selector', fail)
  checked('DKIM_KEY', key, checkDkimKey, 'an RSA key in PEM, or the path of a file with it', fail)
  return { domain, selector, key }
}

function readBouncesUrl(text: string, fail: Fail): string {
  return text === ''
    ? ''
    : checked('BOUNCES_URL', text, checkMailboxUrl, 'an imap:// or imaps:// address', fail)
}
