/** Words put down as they are read, with single line breaks only where asked for. Breaks wait until there is something to part. */
export interface Paper {
  readonly say: (words: string) => void
  /** Begins a new line (1) or paragraph (2). */
  readonly part: (lines: 1 | 2) => void
  /** Begins a list item; one that follows another stands on the next line. */
  readonly item: (follows: boolean) => void
  /** Begins a further cell of a table row. */
  readonly cell: () => void
  readonly text: () => string
}

/** A clean sheet. */
export function createPaper(): Paper {
  let text = ''
  let breaks = 0
  let mark: '' | '• ' | ' | ' = ''

  return {
    say(words) {
      if (!/\S/.test(words)) {
        if (text !== '' && breaks === 0) text += ' '
        return
      }
      if (text !== '') text += '\n'.repeat(breaks)
      text += mark + words.replace(/[\t\n\v\f\r]+/g, ' ')
      breaks = 0
      mark = ''
    },
    part(lines) {
      if (mark === '') breaks = Math.max(breaks, lines)
    },
    item(follows) {
      breaks = follows ? 1 : Math.max(breaks, 1)
      mark = '• '
    },
    cell() {
      breaks = 0
      mark = ' | '
    },
    text: () => text,
  }
}
