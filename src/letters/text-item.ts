import type { TitleText } from '../text/title.js'
import type { Words } from '../text/words.js'
import type { BriefView } from './coming-view.js'
import type { ItemView } from './item-view.js'
import { wrap } from './wrap.js'

/** A call in full as plain text: at most two addresses, each on a line of its own. */
export function itemText(view: ItemView, words: Words): string {
  const { call } = words.letter
  return [
    titleText(view.title, words),
    ...view.changes.map((change, i) =>
      wrap(view.extended && i === 0 ? `${call.extended} ${change}` : change, '  > ', '  > '),
    ),
    ...(view.summary ? [wrap(view.summary.text, '  ')] : []),
    ...view.facts.map(({ label, text }) => wrap(label === null ? text : `${label}: ${text}`, '  ', '    ')),
    `  ${call.links.read}:`,
    `  ${view.href}`,
    ...(view.answer ? [`  ${view.answer.label}:`, `  ${view.answer.href}`] : []),
  ].join('\n')
}

/** A call in short as plain text. */
export function briefText(view: BriefView, words: Words): string {
  return [
    titleText({ ...view.title, original: null }, words),
    ...view.notes.map((note) => wrap(note, '  ', '    ')),
    `  ${view.href}`,
    ...(view.answer ? [`  ${view.answer.label}:`, `  ${view.answer.href}`] : []),
  ].join('\n')
}

function titleText(title: TitleText, { letter }: Words): string {
  const { machine, original } = letter.call
  const lines = [wrap(title.text)]
  if (title.machine)
    lines.push(
      wrap(title.original ? `(${machine}. ${original(title.original.text)})` : `(${machine})`, '  ', '  '),
    )
  return lines.join('\n')
}
