/** A contact as far as it takes to find them in a list. */
export interface ListedContact {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly department: string
  readonly state: string
}

/** Which contacts are looked for; empty or null for any. */
export interface ContactFilter {
  readonly text: string
  readonly department: string | null
  readonly state: string | null
}

/** The contacts that fit, by department in the order given and then by name; departments that are gone come last. */
export function chooseContacts<One extends ListedContact>(
  all: readonly One[],
  { text, department, state }: ContactFilter,
  departments: readonly string[],
): readonly One[] {
  const words = wordsOf(text)
  const place = new Map(departments.map((id, i) => [id, i]))
  const placeOf = (one: One): number => place.get(one.department) ?? departments.length
  return all
    .filter((one) => department === null || one.department === department)
    .filter((one) => state === null || one.state === state)
    .filter((one) => holdsAll(one, words))
    .toSorted((a, b) => placeOf(a) - placeOf(b) || byName.compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
}

/** The contacts whose name, address or id holds every word of a text. */
export const contactsWith = <One extends Pick<ListedContact, 'id' | 'name' | 'email'>>(
  all: readonly One[],
  text: string,
): readonly One[] => all.filter((one) => holdsAll(one, wordsOf(text)))

const byName = new Intl.Collator('sv')

const wordsOf = (text: string): readonly string[] => alike(text).split(/\s+/u).filter(Boolean)

function holdsAll(
  { id, name, email }: Pick<ListedContact, 'id' | 'name' | 'email'>,
  words: readonly string[],
): boolean {
  if (words.length === 0) return true
  const text = alike(`${name} ${email} ${id}`)
  return words.every((word) => text.includes(word))
}

const alike = (text: string): string => text.normalize('NFC').toLowerCase()
