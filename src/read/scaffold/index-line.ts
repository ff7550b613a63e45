const IMPORT = /^import (\w+) from '\.\/([\w-]+)\/source\.js'$/gm
const LIST = /^(export const sources: readonly Source\[\] = \[)([^\]]*)\]/m
const WIDTH = 110
/** Names that TypeScript keeps for itself, and those that the file already has. */
const TAKEN = new Set(
  (
    'sources Source await break case catch class const continue debugger default delete do else enum export extends false ' +
    'finally for function if implements import in instanceof interface let new null package private protected public return ' +
    'static super switch this throw true try typeof var void while with yield'
  ).split(' '),
)

/** `sources/index.ts` with one more source, sorted where it was sorted (but for its first source) and else at the end. Null where the file is not as we know it. */
export function addToIndex(text: string, id: string): string | null {
  const imports = [...text.matchAll(IMPORT)].map(([line, name = '', folder = '']) => ({ line, name, folder }))
  const list = LIST.exec(text)
  if (!list || imports.length === 0) return null
  const name = nameFor(id, new Set(imports.map((one) => one.name)))
  const line = `import ${name} from './${id}/source.js'`
  const folders = imports.map(({ folder }) => folder)
  const after = isSorted(folders) ? imports.findLast(({ folder }) => folder < id) : imports.at(-1)
  const withImport = after
    ? text.replace(after.line, `${after.line}\n${line}`)
    : text.replace(imports[0]!.line, `${line}\n${imports[0]!.line}`)
  return withImport.replace(
    LIST,
    (_all, start: string, inner: string) => `${start}${listWith(inner, name, start)}]`,
  )
}

function listWith(inner: string, name: string, start: string): string {
  if (inner.includes('\n')) {
    const lines = inner.replace(/\s+$/, '').split('\n')
    const names = lines.map((line) => /^\s*(\w+),/.exec(line)?.[1])
    const known = names.filter((one) => one !== undefined)
    const from = isSorted(known) ? 0 : isSorted(known.slice(1)) ? names.indexOf(known[0]) + 1 : names.length
    const at = names.findIndex((one, index) => index >= from && one !== undefined && one > name)
    return `${lines.toSpliced(at < 0 ? lines.length : at, 0, `  ${name},`).join('\n')}\n`
  }
  const names = inner
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
  const at = names.length > 1 && isSorted(names) ? names.findIndex((one) => one > name) : -1
  const all = names.toSpliced(at < 0 ? names.length : at, 0, name)
  const short = all.join(', ')
  return start.length + short.length < WIDTH ? short : `\n${all.map((one) => `  ${one},`).join('\n')}\n`
}

const isSorted = (texts: readonly string[]): boolean =>
  texts.every((text, at) => at === 0 || (texts[at - 1] ?? '') <= text)

function nameFor(id: string, used: ReadonlySet<string>): string {
  const name = id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  const free = [name, `${name}Source`, ...Array.from({ length: 9 }, (_, at) => `${name}Source${at + 2}`)]
  return free.find((one) => !TAKEN.has(one) && !used.has(one)) ?? `${name}Source`
}
