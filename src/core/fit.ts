import type { Call, Grade, StoredCall } from './call.js'
import type { Reader, TaggedCall } from './letter.js'
import type { Contact } from './municipality.js'
import type { WordFinder } from './own-words.js'
import type { MunicipalRole, Role } from './role.js'
import type { FoundSearch } from './saved-search.js'
import type { Tag } from './theme.js'

export const RANK: Readonly<Record<Grade, number>> = { weak: 0, likely: 1, strong: 2 }

/** A call that letters tell somebody of. */
export interface Fitting {
  readonly call: StoredCall
  /** Only in the reader's own areas, at or above the grade that was asked for, strongest first. */
  readonly tags: readonly Tag[]
  readonly role: Role
  /** The reader's own words that stand in it. */
  readonly words: readonly string[]
  /** Names of the reader's saved searches that find it. */
  readonly searches: readonly string[]
  /** True where the reader said that it is not relevant. */
  readonly isDismissed: boolean
}

export interface FitOptions {
  readonly words: WordFinder
  /** Ids of the calls that the reader said are not relevant: their own words and searches no longer bring those in. */
  readonly dismissed?: ReadonlySet<string>
  /** The reader's saved searches. */
  readonly searches?: readonly FoundSearch[]
}

/** The calls that letters tell this reader of at all. */
export function fittingOf(reader: Reader, calls: readonly TaggedCall[], options: FitOptions): Fitting[] {
  const fitting: Fitting[] = []
  for (const { call, tags, role } of calls) {
    const fit = fitOf(reader, call, tags, role.role, options)
    if (fit) fitting.push({ call, role, ...fit })
  }
  return fitting
}

/** Names of the saved searches that bring a call in; one of consultations asks for those, whatever else is wished. */
function searchesThatBring(
  call: StoredCall,
  role: MunicipalRole | null,
  { searches, dismissed }: FitOptions,
): readonly string[] {
  if (!searches || searches.length === 0 || !isForLetters(call) || dismissed?.has(call.id)) return NONE
  return searches
    .filter(({ calls }) => calls.has(call.id))
    .filter(({ isForOthers }) => call.kind === 'consultation' || role !== 'no' || isForOthers)
    .map(({ name }) => name)
}

const NONE: readonly string[] = []

/**
 * A call that a municipality can apply to or join, as far as that is known yet, and that is not only for some named bodies; a
 * consultation where the reader asks for those. News never.
 */
function mayBeTold(
  { wishes }: Pick<Reader, 'wishes'>,
  call: Pick<Call, 'kind' | 'trial' | 'restricted'>,
  role: MunicipalRole | null,
): boolean {
  // Anyone can have a say, whether or not there is money to apply for.
  return isForLetters(call) && (call.kind === 'consultation' ? wishes.consultations : role !== 'no')
}

/** News and what is only tried out are told to nobody, nor what is only for some named bodies. */
const isForLetters = ({ kind, trial, restricted }: Pick<Call, 'kind' | 'trial' | 'restricted'>): boolean =>
  !trial && (kind === 'consultation' || (kind === 'call' && restricted === null))

type Fit = Pick<Fitting, 'tags' | 'words' | 'searches' | 'isDismissed'>

/**
 * What makes a call the reader's: tags in their areas, their own words, or searches that bring it in; null where nothing does, where
 * letters do not tell of such a call, or where their words keep it out.
 */
export function fitOf(
  reader: Pick<Reader, 'interests' | 'wishes'>,
  call: StoredCall,
  tags: readonly Tag[],
  role: MunicipalRole | null,
  options: FitOptions,
): Fit | null {
  const searches = searchesThatBring(call, role, options)
  if (searches.length === 0 && !mayBeTold(reader, call, role)) return null
  const { words, dismissed } = options
  const { withWords, withoutWords } = reader.wishes
  const own = tagsFor(reader, tags)
  const isDismissed = dismissed?.has(call.id) ?? false
  const found = isDismissed ? [] : words.found(call, withWords)
  if (own.length === 0 && found.length === 0 && searches.length === 0) return null
  if (words.found(call, withoutWords).length > 0) return null
  return { tags: own, words: found, searches, isDismissed }
}

/** The tags in the contact's areas, at or above the grade that was asked for, strongest first. */
export function tagsFor(contact: Pick<Contact, 'interests'>, tags: readonly Tag[]): Tag[] {
  const own = tags.filter((tag) =>
    contact.interests.some(({ area, least }) => area === tag.area && RANK[tag.grade] >= RANK[least]),
  )
  return own.length < 2 ? own : own.sort((a, b) => RANK[b.grade] - RANK[a.grade] || b.score - a.score)
}

/** How far a call fits: one that only the reader's own words or searches bring in counts as likely. */
export const gradeOf = ({ tags, words, searches }: Pick<Fitting, 'tags' | 'words' | 'searches'>): Grade =>
  tags[0]?.grade ?? (words.length > 0 || searches.length > 0 ? 'likely' : 'weak')
