import type { Call, Grade, StoredCall } from './call.js'
import type { Reader, TaggedCall } from './letter.js'
import type { Contact } from './municipality.js'
import type { WordFinder } from './own-words.js'
import type { MunicipalRole, Role } from './role.js'
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
  /** True where the reader said that it is not relevant. */
  readonly isDismissed: boolean
}

export interface FitOptions {
  readonly words: WordFinder
  /** Ids of the calls that the reader said are not relevant: their own words no longer bring those in. */
  readonly dismissed?: ReadonlySet<string>
}

/** The calls that letters tell this reader of at all. */
export function fittingOf(reader: Reader, calls: readonly TaggedCall[], options: FitOptions): Fitting[] {
  const fitting: Fitting[] = []
  for (const { call, tags, role } of calls) {
    const fit = mayBeTold(reader, call, role.role) ? fitOf(reader, call, tags, options) : null
    if (fit) fitting.push({ call, role, ...fit })
  }
  return fitting
}

/**
 * A call that a municipality can apply to or join, as far as that is known yet, and that is not only for some named bodies; a
 * consultation where the reader asks for those. News never.
 */
export function mayBeTold(
  { wishes }: Pick<Reader, 'wishes'>,
  { kind, trial, restricted }: Pick<Call, 'kind' | 'trial' | 'restricted'>,
  role: MunicipalRole | null,
): boolean {
  if (trial) return false
  // Anyone can have a say, whether or not there is money to apply for.
  if (kind === 'consultation') return wishes.consultations
  return kind === 'call' && role !== 'no' && restricted === null
}

type Fit = Pick<Fitting, 'tags' | 'words' | 'isDismissed'>

/** What makes a call the reader's: tags in their areas, or their own words; null where neither does, or their words keep it out. */
export function fitOf(
  reader: Pick<Reader, 'interests' | 'wishes'>,
  call: StoredCall,
  tags: readonly Tag[],
  { words, dismissed }: FitOptions,
): Fit | null {
  const { withWords, withoutWords } = reader.wishes
  const own = tagsFor(reader, tags)
  const isDismissed = dismissed?.has(call.id) ?? false
  const found = isDismissed ? [] : words.found(call, withWords)
  if (own.length === 0 && found.length === 0) return null
  if (words.found(call, withoutWords).length > 0) return null
  return { tags: own, words: found, isDismissed }
}

/** The tags in the contact's areas, at or above the grade that was asked for, strongest first. */
export function tagsFor(contact: Pick<Contact, 'interests'>, tags: readonly Tag[]): Tag[] {
  const own = tags.filter((tag) =>
    contact.interests.some(({ area, least }) => area === tag.area && RANK[tag.grade] >= RANK[least]),
  )
  return own.length < 2 ? own : own.sort((a, b) => RANK[b.grade] - RANK[a.grade] || b.score - a.score)
}

/** How far a call fits: one that only the reader's own words bring in counts as likely. */
export const gradeOf = ({ tags, words }: Pick<Fitting, 'tags' | 'words'>): Grade =>
  tags[0]?.grade ?? (words.length > 0 ? 'likely' : 'weak')
