import { wrap } from './wrap.js'
import type { Words } from '../text/words.js'
import { heading, linkText } from './text-parts.js'
import { deskBlocks, changesBlocks, weekBlocks, worthBlocks } from './text-desk.js'
import type { CasesView } from './cases-view.js'
import type { PageParts } from './html.js'
import type { Link } from './letter-view.js'
import type { Laid } from './render.js'

/** All that a letter says in plain text. */
export interface TextParts extends PageParts {
  readonly layout: readonly Laid[]
  readonly whole: Link | null
  /** How many calls there are. */
  readonly count: number
}

/** The whole letter as plain text: lines of at most 72 characters, addresses on lines of their own. */
export function letterText(parts: TextParts, words: Words): string {
  const { view, layout, whole, count } = parts
  const before = layout.filter(({ section }) => section.name !== 'consult')
  const after = layout.filter(({ section }) => section.name === 'consult')
  const blocks = [
    // The name's line is as long as the name, so it is not wrapped.
    `${wrap(view.title)}\n${view.week}\n${view.to}`,
    ...view.intro.map((text) => wrap(text)),
    ...(whole ? [wrap(words.letter.notAll(count)), linkText(whole)] : []),
    ...(view.open ? [`${wrap(view.open.text)}\n${linkText(view.open.link)}`] : []),
    ...(parts.desk ? deskBlocks(parts.desk) : []),
    ...before.flatMap((laid) => sectionBlocks(laid)),
    ...(parts.cases ? casesBlocks(parts.cases, words) : []),
    ...after.flatMap((laid) => sectionBlocks(laid)),
    ...(parts.worth ? worthBlocks(parts.worth, words) : []),
    ...(parts.changes ? changesBlocks(parts.changes) : []),
    ...(parts.week ? weekBlocks(parts.week) : []),
    ...(view.sources
      ? [heading(view.sources.title ?? ''), `${wrap(view.sources.text)}\n${view.sources.link.href}`]
      : []),
    heading(view.about.title),
    ...view.about.texts.map((text) => wrap(text)),
    ...view.links.map(linkText),
  ]
  return `${blocks.join('\n\n')}\n`
}

function sectionBlocks({ section, groups, more }: Laid): string[] {
  return [
    ...(section.title === null ? [] : [heading(section.title)]),
    ...groups.flatMap(({ title, prints }) => [
      ...(title === null ? [] : [`${title}:`]),
      ...prints.map(({ text }) => text),
    ]),
    ...(more === null ? [] : [wrap(more)]),
  ]
}

function casesBlocks(view: CasesView, words: Words): string[] {
  return [
    heading(view.title),
    ...view.cases.map(({ title, state, times, change }) =>
      [
        wrap(title.machine ? `${title.text} (${words.call.machine})` : title.text),
        wrap(`${state.label}: ${state.text}`, '  ', '    '),
        ...times.map((text) => wrap(text, '  ', '    ')),
        `  ${change.label}:`,
        `  ${change.href}`,
      ].join('\n'),
    ),
    ...(view.more ? [wrap(view.more)] : []),
  ]
}
