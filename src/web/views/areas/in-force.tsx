import type { Child } from 'hono/jsx'
import { clean } from '../../../text/clean.js'
import { settingsWordsFor } from '../../../text/settings-words.js'
import type { InForce } from '../../staff/place.js'
import type { View } from '../../view.js'

interface Row {
  readonly label: string
  readonly says: Child
  /** What to set to change it. */
  readonly set: readonly string[]
  readonly isMail: boolean
  /** True for what somebody should look at. */
  readonly isOdd?: boolean
}

/** The settings of the process in plain words, or those of mail alone. */
export function InForceList({
  view,
  inForce,
  only,
}: {
  readonly view: View
  readonly inForce: InForce
  readonly only: 'mail' | null
}) {
  const words = settingsWordsFor(view.language).process
  return (
    <dl class="facts in-force">
      {rowsOf(view, inForce)
        .filter(({ isMail }) => only === null || isMail)
        .map(({ label, says, set, isOdd = false }) => (
          <div class={isOdd ? 'odd' : undefined}>
            <dt>{label}</dt>
            <dd>
              {says}
              {set.length > 0 ? <p class="read-from">{words.set(set)}</p> : null}
            </dd>
          </div>
        ))}
    </dl>
  )
}

function rowsOf(view: View, { mail, ...place }: InForce): readonly Row[] {
  const words = settingsWordsFor(view.language).process
  const isSafe = place.publicUrl.startsWith('https:')
  const row = (label: string, says: Child, set: readonly string[], isOdd = false): Row => ({
    ...{ label, says, set, isOdd, isMail: false },
  })
  const mailRow = (...args: Parameters<typeof row>): Row => ({ ...row(...args), isMail: true })
  return [
    mailRow(words.mailTo, words.to(mail.to), ['MAIL_TO'], mail.to === 'nobody'),
    mailRow(words.from, clean(mail.from, 200), ['MAIL_FROM'], /\.example>?$/.test(mail.from)),
    mailRow(words.server, mail.server ?? words.noServer, ['MAIL_URL'], mail.server === null),
    mailRow(
      words.signed,
      mail.dkim === null ? words.unsigned : words.signedBy(mail.dkim),
      ['DKIM_DOMAIN', 'DKIM_SELECTOR', 'DKIM_KEY'],
      mail.dkim === null,
    ),
    mailRow(
      words.bounces,
      words.bouncesRead(mail.mailbox, mail.takesReports),
      ['BOUNCES_URL', 'BOUNCES_KEY'],
      mail.mailbox === null && !mail.takesReports,
    ),
    mailRow(words.limit, words.perMinute(mail.perMinute), ['MAIL_PER_MINUTE']),
    row(words.contact, clean(place.contact, 200) || words.noContact, ['CONTACT'], place.contact === ''),
    row(
      words.address,
      <>
        {place.publicUrl} <span>{words.isSafe(isSafe)}</span>
      </>,
      ['PUBLIC_URL'],
      !isSafe,
    ),
    row(words.readers, words.open(place.isOpen), ['PAGES']),
    row(words.engines, words.indexed(place.isIndexed), ['SEARCH_ENGINES']),
    row(words.signIn, words.oidc(place.oidc), ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET']),
    row(words.programs, words.limited(place.limitPerMinute), ['LIMIT_PER_MINUTE', 'TRUST_PROXY']),
    row(words.database, words.kept[place.database], ['DATABASE_URL']),
  ]
}
