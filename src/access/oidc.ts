import * as client from 'openid-client'
import { SignInError, type Identity, type OidcClient, type SignInReason } from '../core/identity.js'

/** Where one signs in elsewhere, and how we are known there. */
export interface OidcOptions {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
}

/** Seconds that the issuer is given for an answer. */
const TIMEOUT = 10

/** The code flow of OpenID Connect with PKCE, state and nonce, at one issuer. It is looked up at the first sign-in. */
export function createOidc(options: OidcOptions): OidcClient {
  const issuer = lookUp(options)
  return {
    start: async (back) => {
      const config = await issuer()
      const trip = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      }
      const url = client.buildAuthorizationUrl(config, {
        redirect_uri: back,
        scope: 'openid profile email',
        response_mode: 'query',
        state: trip.state,
        nonce: trip.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(trip.verifier),
        code_challenge_method: 'S256',
      })
      return { url: url.href, trip }
    },
    finish: async (address, { state, nonce, verifier }) => {
      const config = await issuer()
      const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier }
      const granted = client.authorizationCodeGrant(config, new URL(address), checks)
      const claims = (await granted.catch(told)).claims()
      if (!claims) throw new SignInError('refused', 'the issuer sent no id token')
      return identityOf(claims)
    },
  }
}

/** The issuer's own description, asked for once; again where that failed. */
function lookUp({ issuer, clientId, clientSecret }: OidcOptions): () => Promise<client.Configuration> {
  const server = new URL(issuer)
  // http is for a machine's own tests: the settings let it through for loopback alone.
  const execute = [
    client.enableNonRepudiationChecks,
    ...(server.protocol === 'http:' ? [client.allowInsecureRequests] : []),
  ]
  let known: Promise<client.Configuration> | null = null
  return () =>
    (known ??= client
      .discovery(server, clientId, clientSecret, undefined, { execute, timeout: TIMEOUT })
      .catch((error: unknown) => {
        known = null
        return told(error)
      }))
}

function identityOf(claims: client.IDToken): Identity {
  const { iss, sub, email, email_verified: isVerified, preferred_username: username } = claims
  return {
    issuer: iss,
    subject: sub,
    email: typeof email === 'string' ? email : null,
    isEmailVerified: typeof isVerified === 'boolean' ? isVerified : null,
    username: typeof username === 'string' ? username : null,
  }
}

/** What the package throws, as what we foresee; what is not its own falls. */
function told(error: unknown): never {
  const reason = reasonOf(error)
  if (reason === null) throw error
  throw new SignInError(reason, messageOf(error), { cause: error })
}

const AWAY = ['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON']

function reasonOf(error: unknown): SignInReason | null {
  if (error instanceof client.AuthorizationResponseError)
    return error.error === 'access_denied' ? 'cancelled' : 'refused'
  if (error instanceof client.ClientError) return AWAY.includes(error.code ?? '') ? 'unreachable' : 'refused'
  if (error instanceof client.ResponseBodyError || error instanceof client.WWWAuthenticateChallengeError)
    return 'refused'
  return error instanceof TypeError && error.message === 'fetch failed' ? 'unreachable' : null
}

/** For the log: the package's own words and codes, nothing of what was sent. */
function messageOf(error: unknown): string {
  const { message } = error as Error
  const code = error instanceof client.ResponseBodyError ? error.error : (error as { code?: string }).code
  return code === undefined ? message : `${message} (${code})`
}
