import type { Hono } from 'hono'
import type { Deps } from '../../src/web/deps.js'
import { OWN } from './judging.js'

/** What was asked for, and what came. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly location: string | null
  readonly body: string
}

/** A browser without scripts: it keeps cookies, and sends forms from our own pages. */
export interface Visitor {
  readonly cookies: Map<string, string>
  readonly get: (path: string) => Promise<Answer>
  readonly post: (path: string, form: Fields, headers?: Fields) => Promise<Answer>
}

type Fields = Readonly<Record<string, string>>

export function aVisitor(app: Hono, always: Fields = {}): Visitor {
  const cookies = new Map<string, string>()
  const send = async (path: string, init: RequestInit & { headers: Fields }): Promise<Answer> => {
    const Cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...always, ...(Cookie !== '' && { Cookie }), ...init.headers }
    const answer = await app.request(path, { ...init, headers })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (/Max-Age=0/i.test(line)) cookies.delete(name)
      else cookies.set(name, value)
    }
    return {
      status: answer.status,
      headers: answer.headers,
      location: answer.headers.get('Location'),
      body: await answer.text(),
    }
  }
  return {
    cookies,
    get: (path) => send(path, { headers: {} }),
    post: (path, form, headers = {}) =>
      send(path, {
        method: 'POST',
        headers: { ...OWN, ...headers },
        body: new URLSearchParams(form).toString(),
      }),
  }
}

/** The token that the forms of a page carry. */
export const csrfIn = (body: string): string => /name="csrf" value="([^"]*)"/.exec(body)?.[1] ?? ''

/** The link for choosing a password that a page shows, as a path. */
export const linkIn = (body: string): string =>
  /https:\/\/fondvakt\.example(\/sign-in\/password\?key=[\w.-]+)/.exec(body)?.[1] ?? ''

/** A log that keeps every line that it is told. */
export function aLog(): { readonly log: NonNullable<Deps['log']>; readonly lines: string[] } {
  const lines: string[] = []
  const keep = (details: object, message: string): void =>
    void lines.push(`${message} ${JSON.stringify(details)}`)
  return { lines, log: { error: keep, warn: keep, info: keep } }
}
