import { slugsBeside } from './contact-slug.js'

/** An id made of a name that people can read and none of those taken: letters a to z first, then digits and single hyphens too. */
export function idFor(name: string, taken: Iterable<string>, otherwise: string): string {
  const make = slugsBeside(taken)
  const id = make(name, otherwise)
  return /^[a-z]/.test(id) ? id : make(`${otherwise} ${name}`, otherwise)
}
