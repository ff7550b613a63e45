import type { Instant } from './call.js'
import type { Signer } from './signed.js'

/** Days that somebody has to choose a password by a link. */
export const PASSWORD_LINK_DAYS = 3

/** Whom a link lets choose a password, and until when. */
export interface PasswordLink {
  readonly account: string
  readonly until: Instant
}

/** A token by which a password can be chosen once: it holds as long as the account's password is the one that it is now. */
export function signPasswordLink(
  signer: Signer,
  { account, until }: PasswordLink,
  hash: string | null,
): string {
  return signer.sign('password', [account, until, stateOf(signer, account, hash)])
}

/** Whom a token is for; null where it was not signed by us or is too old. Whether it was used is for `isUnused` to say. */
export function openPasswordLink(
  signer: Signer,
  token: string,
  now: Instant,
): (PasswordLink & { readonly state: string }) | null {
  const [account, until, state, ...more] = signer.open('password', token) ?? []
  if (!account || !until || !state || more.length > 0 || until <= now) return null
  return { account, until, state }
}

/** Whether the account still has the password that it had when the link was made. */
export const isUnused = (
  signer: Signer,
  { account, state }: { readonly account: string; readonly state: string },
  hash: string | null,
): boolean => state === stateOf(signer, account, hash)

const stateOf = (signer: Signer, account: string, hash: string | null): string =>
  signer.mark('password-state', [account, hash ?? ''])
