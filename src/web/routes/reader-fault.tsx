import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { leavePath } from '../../core/links.js'
import { readerWordsFor, type ReaderFault } from '../../text/reader-words.js'
import { answerPage } from '../answer.js'
import type { Deps } from '../deps.js'
import { viewOfFault } from '../view.js'
import { ReaderMessage } from '../views/reader-message.js'

const STATUS = {
  link: 404,
  old: 410,
  contact: 410,
  left: 410,
  stopped: 410,
  call: 410,
  letter: 404,
  thinned: 410,
  foreign: 403,
  unclear: 400,
  busy: 429,
} as const satisfies Readonly<Record<ReaderFault, ContentfulStatusCode>>

/** Says in plain words why a page cannot be shown or a form was not taken; nothing has changed then. Where letters can be stopped is still said. */
export function showReaderFault(c: Context, deps: Deps, fault: ReaderFault): Response | Promise<Response> {
  const view = viewOfFault(c, deps)
  const words = readerWordsFor(view.language)
  const { title, text } = words.faults[fault]
  const token = c.req.param('token')
  const isLeft = fault === 'left' || fault === 'old'
  const links =
    isLeft && token !== undefined ? [{ label: words.leave.title, href: view.link(leavePath(token)) }] : []
  return answerPage(c, <ReaderMessage view={view} title={title} text={[text]} links={links} />, STATUS[fault])
}
