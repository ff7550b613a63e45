import type { Item } from '../core/letter.js'
import { wordsFor } from '../text/language.js'
import type { Language } from '../text/format.js'
import type { Words } from '../text/words.js'
import { viewBrief, viewComing } from './coming-view.js'
import { BriefItem, FullItem } from './html-item.js'
import { markup, type Level } from './html-parts.js'
import { viewItem, type ItemFrame } from './item-view.js'
import { filledBytes } from './measure.js'
import { briefText, itemText } from './text-item.js'

/** An item as it stands in letters. */
export interface Print {
  readonly html: string
  readonly text: string
  /** Bytes of the HTML once the token is filled in. */
  readonly bytes: number
}

/** How an item is shown: with everything, or in two lines. */
export type Size = 'full' | 'brief'

/** Makes the markup and text of items, and keeps them for the next letter that has the same. */
export interface Press {
  readonly print: (item: Item, size: Size, level: Level, frame: ItemFrame, language: Language) => Print
}

/** Characters that a press keeps; what was used longest ago goes first. */
const KEPT = 12_000_000

/** A press for one run over many letters. What it gives is the same as without one. */
export function createPress(most: number = KEPT): Press {
  const numbers = new WeakMap<object, number>()
  let count = 0
  const numberOf = (thing: object): number => {
    const known = numbers.get(thing)
    if (known !== undefined) return known
    numbers.set(thing, (count += 1))
    return count
  }
  const kept = new Map<string, Print>()
  let size = 0
  const keep = (key: string, print: Print): Print => {
    kept.set(key, print)
    size += lengthOf(print)
    for (const [old, one] of kept) {
      if (size <= most) break
      kept.delete(old)
      size -= lengthOf(one)
    }
    return print
  }
  return {
    print: (item, form, level, frame, language) => {
      const key = keyOf(item, form, level, frame, language, numberOf)
      const found = kept.get(key)
      if (!found) return keep(key, printed(item, form, level, frame, wordsFor(language)))
      kept.delete(key)
      kept.set(key, found)
      return found
    },
  }
}

const lengthOf = ({ html, text }: Print): number => html.length + text.length

/**
 * Everything that an item's words are made of: facts that do not change are known by being the same object, the rest by what they say.
 */
function keyOf(
  { section, call, tags, role, words, searches, events }: Item,
  form: Size,
  level: Level,
  { today, publicUrl, areas, themes }: ItemFrame,
  language: Language,
  numberOf: (thing: object) => number,
): string {
  const names = tags.map((tag) => areas.find(({ id }) => id === tag.area)?.name[language] ?? '')
  const facts = [call, role, themes, ...tags, ...events].map(numberOf)
  const said = [tags.length, names, words, searches]
  return JSON.stringify([section, form, level, language, today, publicUrl, facts, ...said])
}

function printed(item: Item, form: Size, level: Level, frame: ItemFrame, words: Words): Print {
  const { html, text } =
    form === 'full' ? inFull(item, level, frame, words) : inBrief(item, level, frame, words)
  return { html, text, bytes: filledBytes(html) }
}

function inFull(item: Item, level: Level, frame: ItemFrame, words: Words): Omit<Print, 'bytes'> {
  if (item.section === 'coming') {
    const view = viewComing(item, frame, words)
    return {
      html: markup(<BriefItem view={view} level={level} words={words} />),
      text: briefText(view, words),
    }
  }
  const view = viewItem(item, frame, words)
  return { html: markup(<FullItem view={view} level={level} words={words} />), text: itemText(view, words) }
}

function inBrief(item: Item, level: Level, frame: ItemFrame, words: Words): Omit<Print, 'bytes'> {
  const view = viewBrief(item, frame, words)
  return { html: markup(<BriefItem view={view} level={level} words={words} />), text: briefText(view, words) }
}
