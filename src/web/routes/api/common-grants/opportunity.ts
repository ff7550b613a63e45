import {
  nextDeadline,
  statusOn,
  type Day,
  type Deadline,
  type Money,
  type StoredCall,
} from '../../../../core/call.js'
import type { PlacedTag } from '../../../../store/known-calls.js'
import type { ListedCall } from '../../../../store/lists.js'
import { webAddress } from '../../../../text/clean.js'
import { absolute, callPath } from '../../../view.js'
import { uuidOf } from './uuid.js'

/** What an opportunity is made from, beside the call. */
export interface Matter {
  readonly today: Day
  readonly publicUrl: string
  readonly firstSeen: string | null
  readonly updated: string
  readonly tags: readonly PlacedTag[]
}

/** A call as an opportunity of the CommonGrants protocol. What the protocol lacks is in its custom fields. */
export function opportunityOf(listed: ListedCall, matter: Matter) {
  const { call } = listed
  const { today, firstSeen, updated } = matter
  const source = webAddress(call.url)
  return {
    id: uuidOf(call.id),
    title: call.title,
    status: statusOf(listed, today),
    description: descriptionOf(call),
    funding: fundingOf(call),
    keyDates: datesOf(call, today),
    ...(call.who !== null && {
      acceptedApplicantTypes: [{ value: 'custom', customValue: 'as-published', description: call.who }],
    }),
    ...(source !== null && { source }),
    customFields: customFieldsOf(listed, matter),
    createdAt: firstSeen ?? updated,
    lastModifiedAt: updated,
  }
}

const STATUS = { forecast: 'forecasted', open: 'open', closed: 'closed' } as const

function statusOf({ call, withdrawn }: ListedCall, today: Day) {
  const status = withdrawn ? 'closed' : statusOn(call, today)
  return status === 'unknown'
    ? { value: 'custom', customValue: 'unknown', description: 'The source does not say whether it is open.' }
    : { value: STATUS[status] }
}

/** Characters of a description. */
const LONGEST = 4_000

function descriptionOf({ title, texts }: StoredCall): string {
  const text = (texts[0]?.sections ?? [])
    .map((section) => section.text)
    .join('\n\n')
    .trim()
  if (text === '') return title
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

function fundingOf({ money, expectedGrants, supportRate }: StoredCall) {
  const of = (role: Money['role']): Money | undefined => money.find((one) => one.role === role)
  const [total, least, most] = [of('total'), of('min'), of('max')]
  const details = [
    total?.shared ? 'The total is shared with other calls.' : null,
    (most ?? least)?.yearly ? 'Awards are per year.' : null,
    supportRate === null ? null : `At most ${supportRate} % of the costs are paid.`,
  ].filter((one) => one !== null)
  return {
    ...(details.length > 0 && { details: details.join(' ') }),
    ...(total && { totalAmountAvailable: amountOf(total) }),
    ...(least && { minAwardAmount: amountOf(least) }),
    ...(most && { maxAwardAmount: amountOf(most) }),
    ...(expectedGrants !== null && { estimatedAwardCount: Math.round(expectedGrants) }),
  }
}

/** Never in the form `1e+21`. */
const amountOf = ({ amount, currency }: Money) => ({
  amount: Number.isInteger(amount) ? BigInt(amount).toString() : amount.toFixed(2),
  currency,
})

function datesOf(call: StoredCall, today: Day) {
  const next = nextDeadline(call, today)
  const others = call.deadlines.length > 1 ? numbered(call.deadlines) : []
  const rough = call.rough.map(({ role, words }) => [
    role === 'opens' ? 'opensRoughly' : 'closesRoughly',
    { name: role === 'opens' ? 'Opens' : 'Closes', eventType: 'other' as const, details: words },
  ])
  const otherDates = Object.fromEntries([...others, ...rough]) as Record<string, object>
  return {
    ...(call.opens !== null && {
      postDate: { name: 'Opens', eventType: 'singleDate' as const, date: call.opens },
    }),
    ...(next && { closeDate: eventOf(next, 'Closes') }),
    ...(Object.keys(otherDates).length > 0 && { otherDates }),
  }
}

const STAGES = {
  single: 'Deadline',
  'stage-1': 'Stage 1',
  'stage-2': 'Stage 2',
  'cut-off': 'Cut-off',
} as const

const numbered = (deadlines: readonly Deadline[]) =>
  deadlines.map((deadline, at) => [`deadline${at + 1}`, eventOf(deadline, STAGES[deadline.role])] as const)

/** A clock time is told in the zone of the source: the protocol has no place for zones. */
function eventOf({ day, time, zone, certain }: Deadline, name: string) {
  const clock = time === '24:00' ? '23:59:59' : time === null ? null : `${time}:00`
  return {
    name,
    eventType: 'singleDate' as const,
    date: day,
    ...(clock !== null && { time: clock }),
    ...(clock !== null && {
      description: certain ? `Time in ${zone}` : `Time in ${zone}; to be checked at the source`,
    }),
  }
}

function customFieldsOf({ call, role }: ListedCall, { publicUrl, tags }: Matter) {
  const own = call.texts.filter(({ machine }) => !machine).map(({ language }) => language)
  const fields = {
    reference: field('string', call.key, "The source's own reference, such as a topic code"),
    programme: field('string', call.programme, 'Fund or programme'),
    languages: field('array', [...new Set(own)], 'Languages that the call is published in'),
    municipalRole: field('string', role, 'What a Swedish municipality can be: applicant, partner or no'),
    supportRate: field('number', call.supportRate, 'Share of the costs that is paid at most, in percent'),
    preliminary: field('boolean', call.preliminary, 'True for a plan, whose dates may still move'),
    stages: field(
      'array',
      call.deadlines.map(({ role: stage, day, time, zone }) => ({ role: stage, day, time, zone })),
      'All deadlines, with time zones',
    ),
    areas: field(
      'array',
      tags.map(({ municipality, area, grade }) => ({ municipality, area, grade })),
      'Priority areas of municipalities that it belongs to',
    ),
    page: field('string', absolute(publicUrl, callPath(call.id)), 'Page for people'),
  }
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, { value }]) => value !== null)
      .map(([name, one]) => [name, { name, ...one }]),
  )
}

const field = (
  fieldType: 'string' | 'number' | 'boolean' | 'array',
  value: unknown,
  description: string,
) => ({
  fieldType,
  value,
  description,
})
