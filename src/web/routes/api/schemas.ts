import { z } from '@hono/zod-openapi'
import { address, day, flag, instant, list, text } from './fields.js'

const ROLES = ['applicant', 'partner', 'no'] as const
const GRADES = ['strong', 'likely', 'weak'] as const

const Deadline = z
  .object({
    day: day('The last day, in the zone.'),
    time: text('The clock time, `17:00`; null where only the day is known.').nullable(),
    zone: text('An IANA time zone.').openapi({ example: 'Europe/Brussels' }),
    at: instant('The instant in UTC; null where only the day is known.').nullable(),
    certain: flag('False where the clock time is what is usual and should be checked.'),
    role: z.enum(['single', 'stage-1', 'stage-2', 'cut-off']),
  })
  .openapi('Deadline')

const RoughTime = z
  .object({
    role: z.enum(['opens', 'closes']),
    from: day('The first day it can be.').nullable(),
    to: day('The last day it can be.').nullable(),
    words: text('As the source says it.'),
  })
  .openapi('RoughTime')

const Money = z
  .object({
    role: z.enum(['total', 'min', 'max']).openapi({ description: 'Of the whole call, or for one project.' }),
    amount: z.number(),
    currency: text('ISO 4217.').openapi({ example: 'EUR' }),
    shared: flag('True when several calls share the same pot.'),
    yearly: flag('True for a sum per project and year.'),
  })
  .openapi('Money')

const COMMON = {
  id: text('Lasting.'),
  key: text('What the source calls it, such as a topic code.'),
  kind: z.enum(['call', 'news', 'consultation']),
  title: text('As the source has it.'),
  swedishTitle: z.object({ text: z.string(), machine: flag('True for a machine translation.') }).nullable(),
  status: z.enum(['forecast', 'open', 'closed', 'unknown']).openapi({ description: 'As of today.' }),
  withdrawn: flag('True when no source has it any more.'),
  programme: text('The fund or programme.').nullable(),
  programmeCode: text('As the EU portal codes it.').nullable(),
  language: z.enum(['sv', 'en']).nullable().openapi({ description: 'Of the source text.' }),
  opens: day('The first day to apply.').nullable(),
  nextDeadline: day('The next deadline; the last one where all are past.').nullable(),
  deadlines: list(Deadline),
  roughTimes: list(RoughTime),
  preliminary: flag('True for a plan, whose dates may still move.'),
  money: list(Money),
  supportRate: z
    .number()
    .nullable()
    .openapi({ description: 'The share of the costs that is paid at most, in percent.' }),
  expectedGrants: z.number().nullable(),
  role: z.enum(ROLES).openapi({ description: 'What a Swedish municipality can be in it; our judgement.' }),
  firstSeen: instant('When we first saw it.').nullable(),
  url: address('Our page of it, for people.'),
  sourceUrl: address("The source's page of it.").nullable(),
}

const SUMMARY = {
  ...COMMON,
  areas: list(z.object({ area: z.string(), grade: z.enum(GRADES) })).openapi({
    description: 'The areas of the municipality asked for, strongest first; empty where none was asked for.',
  }),
}

export const CallSummary = z.object(SUMMARY).openapi('CallSummary')

const Text = z
  .object({
    language: z.enum(['sv', 'en']),
    machine: flag('True for a machine translation.'),
    title: z.string(),
    sections: list(
      z.object({
        kind: text('What it is about.'),
        text: text('Plain text; paragraphs are separated by a blank line.'),
      }),
    ),
  })
  .openapi('CallText')

const WHOLE = {
  trial: flag('True while its sources are on trial; it is then in no list.'),
  callTitle: z.string().nullable(),
  callCode: z.string().nullable(),
  actionTypes: list(z.string()),
  parent: z.object({ key: z.string(), title: z.string() }).nullable(),
  rounds: list(z.object({ opens: day('').nullable(), closes: day('') })),
  who: text('Who may apply, as said.').nullable(),
  restricted: text('The words that shut most out.').nullable(),
  keywords: list(z.string()),
  links: list(z.object({ label: z.string(), url: address('') })),
  texts: list(Text),
  evidence: list(
    z.object({ field: z.string(), words: z.string(), label: z.string().nullable(), source: z.string() }),
  ).openapi({ description: 'The words that facts were read from.' }),
  disagreements: list(z.object({ field: z.string(), source: z.string(), says: z.string() })).openapi({
    description: 'Where a source says something else than is shown.',
  }),
}

/** A call as the bulk file has it: what depends on no municipality. */
export const BulkCall = z.object({ ...COMMON, ...WHOLE }).openapi('BulkCall')

const Reason = z
  .looseObject({ kind: z.string(), points: z.number().optional() })
  .openapi('Reason', { description: 'What speaks for it, with its points; the points add up to the score.' })

export const WholeCall = z
  .object({
    ...SUMMARY,
    ...WHOLE,
    roleReasons: list(Reason),
    tags: list(
      z.object({
        municipality: z.string(),
        area: z.string(),
        grade: z.enum(GRADES),
        score: z.number(),
        reasons: list(Reason),
      }),
    ).openapi({ description: "In every municipality's areas." }),
    sources: list(
      z.object({
        source: z.string(),
        key: z.string(),
        firstSeen: instant(''),
        lastSeen: instant(''),
        missingSince: instant('Since when the source leaves it out.').nullable(),
      }),
    ),
  })
  .openapi('Call')

export const CallEvent = z
  .object({
    id: z.string(),
    call: text('The id of the call.'),
    kind: z.enum(['new', 'opened', 'deadline', 'changed', 'closed', 'withdrawn']),
    field: z.enum(['title', 'budget', 'eligibility', 'deadline', 'status']).nullable(),
    day: day('When it was noticed, in Brussels.'),
    at: instant('When it was noticed.'),
    from: text('What was.').nullable(),
    to: text('What is.').nullable(),
    title: text("The call's title then."),
    url: address('Our page of the call, for people.'),
  })
  .openapi('CallEvent')

export const Source = z
  .object({
    id: z.string(),
    title: z.string(),
    publisher: z.string(),
    home: address('Where people read it.'),
    kind: z.string(),
    language: z.string(),
    authority: text('Whose word it is: the funder itself, a national body or an aggregator.'),
    standing: z.enum(['on', 'off', 'trial']),
    state: z.enum(['good', 'failing', 'stale', 'never', 'off']),
    checked: flag('Whether it was read lately.'),
    everyDays: z.number(),
    lastRun: instant('').nullable(),
    lastGoodRun: instant('').nullable(),
    failingSince: instant('').nullable(),
    calls: z.number().nullable().openapi({ description: 'How many its last run found.' }),
    url: address('Our page of it, for people.'),
  })
  .openapi('Source')

const Name = z.object({ sv: z.string(), en: z.string() })

export const MunicipalityItem = z
  .object({
    id: z.string(),
    name: z.string(),
    policy: text('The policy that its areas are made from.'),
    url: address('Its calls, for people.'),
    areas: address('Its areas, in this API.'),
  })
  .openapi('Municipality')

export const AreaItem = z
  .object({
    id: z.string(),
    name: Name,
    themes: list(z.object({ theme: z.string(), weight: z.number() })),
    open: z.number().openapi({ description: 'Calls that are open.' }),
    forecast: z.number().openapi({ description: 'Calls that are coming.' }),
  })
  .openapi('Area')

export const ThemeItem = z.object({ id: z.string(), name: Name }).openapi('Theme')

export const ProgrammeItem = z
  .object({
    name: text('As the parameter `programme` has it.'),
    swedishName: z.string(),
    calls: z.number().openapi({ description: 'Calls that are open or coming.' }),
  })
  .openapi('Programme')

export const ApiInfo = z
  .object({
    apiName: z.string(),
    apiVersion: z.string(),
    apiReleased: day('When this version was released.'),
    apiDocumentation: address(''),
    apiStatus: z.enum(['beta', 'active', 'deprecated']),
  })
  .openapi('ApiInfo')

export const ProblemDetails = z
  .object({
    type: text('`about:blank`: the status says what kind it is.'),
    title: z.string(),
    status: z.int(),
    detail: text('What went wrong, for a person.'),
    instance: text('The path that was asked for.'),
    errors: list(z.object({ parameter: z.string(), detail: z.string() })).optional(),
  })
  .openapi('Problem')
