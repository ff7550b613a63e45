import type { Instant } from '../core/call.js'
import { SignInError, type OidcClient, type OidcTrip, type SignInReason } from '../core/identity.js'
import type { Passwords } from '../core/password.js'
import type { Signer } from '../core/signed.js'
import {
  addAccount,
  changeAccount,
  closeAccount,
  makeLink,
  openAccount,
  releaseAccount,
} from '../pipeline/accounts.js'
import { once } from '../once.js'
import { changePassword, choosePassword, openLink, signIn, signInFrom } from '../pipeline/sign-in.js'
import { endSessionsOf } from '../store/sessions.js'
import type { AccessActions } from '../web/staff/access.js'
import type { StaffMatter } from './matter.js'

/** Where the municipality's own sign-in sends people back to. */
const CALLBACK = '/sign-in/oidc/callback'
/** Minutes that somebody has for signing in there. */
const TRIP_MINUTES = 10

/** What comparing passwords and talking to an issuer takes is loaded when it is first asked for. */
export function accessActions({ clock, config, db, log, signer }: StaffMatter): AccessActions {
  const passwords = once(loadPasswords)
  const oidc = once(async () => loadOidc(config.oidc))
  const trips = createTrips()
  const back = config.publicUrl + CALLBACK
  return {
    hasOidc: config.oidc !== null,
    signIn: async (email, password) => signIn(db, await passwords(), { email, password }, clock()),
    leave: async (next) => {
      try {
        const { url, trip } = await (await oidc()).start(back)
        return { url, kept: packed(await signer(), trip, next, clock()) }
      } catch (error) {
        return told(error, log)
      }
    },
    comeBack: async (query, kept) => {
      const trip = unpacked(await signer(), kept, clock())
      if (!trip || !trips.begin(trip.state, clock())) return 'stale'
      try {
        const identity = await (await oidc()).finish(back + query, trip)
        const account = await signInFrom(db, identity, clock())
        return account === 'unknown' ? account : { account, next: trip.next }
      } catch (error) {
        return told(error, log)
      }
    },
    add: (keeper, municipality, wish) => addAccount(db, keeper, municipality, wish, clock()),
    change: (keeper, municipality, id, wish) => changeAccount(db, keeper, municipality, id, wish, clock()),
    close: (keeper, municipality, id) => closeAccount(db, keeper, municipality, id, clock()),
    open: (keeper, municipality, id) => openAccount(db, keeper, municipality, id, clock()),
    release: (keeper, municipality, id) => releaseAccount(db, keeper, municipality, id, clock()),
    link: async (keeper, municipality, id) => makeLink(db, await signer(), keeper, municipality, id, clock()),
    openLink: async (token) => (await openLink(db, await signer(), token, clock()))?.account ?? null,
    choosePassword: async (token, password) =>
      choosePassword(db, { signer: await signer(), passwords: await passwords() }, token, password, clock()),
    changePassword: async (id, change) => changePassword(db, await passwords(), id, change, clock()),
    endSessions: (id) => endSessionsOf(db, id),
  }
}

async function loadPasswords(): Promise<Passwords> {
  const { createPasswords } = await import('../access/password.js')
  return createPasswords()
}

async function loadOidc(options: StaffMatter['config']['oidc']): Promise<OidcClient> {
  if (!options) throw new SignInError('refused', 'OIDC_ISSUER is not set')
  const { createOidc } = await import('../access/oidc.js')
  return createOidc(options)
}

/** What the browser keeps while somebody is away; nobody else can have made it. */
function packed(signer: Signer, { state, nonce, verifier }: OidcTrip, next: string, now: Instant): string {
  const until = new Date(Date.parse(now) + TRIP_MINUTES * 60_000).toISOString()
  return signer.sign('oidc', [state, nonce, verifier, until, next])
}

function unpacked(signer: Signer, kept: string, now: Instant): (OidcTrip & { readonly next: string }) | null {
  const [state, nonce, verifier, until, next, ...more] = signer.open('oidc', kept) ?? []
  if (!state || !nonce || !verifier || !until || next === undefined || more.length > 0) return null
  return until > now ? { state, nonce, verifier, next } : null
}

/** Lets each trip come back once; a second time is somebody who has seen its address. */
function createTrips(): { readonly begin: (state: string, now: Instant) => boolean } {
  const done = new Map<string, Instant>()
  return {
    begin: (state, now) => {
      const old = new Date(Date.parse(now) - TRIP_MINUTES * 60_000).toISOString()
      for (const [past, at] of done) if (at < old) done.delete(past)
      if (done.has(state)) return false
      done.set(state, now)
      return true
    },
  }
}

function told(error: unknown, log: StaffMatter['log']): SignInReason {
  if (!(error instanceof SignInError)) throw error
  log.warn({ reason: error.reason }, `the municipality's own sign-in: ${error.message}`)
  return error.reason
}
