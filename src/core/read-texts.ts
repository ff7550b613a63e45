import type { CallText, Section } from './call.js'
import { shorten, tidyLine, tidyText } from './plain-text.js'
import type { RawCall, RawText } from './source.js'

const LANGUAGES = ['sv', 'en'] as const
/** The longest title seen, of a call for several countries, had 830 characters. */
export const LONGEST_TITLE = 1000
const LONGEST_SECTION = 200_000

/**
 * What a call says in each language, the source's own first. Several texts in one language, as a list and a detail page give,
 * become one; sections of one kind become one, and what is said twice is said once. A translation counts as human only if
 * no part of it is a machine's.
 */
export function readTexts(raw: Pick<RawCall, 'title' | 'texts'>, own: 'sv' | 'en'): readonly CallText[] {
  const order = [own, ...LANGUAGES.filter((language) => language !== own)]
  return order.flatMap((language) => {
    const texts = (raw.texts ?? []).filter((text) => text.language === language)
    return texts.length === 0 ? [] : [join(texts, language, raw.title ?? '')]
  })
}

function join(texts: readonly RawText[], language: 'sv' | 'en', title: string): CallText {
  const own = texts.map((text) => tidyLine(text.title ?? '')).find((text) => text !== '')
  return {
    language,
    machine: texts.some((text) => text.machine === true),
    title: shorten(own ?? tidyLine(title), LONGEST_TITLE),
    sections: joinSections(texts.flatMap((text) => text.sections)),
  }
}

function joinSections(sections: readonly Section[]): readonly Section[] {
  const parts = new Map<Section['kind'], string[]>()
  for (const { kind, text } of sections) {
    const tidy = tidyText(text)
    const said = parts.get(kind) ?? []
    if (tidy !== '' && !said.includes(tidy)) parts.set(kind, [...said, tidy])
  }
  return [...parts].map(([kind, texts]) => ({ kind, text: shorten(texts.join('\n\n'), LONGEST_SECTION) }))
}
