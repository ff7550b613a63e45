import { statusOn, type Day, type StoredCall } from '../core/call.js'
import { TOKEN } from '../core/letter-copy.js'
import type { Written } from '../core/letter.js'
import { answerPath } from '../core/links.js'
import { clean } from '../text/clean.js'
import { daysLeftText, deadlineText } from '../text/deadline.js'
import { weekdayText, type Language } from '../text/format.js'
import { wordsFor } from '../text/language.js'
import { moneyText } from '../text/money.js'
import { noticeWordsFor, type NoticeText } from '../text/notice-words.js'
import { programmeIn } from '../text/programme.js'
import { titleIn } from '../text/title.js'
import { renderNotice, type NoticeFact } from './notice.js'

/** Whose letters an address was given for, and where its reader acts on it. */
export interface AddressGiven {
  readonly language: Language
  readonly department: string
  readonly municipality: string
  readonly href: string
}

/** The mail that asks whether whoever has an address wants letters. */
export function confirmNotice({ language, department, municipality, href }: AddressGiven): Written {
  return plainNotice(language, noticeWordsFor(language).confirm(department, municipality), href)
}

/** The mail that says that an address gets letters already. */
export function alreadyNotice({ language, department, municipality, href }: AddressGiven): Written {
  return plainNotice(language, noticeWordsFor(language).already(department, municipality), href)
}

const plainNotice = (language: Language, { links, ...said }: NoticeText, href: string): Written =>
  renderNotice({ ...said, language, links: links.map((label) => ({ label, href })) })

/** A call that a contact passes on to another. */
export interface Passed {
  readonly language: Language
  readonly from: string
  readonly municipality: string
  readonly call: StoredCall
  readonly note: string | null
  readonly today: Day
  /** Address of the pages, without a slash at the end. */
  readonly publicUrl: string
}

/** The mail by which a contact passes a call on to a colleague, with a way to answer in the colleague's own name. */
export function passNotice(passed: Passed): Written {
  const { language, call, note, publicUrl } = passed
  const say = noticeWordsFor(language)
  const title = titleIn(call, language)
  const from = clean(passed.from, 120)
  const words = { from, title: title.text, municipality: passed.municipality, hasNote: note !== null }
  const { links, ...said } = say.pass(words)
  const hrefs = [`${publicUrl}/calls/${encodeURIComponent(call.id)}`, publicUrl + answerPath(TOKEN, call.id)]
  return renderNotice({
    ...said,
    language,
    quote: note,
    facts: [
      {
        label: title.machine ? `${say.call} (${wordsFor(language).call.machine})` : say.call,
        text: title.text,
        language: title.language,
      },
      ...factsOf(passed),
    ],
    links: links.map((label, place) => ({ label, href: hrefs[place] ?? publicUrl })),
  })
}

function factsOf({ call, language, today }: Passed): NoticeFact[] {
  const words = wordsFor(language)
  const { labels } = words.call
  const programme = programmeIn(call, language)
  const isComing = statusOn(call, today) === 'forecast'
  const left = daysLeftText(call, today, words)
  return [
    { label: labels.programme, text: programme?.text ?? '', language: programme?.language ?? null },
    { label: labels.opens, text: isComing && call.opens ? weekdayText(call.opens, language) : '' },
    {
      label: left === null ? labels.deadline : `${labels.deadline} (${left})`,
      text: deadlineText(call, today, words),
    },
    { label: labels.money, text: moneyText(call, words) ?? '' },
  ]
}
