// Runs the steps of the Dockerfile without a container engine: each stage in a clean folder of its own, then starts
// what the image would start and asks it for its health. Understands the instructions that our Dockerfile uses.
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const root = join(import.meta.dirname, '..')
const base = mkdtempSync(join(tmpdir(), 'fondvakt-image-'))
const stages = new Map()
let stage

const steps = {
  FROM: (words) => {
    const name = words.includes('AS') ? words[words.indexOf('AS') + 1] : 'final'
    stage = { folder: join(base, name), workdir: '/', env: {} }
    stages.set(name, stage)
  },
  WORKDIR: ([path]) => {
    stage.workdir = path
    mkdirSync(inside(stage, path), { recursive: true })
  },
  ENV: ([pair]) => {
    const [name, value] = pair.split('=')
    stage.env[name] = value.startsWith('/') ? inside(stage, value) : value
  },
  COPY: (words) => {
    const from = words[0].startsWith('--from=') ? stages.get(words.shift().slice(7)) : null
    const to = words.pop()
    for (const path of words) {
      const source = from ? inside(from, path) : join(root, path)
      const target = join(inside(stage, stage.workdir), to === './' ? path.split('/').pop() : to)
      mkdirSync(dirname(target), { recursive: true })
      cpSync(source, target, { recursive: true, verbatimSymlinks: true })
    }
  },
  RUN: (_words, line) => {
    // The final stage only makes the data folder for the image's own user.
    if (line.includes('chown')) return mkdirSync(inside(stage, '/data'), { recursive: true })
    console.log(`> ${line}`)
    const done = spawnSync('sh', ['-c', line], {
      cwd: inside(stage, stage.workdir),
      env: environment(),
      stdio: 'inherit',
    })
    if (done.status !== 0) throw new Error(`${line}: ended with ${done.status}`)
  },
  CMD: (_words, line) => (stage.command = JSON.parse(line)),
}

const inside = ({ folder }, path) => join(folder, path)
const environment = () => ({ PATH: process.env.PATH, HOME: process.env.HOME, ...kept(), ...stage.env })
// Where npm finds its registry and Node's headers is the machine's business, not the image's.
const kept = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) =>
      /^npm_config_(registry|nodedir|cafile|.*proxy)$/i.test(name),
    ),
  )

try {
  for (const line of readFileSync(join(root, 'Dockerfile'), 'utf8').split('\n')) {
    const [word, ...words] = line.trim().split(/\s+/)
    steps[word]?.(words, line.trim().slice(word.length + 1))
  }
  await start()
} finally {
  rmSync(base, { recursive: true, force: true })
}

async function start() {
  const port = await freePort()
  const [command, ...args] = stage.command
  const child = spawn(command, args, {
    cwd: inside(stage, stage.workdir),
    env: {
      ...environment(),
      PORT: String(port),
      FONDVAKT_ORIGINS:
        'https://api.tech.ec.europa.eu=http://127.0.0.1:1,https://ec.europa.eu=http://127.0.0.1:1',
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  try {
    const health = await answer(`http://127.0.0.1:${port}/health`, child)
    console.log(`the image starts: ${health}`)
  } finally {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill()
    console.log(`the image stops: ${await ended}`)
  }
}

async function answer(url, child) {
  for (let tries = 0; tries < 100; tries++) {
    if (child.exitCode !== null) throw new Error(`the image ended with ${child.exitCode}`)
    const response = await fetch(url).catch(() => null)
    if (response?.ok) return response.text()
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`${url} did not answer`)
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
