import type { StoredCall } from '../core/call.js'
import { LONGEST_WHY, plainWords, VERDICTS, type Said, type Saying, type Verdict } from '../core/judgement.js'
import type { Signer } from '../core/signed.js'
import type { Tag } from '../core/theme.js'
import type { JudgeFault } from '../text/judge-words.js'

/** What it takes to let people judge calls. */
export interface Judging {
  readonly signer: Signer
  /** Keeps what is said, and tags the call anew by it at once. */
  readonly judge: (saying: Saying) => Promise<Said>
  /** What the rules make of a call in a municipality's areas, whatever people have said. */
  readonly opinion: (municipality: string, call: StoredCall) => Promise<readonly Tag[]>
}

/** What a form says: a verdict, in one of the areas that it may speak of or in all of them, and why. */
export type Told = Pick<Saying, 'areas' | 'verdict' | 'why'>

/** Reads a form's `say` (`relevant`, or `relevant:social` for one area) and `why`; what is wrong with it where it cannot be taken. */
export function readTold(form: URLSearchParams, areas: readonly string[]): Told | JudgeFault {
  const [word = '', area, ...more] = (form.get('say') ?? '').split(':')
  const verdict = VERDICTS.find((one): one is Verdict => one === word)
  const why = plainWords(form.get('why') ?? '')
  if (!verdict || more.length > 0 || form.getAll('say').length > 1) return 'unclear'
  if (area !== undefined && !areas.includes(area)) return 'area'
  if ((why ?? '').length > LONGEST_WHY) return 'long'
  return { areas: area === undefined ? areas : [area], verdict, why }
}
