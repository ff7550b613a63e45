/** Breaks a paragraph into lines of at most 72 characters, indented, the later ones by `hang`; what has no space is broken where it must be. */
export function wrap(text: string, indent = '', hang = indent): string {
  let done = ''
  let line = indent
  let isBare = true
  const add = (word: string): void => {
    if (!isBare && line.length + 1 + word.length > WIDTH) {
      done += `${line}\n`
      line = hang + word
    } else line += isBare ? word : ` ${word}`
    isBare = false
  }
  for (const word of text.split(/[ \n]+/)) {
    if (word.length <= WIDTH - hang.length) add(word)
    else for (const piece of pieces(word, WIDTH - hang.length)) add(piece)
  }
  return done + line
}

const WIDTH = 72

const graphemes = new Intl.Segmenter('sv', { granularity: 'grapheme' })

/** A word in pieces that each fit on a line. */
function pieces(word: string, room: number): string[] {
  const found = ['']
  for (const { segment } of graphemes.segment(word)) {
    const last = found.at(-1) ?? ''
    if (last !== '' && last.length + segment.length > room) found.push(segment)
    else found[found.length - 1] = last + segment
  }
  return found
}
