import type { Call } from '../core/call.js'
import { clean } from './clean.js'
import type { Language } from './format.js'

/** What a call is called in one language. */
export interface TitleText {
  readonly text: string
  /** The language that it is in, where that is known. */
  readonly language: Language | null
  readonly machine: boolean
  /** The source's own title, where the one above is a translation of it. */
  readonly original: { readonly text: string; readonly language: Language | null } | null
}

/** The call's title in the reader's language where there is one, else as the source has it; one line, shortened. */
export function titleIn(call: Pick<Call, 'key' | 'title' | 'texts'>, language: Language): TitleText {
  const own = call.texts[0]
  const source = { text: clean(call.title, 300) || clean(call.key, 300), language: own?.language ?? null }
  const translated = call.texts.find((text) => text.language === language && text.title.trim() !== '')
  const text = translated ? clean(translated.title, 300) : ''
  if (!translated || text === '' || text === source.text) {
    return { ...source, machine: translated?.machine ?? false, original: null }
  }
  return { text, language, machine: translated.machine, original: translated.machine ? source : null }
}
