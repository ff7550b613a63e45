import type { Context } from 'hono'
import type { PageWords } from '../../text/pages.js'
import { answerJson, answerPage, wantsJson } from '../answer.js'
import type { Deps } from '../deps.js'
import type { Fault, ParameterError } from '../parameters.js'
import { viewOfFault } from '../view.js'
import { Message } from '../views/message.js'

/** 404, with what is not there where that can be said. */
export function showMissing(
  c: Context,
  deps: Deps,
  what?: (words: PageWords['errors']) => string,
): Response | Promise<Response> {
  const view = viewOfFault(c, deps)
  const { errors } = view.page
  const text = what ? what(errors) : errors.notFoundText
  if (wantsJson(c)) return answerJson(c, { error: what ? text : errors.notFound }, 404)
  return answerPage(c, <Message view={view} title={errors.notFound} text={text} />, 404)
}

/** 400, naming the parameter and what it may be. */
export function showParameterError(
  c: Context,
  deps: Deps,
  { parameter, fault }: ParameterError,
): Response | Promise<Response> {
  const view = viewOfFault(c, deps)
  const { errors } = view.page
  const text = faultText(errors, parameter, fault)
  if (wantsJson(c)) return answerJson(c, { error: text }, 400)
  return answerPage(c, <Message view={view} title={errors.bad} text={text} />, 400)
}

/** 500, which tells the reader nothing of the inside. */
export function showBroken(c: Context, deps: Deps): Response | Promise<Response> {
  const view = viewOfFault(c, deps)
  const { errors } = view.page
  if (wantsJson(c)) return answerJson(c, { error: errors.broken }, 500)
  return answerPage(c, <Message view={view} title={errors.broken} text={errors.brokenText} />, 500)
}

function faultText(words: PageWords['errors'], parameter: string, fault: Fault): string {
  switch (fault.kind) {
    case 'unknown':
      return words.unknown(parameter, fault.value, fault.allowed)
    case 'repeated':
      return words.repeated(parameter)
    case 'number':
      return words.number(parameter, fault.most)
  }
}
