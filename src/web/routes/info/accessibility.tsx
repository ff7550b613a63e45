import type { Context } from 'hono'
import { isAddress } from '../../../core/address.js'
import { saveFaultReport } from '../../../store/fault-reports.js'
import { infoWordsFor, type InfoWords } from '../../../text/info-words.js'
import { readerWordsFor } from '../../../text/reader-words.js'
import { answerPage } from '../../answer.js'
import type { Deps } from '../../deps.js'
import { lineOf, type FieldFault } from '../../fields.js'
import { isOwnForm, readForm } from '../../form.js'
import { viewOf, type View } from '../../view.js'
import { InfoPage } from '../../views/info/info-page.js'
import { LONGEST_PAGE, LONGEST_TEXT, ReportForm, type ReportFields } from '../../views/info/report-form.js'
import { ReaderMessage } from '../../views/reader-message.js'
import { TRAP } from '../../views/trap.js'
import { showReaderFault } from '../reader-fault.js'
import { factsOf } from './pages.js'

/** The day on which a person last read the statement against the pages. */
const REVIEWED = '2026-11-21'

/** Reports that are taken in a day, from everybody together. */
const MOST_A_DAY = 200

/** How accessible the pages are, and a form to report what is not. */
export async function showAccessibility(c: Context, deps: Deps): Promise<Response> {
  const view = viewOf(c, deps)
  const { searchParams } = new URL(c.req.url)
  if (searchParams.has('sent')) return showSent(c, view)
  const fields = { page: (searchParams.get('page') ?? '').slice(0, LONGEST_PAGE), text: '', replyTo: '' }
  return show(c, deps, view, fields, [], 200)
}

/** Takes a report. */
export async function takeReport(c: Context, deps: Deps): Promise<Response> {
  if (!isOwnForm(c, deps)) return showReaderFault(c, deps, 'foreign')
  const form = await readForm(c)
  if (!form) return showReaderFault(c, deps, 'unclear')
  const view = viewOf(c, deps)
  const sent = view.link('/accessibility', { sent: '1' })
  if (lineOf(form, TRAP) !== '') return c.redirect(sent, 303)
  const fields = { page: lineOf(form, 'page'), text: textOf(form), replyTo: lineOf(form, 'replyTo') }
  const faults = faultsIn(fields, view)
  if (faults.length > 0) return show(c, deps, view, fields, faults, 422)
  const now = deps.clock()
  const since = new Date(Date.parse(now) - 86_400_000).toISOString()
  const report = { ...fields, replyTo: fields.replyTo === '' ? null : fields.replyTo }
  if (await saveFaultReport(deps.db, report, since, MOST_A_DAY, now)) return c.redirect(sent, 303)
  const busy = { field: 'text', text: infoWordsFor(view.language).report.busy }
  return show(c, deps, view, fields, [busy], 429)
}

/** The text with its lines, without other control characters. */
const textOf = (form: URLSearchParams): string =>
  (form.get('text') ?? '')
    .replaceAll('\r\n', '\n')
    .replace(/[^\P{Cc}\n]|[\p{Cs}]/gu, ' ')
    .trim()

function faultsIn({ page, text, replyTo }: ReportFields, view: View): readonly FieldFault[] {
  const { form } = readerWordsFor(view.language)
  const words: InfoWords['report'] = infoWordsFor(view.language).report
  const faults: FieldFault[] = []
  if (page.length > LONGEST_PAGE) faults.push({ field: 'page', text: form.tooLong(LONGEST_PAGE) })
  if (text === '') faults.push({ field: 'text', text: form.needed })
  if (text.length > LONGEST_TEXT) faults.push({ field: 'text', text: form.tooLong(LONGEST_TEXT) })
  if (replyTo !== '' && !isAddress(replyTo)) faults.push({ field: 'replyTo', text: words.notAddress })
  return faults
}

async function show(
  c: Context,
  deps: Deps,
  view: View,
  fields: ReportFields,
  faults: readonly FieldFault[],
  status: 200 | 422 | 429,
): Promise<Response> {
  const words = infoWordsFor(view.language)
  const text = words.accessibility(await factsOf(deps), words.day(REVIEWED))
  const wrong = faults.length > 0 ? readerWordsFor(view.language).form.wrong : undefined
  return answerPage(
    c,
    <InfoPage view={view} text={text} wrong={wrong}>
      <ReportForm view={view} fields={fields} faults={faults} />
    </InfoPage>,
    status,
  )
}

function showSent(c: Context, view: View): Response | Promise<Response> {
  const { sentTitle, sent } = infoWordsFor(view.language).report
  return answerPage(c, <ReaderMessage view={view} title={sentTitle} text={[sent]} />)
}
