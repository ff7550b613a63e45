import type { Label } from '../../core/facts/fact.js'
import type { Dom, Element, Part } from './document.js'
import { lineOf, plainLine, textOf } from './html-text.js'
import { labelOf } from './known-labels.js'

/** A piece of a page that tells of one call: known by its labels, or by what is said under its heading. */
export interface Block {
  /** The headings that it stands under, the nearest last. */
  readonly path: readonly string[]
  /** What is said right before its own heading. */
  readonly before: string
  /** What is said under its heading, beside the labels. */
  readonly words: string
  readonly labels: readonly Label[]
}

/** How blocks are known: the labels that the source uses, and words that make a block of a headed text without labels. */
export interface BlockForm {
  readonly known: readonly string[]
  readonly words?: RegExp
}

/** Marks that no text has: Unicode promises that they are no characters. */
const HEAD = '\ufdd0'
const CELL = '\ufdd1'
const HEADINGS = 'h1, h2, h3, h4, h5, h6, caption, summary, legend'
const MOST_BLOCKS = 500

/**
 * The blocks of a part of a page, in its order, whatever the markup: labels may stand in tables, lists, paragraphs or headings,
 * and tables with a row of labels at the top give a block for each row. Changes the document that it reads.
 */
export function readBlocks(part: Part, dom: Dom, form: BlockForm): readonly Block[] {
  for (const table of part.find('table').toArray()) unfold(dom, table, form)
  for (const head of part.find(HEADINGS).toArray()) dom(head).prepend(`${HEAD}${rankOf(head)}`)
  const text = part
    .toArray()
    .map((one) => textOf(one))
    .join('\n\n')
  return blocksIn(segmentsOf(tokensOf(text.split('\n'), form)), form).slice(0, MOST_BLOCKS)
}

const rankOf = ({ name }: Element): string => (/^h[1-6]$/.test(name) ? name.slice(1) : '7')

/** Rewrites a table whose first row is labels as a heading and labelled lines for each further row. */
function unfold(dom: Dom, table: Element, { known }: BlockForm): void {
  const [top, ...rows] = dom(table)
    .find('tr')
    .toArray()
    .map((row) =>
      dom(row)
        .children('th, td')
        .toArray()
        .map((cell) => lineOf(cell)),
    )
  const isLabel = (cell: string) => labelOf(cell, known)?.value === null
  if (!top || top.filter(isLabel).length < 2) return
  const caption = plainLine(dom.html(dom(table).find('caption').first()))
  const naming = Math.max(
    0,
    top.findIndex((cell) => !isLabel(cell)),
  )
  const lines = caption === '' ? [] : [`${HEAD}7${caption}`]
  let last: readonly string[] = []
  for (const row of rows) {
    if (row.length === 0 || row.every((cell) => cell === '')) continue
    const full = [...last.slice(0, Math.max(0, top.length - row.length)), ...row]
    lines.push(`${HEAD}8${full[naming] ?? ''}`)
    for (const [at, label] of top.entries())
      if (label !== '' && (full[at] ?? '') !== '') lines.push(`${CELL}${label}${CELL}${full[at] ?? ''}`)
    last = full
  }
  const holder = dom('<div></div>')
  for (const line of lines) holder.append(dom('<p></p>').text(line))
  dom(table).replaceWith(holder)
}

type Token =
  | { readonly kind: 'head'; readonly rank: number; readonly text: string }
  | { readonly kind: 'label'; readonly label: string; readonly value: string }
  | { readonly kind: 'words'; readonly text: string }

/** The lines as headings, labels with their values, and words. A label alone on its line takes the next line as its value. */
function tokensOf(lines: readonly string[], { known }: BlockForm): Token[] {
  const tokens: Token[] = []
  let alone: string | null = null
  for (const line of lines.filter((one) => one !== '')) {
    const head = headOf(line)
    const found = labelOf(head?.text ?? line, known)
    const [, name, cell] = line.startsWith(CELL) ? line.split(CELL) : []
    if (name !== undefined) tokens.push({ kind: 'label', label: name, value: cell ?? '' })
    else if (found && found.value !== null)
      tokens.push({ kind: 'label', label: found.label, value: found.value })
    else if (!found && head) tokens.push(head)
    else if (!found && alone !== null)
      tokens.push({ kind: 'label', label: alone, value: line.replace(/^• /, '') })
    else if (!found) tokens.push({ kind: 'words', text: line })
    alone = found && found.value === null ? found.label : null
  }
  return tokens
}

function headOf(line: string): Extract<Token, { kind: 'head' }> | null {
  const at = line.indexOf(HEAD)
  if (at < 0 || at > 2) return null
  return {
    kind: 'head',
    rank: Number(line.charAt(at + 1)),
    text: line
      .slice(at + 2)
      .replaceAll(HEAD, '')
      .trim(),
  }
}

/** What stands under one heading, up to the next one of any rank. */
interface Segment {
  readonly path: readonly string[]
  readonly tokens: readonly Exclude<Token, { kind: 'head' }>[]
}

function segmentsOf(tokens: readonly Token[]): Segment[] {
  const segments: { path: string[]; tokens: Exclude<Token, { kind: 'head' }>[] }[] = [
    { path: [], tokens: [] },
  ]
  let heads: Extract<Token, { kind: 'head' }>[] = []
  for (const token of tokens) {
    if (token.kind === 'head') {
      heads = [...heads.filter(({ rank }) => rank < token.rank), token]
      segments.push({ path: heads.map(({ text }) => text), tokens: [] })
    } else segments.at(-1)?.tokens.push(token)
  }
  return segments
}

function blocksIn(segments: readonly Segment[], form: BlockForm): Block[] {
  return segments.flatMap((segment, at) => {
    const above = segments[at - 1]
    return blocksUnder(segment, above ? lastWords(above).join('\n') : '', form)
  })
}

/** The words after the last label: they lead up to what comes next. */
function lastWords({ tokens }: Segment): string[] {
  const last = tokens.findLastIndex(({ kind }) => kind === 'label')
  return tokens.slice(last + 1).flatMap((token) => (token.kind === 'words' ? [token.text] : []))
}

/** A label that a block already has begins the next one. */
function blocksUnder({ path, tokens }: Segment, before: string, form: BlockForm): Block[] {
  const blocks: Block[] = []
  let words: string[] = []
  let labels: Label[] = []
  let said: string[] = []
  const end = () =>
    blocks.push({ path, before: blocks.length === 0 ? before : '', words: words.join('\n'), labels })
  for (const token of tokens) {
    if (token.kind === 'words') {
      said.push(token.text)
      continue
    }
    const { label, value } = token
    if (labels.some((one) => one.label === label)) {
      end()
      words = []
      labels = []
    }
    words.push(...said)
    said = []
    labels.push({ label, value })
  }
  if (labels.length === 0) words = said
  if (labels.length > 0 || form.words?.test(said.join(' '))) end()
  return blocks
}
