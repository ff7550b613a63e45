import { tidyText } from '../../core/plain-text.js'

const MAIL = /[\w.+-]@[\w-]+\.[a-z]{2}/i
const PHONE = /(?<![\d-])(?:\+46|00 ?46|0\d{1,3}) ?(?:\(0\) ?)?[-–/ ]? ?\d{1,4}[ -]\d{2,3}[ -]?\d{2}/

/** A text without the sentences that hold an e-mail address or a Swedish telephone number: those are of persons, and not for us. */
export function withoutContacts(text: string): string {
  if (!MAIL.test(text) && !PHONE.test(text)) return text
  const lines = text.split('\n').map((line) =>
    line
      .split(/(?<=[.!?])\s+(?=\p{Lu})/u)
      .filter((sentence) => !MAIL.test(sentence) && !PHONE.test(sentence))
      .join(' '),
  )
  return tidyText(lines.join('\n'))
}
