import type { Words } from '../text/words.js'
import type { AnswersView } from './answers-view.js'
import type { ItemView } from './item-view.js'
import type { LetterView, SectionView } from './letter-view.js'
import type { UpkeepView } from './upkeep-view.js'
import type { WorthView } from './worth-view.js'
import { wrap } from './wrap.js'

/** What a section shows in plain text. */
export interface SectionText {
  readonly view: SectionView
  readonly full: readonly ItemView[]
  readonly brief: readonly { readonly title: string; readonly note: string; readonly href: string }[]
  readonly more: { readonly text: string; readonly href: string } | null
}

/** The whole letter as plain text: lines of at most 72 characters, addresses on lines of their own. */
export function letterText(view: LetterView, sections: readonly SectionText[], words: Words): string {
  const blocks = [
    `${view.title}\n${view.week}`,
    ...view.intro.map((text) => wrap(text)),
    ...(view.open ? [`${wrap(view.open.text)}\n${wrap(`${view.open.label}:`)}\n${view.open.href}`] : []),
    wrap(view.who),
    ...sections.flatMap((section) => sectionBlocks(section, words)),
    ...(view.upkeep ? upkeepBlocks(view.upkeep, words) : []),
    ...(view.worth ? worthBlocks(view.worth, words) : []),
    heading(view.sources.title),
    `${wrap(view.sources.text)}\n${view.sources.href}`,
    heading(view.about.title),
    ...view.about.texts.map((text) => wrap(text)),
    `${view.list.label}:\n${view.list.href}`,
  ]
  return `${blocks.join('\n\n')}\n`
}

function sectionBlocks({ view, full, brief, more }: SectionText, words: Words): string[] {
  return [
    heading(`${view.title} (${view.items.length})`),
    ...full.map((item) => itemText(item, words)),
    ...(brief.length > 0 ? [`${words.letter.inShort}:`] : []),
    ...brief.map(({ title, note, href }) => [wrap(title), wrap(note, '  '), `  ${href}`].join('\n')),
    ...(more ? [`${more.text}:\n${more.href}`] : []),
  ]
}

function upkeepBlocks(view: UpkeepView, words: Words): string[] {
  const say = words.findings
  return [
    heading(view.title),
    wrap(view.intro),
    ...view.findings.map(({ about, what, since, reason, advice }) =>
      [
        wrap(about),
        wrap([what, since].filter((part) => part !== null).join(' '), '  '),
        ...(reason === null ? [] : [wrap(`(${reason})`, '  ')]),
        wrap(advice, '  '),
      ].join('\n'),
    ),
    ...(view.more === null ? [] : [view.more]),
    ...(view.changes.length === 0 ? [] : [`${view.changesTitle}:`]),
    ...view.changes.map(({ text, url, come, gone }) =>
      [
        wrap(text),
        ...come.map((part) => wrap(`${say.come}: ${part}`, '  ', '    ')),
        ...gone.map((part) => wrap(`${say.gone}: ${part}`, '  ', '    ')),
        `  ${url}`,
      ].join('\n'),
    ),
    ...(view.moreChanges === null ? [] : [view.moreChanges]),
  ]
}

function worthBlocks(view: WorthView, words: Words): string[] {
  return [
    heading(view.title),
    wrap(view.intro),
    ...view.items.map(({ title, href, note, answers }) =>
      [
        wrap(title.machine ? `${title.text} (${words.call.machine})` : title.text),
        wrap(note, '  '),
        `  ${words.call.read}:`,
        `  ${href}`,
        ...answerLines(answers),
      ].join('\n'),
    ),
    `${view.list.label}:\n${view.list.href}`,
  ]
}

function answerLines(answers: AnswersView | null): string[] {
  if (!answers) return []
  const links = answers.links.flatMap(({ label, href }) => [`  ${label}:`, `  ${href}`])
  return answers.ask === null ? links : [`  ${answers.ask}`, ...links]
}

function heading(text: string): string {
  return `
${text.toUpperCase()}`
}

function itemText(item: ItemView, words: Words): string {
  const { title } = item
  return [
    wrap(title.machine ? `${title.text} (${words.call.machine})` : title.text),
    ...(title.original ? [wrap(`${words.call.labels.original}: ${title.original.text}`, '  ', '    ')] : []),
    ...item.changes.map((change) => wrap(change, '  ', '    ')),
    ...item.facts.map(({ label, text }) => wrap(`${label}: ${text}`, '  ', '    ')),
    `  ${words.call.read}:`,
    `  ${item.href}`,
    ...answerLines(item.answers),
    ...(item.source ? [`  ${words.call.ownPage(item.source.host)}:`, `  ${item.source.href}`] : []),
  ].join('\n')
}
