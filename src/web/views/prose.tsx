import type { Mark } from '../../core/marks.js'

/** Stands in a mark for the area of words that shut most applicants out. */
export const RESTRICTED = '!restricted'

interface Props {
  readonly text: string
  /** Places in the text that speak for areas; `areaName` gives an area's name for people. */
  readonly marks?: readonly Mark[] | undefined
  readonly areaName?: (area: string) => string
  /** True for a text of one line that stands within a line. */
  readonly isLine?: boolean
}

/** A plain text as markup: paragraphs parted by blank lines, and lists of the lines that begin with a bullet. */
export function Prose({ text, marks = [], areaName = (area) => area, isLine = false }: Props) {
  if (isLine) return <Marked line={{ text, start: 0 }} marks={marks} areaName={areaName} />
  const shown = (line: Line) => <Marked line={line} marks={marks} areaName={areaName} />
  return (
    <>
      {blocksOf(text).map((block) =>
        block.kind === 'list' ? (
          <ul>
            {block.lines.map((line) => (
              <li>{shown(line)}</li>
            ))}
          </ul>
        ) : (
          <p>
            {block.lines.map((line, i) => (
              <>
                {i > 0 ? <br /> : null}
                {shown(line)}
              </>
            ))}
          </p>
        ),
      )}
    </>
  )
}

/** Words with those underlined that speak for areas. */
export function Marked({
  line: { text, start },
  marks,
  areaName,
}: Required<Pick<Props, 'marks' | 'areaName'>> & { readonly line: Line }) {
  const end = start + text.length
  const here = (marks ?? []).filter((mark) => mark.start >= start && mark.end <= end)
  const pieces = here.map((mark, i) => {
    const from = (here[i - 1]?.end ?? start) - start
    return (
      <>
        {text.slice(from, mark.start - start)}
        <mark
          title={mark.areas.map(areaName).join(', ')}
          class={mark.areas.includes(RESTRICTED) ? 'restricted' : undefined}
        >
          {text.slice(mark.start - start, mark.end - start)}
        </mark>
      </>
    )
  })
  return (
    <>
      {pieces}
      {text.slice((here.at(-1)?.end ?? start) - start)}
    </>
  )
}

/** A line, and where in the text it begins. */
interface Line {
  readonly text: string
  readonly start: number
}

/** Lines that belong together. */
interface Block {
  readonly kind: 'text' | 'list'
  readonly lines: readonly Line[]
}

const BULLET = '• '

function blocksOf(text: string): Block[] {
  const blocks: { kind: Block['kind']; lines: Line[] }[] = []
  let isNew = true
  let start = 0
  for (const line of text.split('\n')) {
    const at = start
    start += line.length + 1
    if (line.trim() === '') {
      isNew = true
      continue
    }
    const kind = line.startsWith(BULLET) ? 'list' : 'text'
    const last = blocks.at(-1)
    const skipped = kind === 'list' ? BULLET.length : 0
    const words = { text: line.slice(skipped), start: at + skipped }
    if (last?.kind === kind && (!isNew || kind === 'list')) last.lines.push(words)
    else blocks.push({ kind, lines: [words] })
    isNew = false
  }
  return blocks
}
