import { NAME, TOKEN } from '../core/letter-copy.js'

/** The longest token and name that a copy is filled in with; a name may grow sixfold by escaping: `&quot;`. */
const LONGEST_TOKEN = 150
const LONGEST_NAME = 100 * 6

/** Bytes of UTF-8 that some markup has at most once a contact's token and name are filled in. */
export function filledBytes(html: string): number {
  return (
    Buffer.byteLength(html) +
    count(html, TOKEN) * (LONGEST_TOKEN - Buffer.byteLength(TOKEN)) +
    count(html, NAME) * (LONGEST_NAME - Buffer.byteLength(NAME))
  )
}

function count(text: string, sign: string): number {
  let found = 0
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) found += 1
  return found
}
