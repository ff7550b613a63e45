/** Breaks a paragraph into lines of at most 72 characters, indented, the later ones by `hang`. Longer words stay whole. */
export function wrap(text: string, indent = '', hang = indent): string {
  const lines: string[] = []
  let line = indent
  for (const word of text.split(/[ \n]+/)) {
    const start = lines.length === 0 ? indent : hang
    if (line !== start && line.length + 1 + word.length > WIDTH) {
      lines.push(line)
      line = hang + word
    } else {
      line += line === start ? word : ` ${word}`
    }
  }
  return [...lines, line].join('\n')
}

const WIDTH = 72
