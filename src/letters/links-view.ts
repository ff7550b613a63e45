import { TOKEN } from '../core/letter-copy.js'
import { answerPath, calendarPath, passPath } from '../core/links.js'
import type { Day, StoredCall } from '../core/call.js'
import { clean, webAddress } from '../text/clean.js'
import type { CallLink } from '../text/letter-words.js'
import type { Words } from '../text/words.js'

/** A link that stands by itself: its visible words, and what it is called for those who do not see what it stands beside. */
export interface LinkView {
  readonly label: string
  readonly full: string
  readonly href: string
}

/** Characters of a title in what a link is called. */
const TITLE = 60

export const callAddress = (publicUrl: string, call: string): string =>
  `${publicUrl}/calls/${encodeURIComponent(call)}`

/** The page where a letter's reader answers what a call is to them, passes it on or follows it. */
export const answerAddress = (publicUrl: string, call: string): string => publicUrl + answerPath(TOKEN, call)

/** Makes the links of one call; its own page must be one that a person can be sent to. */
export function linksOf(publicUrl: string, call: StoredCall, title: string, { letter }: Words) {
  const short = clean(title, TITLE)
  const answer = answerAddress(publicUrl, call.id)
  const read = callAddress(publicUrl, call.id)
  const hrefs: Readonly<Record<CallLink, string>> = {
    read,
    relevant: `${answer}?relevant=yes`,
    notRelevant: `${answer}?relevant=no`,
    pass: publicUrl + passPath(TOKEN, call.id),
    calendar: publicUrl + calendarPath(call.id),
    follow: `${answer}#follow`,
    answer,
    answerComing: answer,
    consult: webAddress(call.url) ?? read,
  }
  return (kind: CallLink): LinkView => {
    const label = letter.call.links[kind]
    return { label, full: letter.call.linkTo(label, short), href: hrefs[kind] }
  }
}

/** True where a calendar has a day to show. */
export const hasDay = ({ deadlines }: Pick<StoredCall, 'deadlines'>, today: Day): boolean =>
  deadlines.some(({ day }) => day >= today)
