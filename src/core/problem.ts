/** Something published that we could not read, or that contradicts itself: a value, shown to people. */
export interface Problem {
  /** What it concerns: a call's key, a page's address, or a list. */
  readonly about: string
  /** One line for a person: what was found and what was expected. */
  readonly message: string
}
