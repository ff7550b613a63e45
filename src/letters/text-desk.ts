import type { Words } from '../text/words.js'
import type { DeskView } from './desk-view.js'
import { heading, linkText } from './text-parts.js'
import type { ChangesView, WeekView } from './week-view.js'
import type { WorthView } from './worth-view.js'
import { wrap } from './wrap.js'

/** What needs a person, as plain text. */
export function deskBlocks(view: DeskView): string[] {
  return [
    heading(view.title),
    wrap(view.intro),
    ...view.groups.flatMap(({ title, points, more, link }) => [
      `${title}:`,
      ...points.map(({ about, text, reason, advice }) =>
        [
          wrap(about === null ? text : `${about}: ${text}`),
          ...(reason === null ? [] : [wrap(`(${reason})`, '  ')]),
          ...(advice === '' ? [] : [wrap(advice, '  ')]),
        ].join('\n'),
      ),
      ...(more === null ? [] : [wrap(more)]),
      ...(link === null ? [] : [linkText(link)]),
    ]),
  ]
}

/** The calls that it would help most to judge, as plain text. */
export function worthBlocks(view: WorthView, words: Words): string[] {
  return [
    heading(view.title),
    wrap(view.intro),
    ...view.items.map(({ title, href, note, answers }) =>
      [
        wrap(title.machine ? `${title.text} (${words.call.machine})` : title.text),
        wrap(note, '  '),
        `  ${words.letter.call.links.read}:`,
        `  ${href}`,
        ...answers.flatMap((answer) => [`  ${answer.label}:`, `  ${answer.href}`]),
      ].join('\n'),
    ),
    linkText(view.list),
  ]
}

/** Watched pages that changed, as plain text. */
export function changesBlocks(view: ChangesView): string[] {
  return [
    heading(view.title),
    ...view.changes.map(({ text, href, lines }) =>
      [
        wrap(text),
        ...lines.map((line) => wrap(line, '  ', '    ')),
        ...(href === null ? [] : [`  ${href}`]),
      ].join('\n'),
    ),
    ...(view.more === null ? [] : [wrap(view.more)]),
  ]
}

/** What the departments got and answered, one line each. */
export function weekBlocks(view: WeekView): string[] {
  return [
    heading(view.title),
    wrap(view.intro),
    ...(view.rows.length === 0 ? [] : [view.rows.map(({ line }) => wrap(line, '', '  ')).join('\n')]),
    ...(view.more === null ? [] : [wrap(view.more)]),
    wrap(view.came),
  ]
}
