import type { Context } from 'hono'
import type { JudgeFault } from '../../text/judge-words.js'
import { answerPage } from '../answer.js'
import type { Deps } from '../deps.js'
import { viewOfFault } from '../view.js'
import { Message } from '../views/message.js'

const STATUS = {
  link: 404,
  old: 410,
  contact: 410,
  call: 410,
  area: 410,
  foreign: 403,
  visit: 403,
  long: 400,
  unclear: 400,
  large: 413,
} as const satisfies Readonly<Record<JudgeFault, number>>

/** Says in plain words why a judgement was not taken; nothing has been kept then. */
export function showJudgeFault(c: Context, deps: Deps, fault: JudgeFault): Response | Promise<Response> {
  const view = viewOfFault(c, deps)
  const { title, text } = view.words.judge.faults[fault]
  return answerPage(c, <Message view={view} title={title} text={text} />, STATUS[fault])
}
