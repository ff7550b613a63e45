import { SMTPServer } from 'smtp-server'

/** A mail server that takes everything and keeps nothing: tells its port, and at the end how many letters came in what time. */
let first = 0
let last = 0
let letters = 0
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: (stream, _session, done) => {
    stream.resume()
    stream.on('end', () => {
      last = performance.now()
      if (letters++ === 0) first = last
      done()
    })
  },
})
server.on('error', () => undefined)
const listening = server.listen(0, '127.0.0.1', () => {
  const address = listening.address()
  console.log(address !== null && typeof address === 'object' ? address.port : 0)
})
process.once('SIGTERM', () => {
  process.stdout.write(`${JSON.stringify({ letters, milliseconds: last - first })}\n`, () => process.exit(0))
})
