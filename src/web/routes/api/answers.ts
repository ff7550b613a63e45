import type { z } from '@hono/zod-openapi'
import { ProblemDetails } from './schemas.js'

const PROBLEM = { 'application/problem+json': { schema: ProblemDetails } } as const

/** What can go wrong everywhere. */
const FAULTS = {
  400: { description: 'A parameter is wrong; `errors` says which.', content: PROBLEM },
  429: { description: 'Too many requests; `Retry-After` says when to come back.', content: PROBLEM },
} as const

const MISSING = { 404: { description: 'There is no such thing.', content: PROBLEM } } as const

/** An answer in JSON with an example of it, and the faults that are possible. */
export const answers = <Schema extends z.ZodType>(
  schema: Schema,
  description: string,
  example: z.input<Schema>,
) =>
  ({
    200: {
      description,
      content: { 'application/json': { schema, examples: { example: { value: example } } } },
    },
    ...FAULTS,
  }) as const

/** The same for one thing, which there may not be. */
export const answersFor = <Schema extends z.ZodType>(
  schema: Schema,
  description: string,
  example: z.input<Schema>,
) => ({ ...answers(schema, description, example), ...MISSING }) as const

/** The faults of an answer that is not JSON. */
export const faults = FAULTS
