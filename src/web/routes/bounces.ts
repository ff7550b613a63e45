import { createHash, timingSafeEqual } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { BOUNCE_ACTIONS, LONGEST_SAID, type BounceReport, type ReadBounces } from '../../core/bounce.js'
import type { Deps } from '../deps.js'

const LARGEST_BODY = 1_000_000

/** Refuses a report that is too large before it is read whole. */
export const limitReport: MiddlewareHandler = bodyLimit({
  maxSize: LARGEST_BODY,
  onError: (c) => c.json({ error: `a report has at most ${LARGEST_BODY} bytes` }, 413),
})

/** Takes reports from a mail service that knows the key: one as JSON, or a raw message. There is no such place without a key. */
export async function takeReport(c: Context, deps: Deps): Promise<Response> {
  const { bounces, readers } = deps
  c.header('Cache-Control', 'no-store')
  if (!bounces || !readers) return c.notFound()
  if (!isKey(c.req.header('Authorization') ?? '', bounces.key)) {
    c.header('WWW-Authenticate', 'Bearer')
    return c.json({ error: 'the key is missing or wrong' }, 401)
  }
  const reports = await reportsIn(c, bounces.read)
  if (typeof reports === 'string') return c.json({ error: reports }, 400)
  const effects = []
  for (const report of reports) effects.push(await readers.bounced(report))
  return c.json({ reports: reports.length, effects })
}

/** Takes as long whatever the key is: hashes are compared, which are of one length. */
function isKey(header: string, key: string): boolean {
  const given = /^Bearer +(\S+)$/i.exec(header)?.[1] ?? ''
  return timingSafeEqual(hash(given), hash(key))
}

const hash = (text: string): Buffer => createHash('sha256').update(text).digest()

const REPORT = z.object({
  id: z.string().min(1).max(200).optional(),
  message_id: z.string().max(1000).nullish(),
  recipient: z.string().max(320).nullish(),
  action: z.enum(BOUNCE_ACTIONS as [BounceReport['action'], ...BounceReport['action'][]]),
  status: z
    .string()
    .regex(/^([245]\.\d{1,3}\.\d{1,3})?$/)
    .default(''),
  said: z.string().default(''),
})

/** The reports in a request, or what is wrong with it. */
async function reportsIn(c: Context, read: ReadBounces): Promise<readonly BounceReport[] | string> {
  const type = (c.req.header('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase()
  if (type === 'message/rfc822') return read(new Uint8Array(await c.req.arrayBuffer()))
  if (type !== 'application/json') return 'expected application/json or message/rfc822'
  const told = REPORT.safeParse(parsed(await c.req.text()))
  if (!told.success) {
    const [issue] = told.error.issues
    return `expected message_id, recipient, action, status and said: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`
  }
  const { id, message_id, recipient, action, status, said } = told.data
  const own = JSON.stringify([message_id ?? '', recipient ?? '', action, status, said])
  return [
    {
      id: `told ${hash(id ?? own)
        .toString('hex')
        .slice(0, 32)}`,
      messageId: message_id ? `<${message_id.trim().replace(/^<|>$/g, '')}>` : null,
      recipient: recipient ?? null,
      action,
      status,
      said: said
        .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
        .trim()
        .slice(0, LONGEST_SAID),
    },
  ]
}

/** Undefined where it is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return undefined
  }
}
