import type { AddressInfo } from 'node:net'
import hoodiecrow from 'hoodiecrow-imap'

/** A real IMAP server with these messages unread in its INBOX; `flags` tells how each is marked. */
export interface ImapBox {
  readonly url: string
  readonly flags: () => readonly (readonly string[])[]
  readonly close: () => Promise<void>
}

export async function anImapBox(
  raws: readonly string[],
  options: { readonly tls?: boolean; readonly seen?: readonly number[] } = {},
): Promise<ImapBox> {
  const messages = raws.map((raw, n) => ({
    raw: raw.replace(/\r?\n/g, '\r\n'),
    flags: options.seen?.includes(n) ? ['\\Seen'] : [],
  }))
  const server = hoodiecrow({
    plugins: ['ENABLE', 'SASL-IR', 'AUTH-PLAIN', 'LITERALPLUS', 'UNSELECT'],
    storage: { INBOX: { messages } },
    ...(options.tls && { secureConnection: true }),
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    url: options.tls
      ? `imaps://testuser:testpass@127.0.0.1:${port}/INBOX`
      : `imap://testuser:testpass@127.0.0.1:${port}/INBOX?tls=off`,
    flags: () => (server.folderCache.INBOX?.messages ?? []).map(({ flags }) => flags),
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
