import { CALLED_OFF, CUE_WORDS, RUN_WORDS, SUBJECTS } from './cue-words.js'
import { anyOf, whole } from './phrase.js'

export type CueKind = keyof typeof CUE_WORDS | 'void' | 'project'

/** Words that say what a date beside them is. */
export interface Cue {
  readonly kind: CueKind
  readonly start: number
  readonly end: number
}

const GROUPS = { void: CALLED_OFF, ...CUE_WORDS, ...RUN_WORDS } as const
const KINDS = Object.keys(GROUPS) as readonly (keyof typeof GROUPS)[]
/** Decisions before applications, so that `beslut om ansökan` is read in its order; called-off before all. */
const CUE = new RegExp(KINDS.map((kind) => `(?<${kind}>${whole(GROUPS[kind])})`).join('|'), 'g')
const CALL = anyOf(SUBJECTS.call, 'g')
const PROJECT = anyOf(SUBJECTS.project, 'g')

/** The cues of a folded text, in its order. Addresses hold none. */
export function cuesIn(folded: string): Cue[] {
  const found: Cue[] = []
  for (const match of folded.matchAll(CUE)) {
    const name = KINDS.find((kind) => match.groups?.[kind] !== undefined)
    if (name === undefined) continue
    const at = { start: match.index, end: match.index + match[0].length }
    if ((name === 'meet' || name === 'decide') && isOnlyNamed(folded, at)) continue
    if (name === 'start' || name === 'end' || name === 'during')
      found.push({ kind: runs(name, folded, at.start), ...at })
    else if (name === 'meet' && /^(?:beslut|styrelse)/.test(match[0])) found.push({ kind: 'decide', ...at })
    else found.push({ kind: name, ...at })
  }
  return found
}

/** `sista ansökningsdag inför LAG-mötet i juni är ...`: the meeting says only which round. */
const isOnlyNamed = (
  folded: string,
  { start, end }: { readonly start: number; readonly end: number },
): boolean =>
  /(?<![a-z])(?:infor|for|till|before|ahead of) (?:(?:det|den|the|nasta|next) )?(?:[a-z]+-)?$/.test(
    folded.slice(Math.max(0, start - 30), start),
  ) && /^ (?:i|under|in) [a-z]/.test(folded.slice(end, end + 12))

/** `deadline för er som vill starta projekt är ...`: who applies, not what starts. */
const OBJECT = /^[a-z]+ (?:upp |ett |en |nya |egna |a |new )*(?:projekt|prosjekt|project)/

/** What starts, goes on or ends: the nearest noun before `som startar`, else the first of the clause. */
function runs(verb: keyof typeof RUN_WORDS, folded: string, at: number): CueKind {
  const sentence = folded.slice(Math.max(0, at - 160), at)
  const own = /[^,;:()]*$/.exec(sentence)?.[0] ?? ''
  const clause = own.search(CALL) >= 0 || own.search(PROJECT) >= 0 ? own : sentence
  const isRelative = /(?<![a-z])(?:som|that|which|der) (?:[a-z]+ )?$/.test(clause)
  const pick = (pattern: RegExp): number => {
    const places = [...clause.matchAll(pattern)].map(({ index }) => index)
    return isRelative ? (places.at(-1) ?? -1) : (places[0] ?? -1)
  }
  const [call, project] = [pick(CALL), pick(PROJECT)]
  if (isRelative && OBJECT.test(folded.slice(at))) return 'apply'
  const isCall = call >= 0 && (project < 0 || (isRelative ? call > project : call < project))
  if (!isCall) return 'project'
  return verb === 'start' ? 'open' : verb === 'end' ? 'close' : 'apply'
}
