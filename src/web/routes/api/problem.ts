import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { ExpectedError } from '../../../core/errors.js'

/** What is wrong with one parameter. */
export interface ProblemPart {
  readonly parameter: string
  readonly detail: string
}

/** What went wrong, as RFC 9457 says it. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly instance: string
  readonly errors?: readonly ProblemPart[]
}

type ProblemStatus = keyof typeof TITLES & ContentfulStatusCode

const TITLES = {
  400: 'Bad Request',
  401: 'Unauthorized',
  404: 'Not Found',
  405: 'Method Not Allowed',
  413: 'Content Too Large',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
} as const

/** A request that cannot be answered; it is told of as a problem. */
export class ApiError extends ExpectedError<'api'> {
  override readonly name = 'ApiError'
  constructor(
    readonly status: ProblemStatus,
    readonly detail: string,
    readonly errors?: readonly ProblemPart[],
  ) {
    super('api', detail)
  }
}

export const problemOf = (
  status: ProblemStatus,
  detail: string,
  instance: string,
  errors?: readonly ProblemPart[],
): Problem => ({
  type: 'about:blank',
  title: TITLES[status],
  status,
  detail,
  instance,
  ...(errors && { errors }),
})

/** Problem details as an answer that any page anywhere may read. */
export function answerProblem(
  c: Context,
  status: ProblemStatus,
  detail: string,
  errors?: readonly ProblemPart[],
): Response {
  c.header('Access-Control-Allow-Origin', '*')
  c.header('Cache-Control', 'no-store')
  return c.body(JSON.stringify(problemOf(status, detail, c.req.path, errors)), status, {
    'Content-Type': 'application/problem+json',
  })
}

/** True for an address that only programs ask for, whose faults are told as problems. */
export const isForPrograms = (c: Context): boolean => /^\/(?:api|common-grants)(?:\/|$)/.test(c.req.path)
