import { Agent, request } from 'node:http'
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { UsageError } from '../../src/core/errors.js'
import { listen } from '../../src/web/listen.js'

const HOST = '127.0.0.1'

describe('listen', () => {
  it('serves on a free port, and no more once it is closed', async () => {
    const app = new Hono().get('/', (c) => c.text('here'))
    const server = await listen(app, 0, HOST)
    const address = `http://${HOST}:${server.port}/`
    expect(await (await fetch(address)).text()).toBe('here')
    await server.close()
    await expect(fetch(address)).rejects.toThrow()
  })

  it('names a port that is taken', async () => {
    const first = await listen(new Hono(), 0, HOST)
    const second = listen(new Hono(), first.port, HOST)
    await expect(second).rejects.toThrow(UsageError)
    await expect(second).rejects.toThrow(`port ${first.port} on ${HOST} is used by another program`)
    await first.close()
  })

  it('lets an answer under way finish, also on a connection that is kept', async () => {
    const asked = gate()
    const answered = gate()
    const app = new Hono().get('/', async (c) => {
      asked.open()
      await answered.opened
      return c.text('finished')
    })
    const server = await listen(app, 0, HOST)
    const agent = new Agent({ keepAlive: true })
    const body = read(agent, server.port)
    await asked.opened
    const closed = server.close()
    answered.open()
    expect(await body).toBe('finished')
    await closed
    agent.destroy()
  })
})

function gate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, opened }
}

function read(agent: Agent, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    request({ agent, host: HOST, port, path: '/' }, (answer) => {
      let body = ''
      answer.on('data', (piece: Buffer) => (body += piece.toString()))
      answer.on('end', () => resolve(body))
    })
      .on('error', reject)
      .end()
  })
}
