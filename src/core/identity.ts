import { isAddress } from './address.js'
import { ExpectedError } from './errors.js'

/** Who somebody is at the municipality's own sign-in. Issuer and subject together are theirs for good. */
export interface Identity {
  readonly issuer: string
  readonly subject: string
  readonly email: string | null
  /** What the issuer says of whether the address is theirs; null where it does not say. */
  readonly isEmailVerified: boolean | null
  /** What they write to sign in; often an address. */
  readonly username: string | null
}

/**
 * The addresses that an account may be found by when somebody first comes from the issuer, surest first: the one that it has verified,
 * and the name that it signs them in by. One that it says is not verified is no proof, even where it is their name too.
 */
export function provenAddresses({ email, isEmailVerified, username }: Identity): readonly string[] {
  const [own, name] = [plain(email), plain(username)]
  const isRefuted = isEmailVerified === false && own === name
  const proven = [isEmailVerified === true ? own : null, isRefuted ? null : name]
  return [...new Set(proven.filter((address) => address !== null))]
}

const plain = (text: string | null): string | null =>
  text !== null && isAddress(text.trim()) ? text.trim().toLowerCase() : null

/** `cancelled`: they did not go through with it; `unreachable`: there was no talking to the issuer; `refused`: what came was not right. */
export type SignInReason = 'cancelled' | 'unreachable' | 'refused'

/** Somebody who did not come through the municipality's own sign-in. */
export class SignInError extends ExpectedError<SignInReason> {
  override readonly name = 'SignInError'
}

/** What is remembered of a sign-in between the way there and the way back; none of it is of use to others. */
export interface OidcTrip {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** The municipality's own sign-in. Throws SignInError. */
export interface OidcClient {
  /** Where to send somebody who wants to sign in, and what to remember meanwhile. `back` is where they come back to. */
  readonly start: (back: string) => Promise<{ readonly url: string; readonly trip: OidcTrip }>
  /** Who has come back, by the whole address that they came back with. */
  readonly finish: (address: string, trip: OidcTrip) => Promise<Identity>
}
