import { BOUNCE_ACTIONS, LONGEST_SAID, type BounceAction } from '../core/bounce.js'

/** What a report says of one recipient. */
export interface RecipientStatus {
  readonly recipient: string | null
  readonly action: BounceAction
  readonly status: string
  readonly said: string
}

/** Recipients that are read of one report; ours have one. */
const MOST_RECIPIENTS = 20

/** Reads a `message/delivery-status` part (RFC 3464 §2): fields of the report, then a group for each recipient. */
export function readDeliveryStatus(text: string): RecipientStatus[] {
  const groups = text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map(fieldsOf)
  return groups
    .filter((fields) => fields.has('final-recipient') || fields.has('original-recipient'))
    .slice(0, MOST_RECIPIENTS)
    .flatMap((fields) => {
      const word = fields.get('action')?.toLowerCase().split(/[\s(]/)[0]
      const action = BOUNCE_ACTIONS.find((one) => one === word)
      return action ? [recipientOf(fields, action)] : []
    })
}

function recipientOf(fields: ReadonlyMap<string, string>, action: BounceAction): RecipientStatus {
  const said = typed(fields.get('diagnostic-code') ?? '')
  return {
    // The original one is ours where somebody has their mail sent on (RFC 3464 §2.3.1).
    recipient: addressIn(fields.get('original-recipient') ?? fields.get('final-recipient') ?? ''),
    action,
    status: statusIn(fields.get('status') ?? '') || statusIn(said),
    said: oneLine(said || `${action} ${fields.get('status') ?? ''}`),
  }
}

/** Fields by name in lower case, unfolded; the first of each counts. */
export function fieldsOf(text: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  for (const line of text
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]+/g, ' ')
    .split('\n')) {
    const [, name, value] = /^([!-9;-~]+):(.*)$/.exec(line) ?? []
    if (name === undefined || value === undefined) continue
    const key = name.toLowerCase()
    if (!fields.has(key)) fields.set(key, value.trim())
  }
  return fields
}

/** The enhanced code in a text (RFC 3463 §2); empty where there is none. */
export const statusIn = (text: string): string =>
  /(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?![\d.])/.exec(text)?.[0] ?? ''

export const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_SAID)

/** What stands after the type, as in `smtp; 550 no such user`. */
const typed = (value: string): string => value.replace(/^\s*[\w-]+\s*;/, '').trim()

const addressIn = (value: string): string | null => {
  const address = typed(value).replace(/^<|>$/g, '')
  return /^[^\s@<>]{1,64}@[^\s@<>]{1,255}$/.test(address) ? address : null
}
