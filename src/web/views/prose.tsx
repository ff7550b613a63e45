/** A plain text as markup: paragraphs parted by blank lines, and lists of the lines that begin with a bullet. */
export function Prose({ text }: { readonly text: string }) {
  return (
    <>
      {blocksOf(text).map((block) =>
        block.kind === 'list' ? (
          <ul>
            {block.lines.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        ) : (
          <p>
            {block.lines.map((line, i) => (
              <>
                {i > 0 ? <br /> : null}
                {line}
              </>
            ))}
          </p>
        ),
      )}
    </>
  )
}

/** Lines that belong together. */
export interface Block {
  readonly kind: 'text' | 'list'
  readonly lines: readonly string[]
}

const BULLET = '• '

function blocksOf(text: string): Block[] {
  const blocks: { kind: Block['kind']; lines: string[] }[] = []
  let isNew = true
  for (const line of text.split('\n')) {
    if (line.trim() === '') {
      isNew = true
      continue
    }
    const kind = line.startsWith(BULLET) ? 'list' : 'text'
    const last = blocks.at(-1)
    const words = kind === 'list' ? line.slice(BULLET.length) : line
    if (last?.kind === kind && (!isNew || kind === 'list')) last.lines.push(words)
    else blocks.push({ kind, lines: [words] })
    isNew = false
  }
  return blocks
}
