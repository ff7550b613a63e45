declare module 'hoodiecrow-imap' {
  import type { Server } from 'node:net'
  interface Message {
    readonly raw: string
    readonly flags: string[]
  }
  interface ImapServer {
    readonly server: Server
    readonly folderCache: Readonly<Record<string, { readonly messages: readonly Message[] }>>
    listen(port: number, host: string, done: () => void): void
    close(done: () => void): void
  }
  const hoodiecrow: (options: object) => ImapServer
  export default hoodiecrow
}
