import { hash, verify, type Algorithm } from '@node-rs/argon2'
import { LONGEST_PASSWORD, plainPassword, type Passwords } from '../core/password.js'
import { createTurns } from './turns.js'

/** Argon2id with 19 MiB and two passes, as OWASP's Password Storage Cheat Sheet asks for. */
const COST = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Computed at once, so that the pages keep a core and the memory stays small; and how many may wait. */
const [AT_ONCE, MOST_WAITING] = [2, 50]

/** What is kept of passwords, by Argon2id. */
export function createPasswords(): Passwords {
  const turns = createTurns(AT_ONCE)
  const nobody = hash('nobody has this password', COST)
  return {
    hash: (password) => turns.take(() => hash(plainPassword(password), COST)),
    verify: (known, password) =>
      turns.take(async () => {
        // Longer than anybody's, and so nobody's: as long a look at something short.
        const isPossible = known !== null && password.length <= 4 * LONGEST_PASSWORD
        const isRight = await verify(known ?? (await nobody), isPossible ? plainPassword(password) : '')
        return isPossible && isRight
      }),
    isBusy: () => turns.waiting() >= MOST_WAITING,
  }
}
