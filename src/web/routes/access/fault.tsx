import type { Context } from 'hono'
import { accessWordsFor, type DeskFault } from '../../../text/access-words.js'
import { answerPage } from '../../answer.js'
import type { Deps } from '../../deps.js'
import { viewOfFault } from '../../view.js'
import { Message } from '../../views/message.js'

export type { DeskFault } from '../../../text/access-words.js'

const STATUS = {
  'sign-in': 401,
  elsewhere: 404,
  forbidden: 403,
  foreign: 403,
  stale: 403,
  unclear: 400,
  large: 413,
} as const satisfies Readonly<Record<DeskFault, number>>

/** Says in plain words why a page behind the sign-in is not shown or its form not taken; nothing has changed then. */
export function showDeskFault(c: Context, deps: Deps, fault: DeskFault): Response | Promise<Response> {
  const view = viewOfFault(c, deps)
  const { title, text } = accessWordsFor(view.language).faults[fault]
  return answerPage(c, <Message view={view} title={title} text={text} />, STATUS[fault])
}
