// Makes `dist/` of the sources: what runs, in few files, since a process that reads hundreds of them starts late.
// Types are checked by `npm run types`. `node build.mjs [FOLDER]` writes elsewhere than to dist/.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

const out = process.argv[2] ?? 'dist'

/** Packages that are made of many small modules, and of nothing but those, are put into the few files too. */
const INSIDE = ['@hono/node-server', '@hono/zod-openapi', 'hono', 'kysely', 'luxon', 'zod']

const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
  readFileSync('package.json', 'utf8'),
)
const outside = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies }).filter(
  (name) => !INSIDE.includes(name),
)

const entries = {
  'src/cli/fondvakt': 'src/cli/fondvakt.ts',
  // Threads stand beside the files that start them, which all are in dist/src.
  'src/aside': 'src/aside.ts',
  'src/aside-thread': 'src/aside-thread.ts',
  'src/xlsx': 'src/web/formats/xlsx.ts',
  'src/xlsx-thread': 'src/web/formats/xlsx-thread.ts',
}
// The benchmarks are not part of the image.
const bench = existsSync('bench') ? readdirSync('bench').filter((name) => name.endsWith('.ts')) : []
for (const name of bench) entries[`bench/${name.replace(/\.ts$/, '')}`] = join('bench', name)

rmSync(out, { recursive: true, force: true })
await build({
  entryPoints: Object.entries(entries).map(([to, from]) => ({ in: from, out: to })),
  outdir: out,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  chunkNames: 'src/[name]-[hash]',
  external: outside.flatMap((name) => [name, `${name}/*`]),
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  legalComments: 'none',
  // Less to read at every start; names and lines of functions stay.
  minifyWhitespace: true,
  logLevel: 'warning',
})
