import { wordsOf } from './lexis/words.js'

/** Words that titles of any call are made of; one of nothing else does not say what the call is about. */
const ANY_CALL = new Set(
  (
    'a an and the of for in on to with by from eu european europe union commission national open call calls proposal ' +
    'proposals topic topics action actions grant grants project projects programme programmes program application ' +
    'applications funding fund support stage single two-stage lump sum general annual work framework partnership agreement ' +
    'operating multi simple standard standalone large small scale strategic part lot phase round cut off second first ' +
    'och i för till av om med den det en ett på utlysning utlysningar utlysningen öppen bidrag bidraget stöd stödet medel ' +
    'statsbidrag projektbidrag projektmedel projektstöd ansökan ansökningar ansök sök söka omgång omgången våren hösten ' +
    'vår höst allmän allmänna ny nya nationell nationella europeisk europeiska program programmet insatser insats'
  ).split(' '),
)

/**
 * Whether a title says nothing of what the call is about: it is missing, a code (`AGRIP-SIMPLE-2026-IM`), or made of
 * words that stand over any call (`Open call 2026`, `Sök medel`).
 */
export function isPoorTitle(title: string): boolean {
  const plain = title.trim()
  if (/^(?=.*[\d_-])[A-Z0-9]+(?:[-_./][A-Z0-9]+)*$/.test(plain)) return true
  return wordsOf(plain, 'en').words.every((word) => word.length < 2 || /\d/.test(word) || ANY_CALL.has(word))
}
