import type { Call, CallText } from './call.js'
import type { Language } from './lexis/stem.js'
import { wordsOf } from './lexis/words.js'
import type { Words } from './lexis/words.js'
import { isPoorTitle } from './poor-title.js'
import type { SectionKind } from './source.js'
import type { Field } from './theme.js'
import { stretchesOf } from './stretches.js'
import type { Reading, Stretch } from './stretches.js'
import type { ThemeModel } from './theme-book.js'

/** One field of a call, read: its words, and the stretches of them that speak of what the call is about. */
export interface Part {
  readonly field: Field
  readonly language: Language
  readonly text: string
  readonly words: Words
  readonly stretches: readonly Stretch[]
}

const FACTOR: Readonly<Record<Field, number>> = {
  title: 3,
  call: 1,
  parent: 0.5,
  objective: 1,
  outcome: 1,
  scope: 1,
  description: 1,
  destination: 0,
  keywords: 0.5,
}

const FIELD: Readonly<Partial<Record<SectionKind, Field>>> = {
  objective: 'objective',
  outcome: 'outcome',
  scope: 'scope',
  description: 'description',
}

/**
 * The parts of a call that speak of its subject, the title first. Taken from the source's own language; a translation
 * is used only for what the own language lacks. Where the title says nothing, the first sentences stand in for it. Destinations and conditions, sentences that stand in every call, sentences
 * said before and what is ruled out have no stretches.
 */
export function partsOf(call: Call, model: ThemeModel): Part[] {
  const fields = fieldsOf(call)
  const reading: Reading = {
    said: new Set(),
    sentences: 0,
    boilerplate: model.boilerplate,
    repeats: model.repeats.sentences,
    leads: isPoorTitle(fields[0]?.text ?? ''),
  }
  return fields
    .filter(({ field, text }) => FACTOR[field] > 0 && text !== '')
    .map(({ field, language, text }) => {
      const words = wordsOf(text, language)
      return {
        field,
        language,
        text,
        words,
        stretches: stretchesOf({ field, language, text, words }, FACTOR[field], reading),
      }
    })
}

interface FieldText {
  readonly field: Field
  readonly language: Language
  readonly text: string
}

/** What is read of a call, each with the language it is read in. */
export function fieldsOf(call: Call): FieldText[] {
  const own = call.texts.find((text) => !text.machine) ?? call.texts[0]
  const language = own?.language ?? (/[åäö]/i.test(call.title) ? 'sv' : 'en')
  const of = (field: Field, text: string | null | undefined): FieldText => ({
    field,
    language,
    text: text ?? '',
  })
  return [
    of('title', own?.title ?? call.title),
    of('call', call.callTitle),
    of('parent', call.parent?.title),
    ...sectionsOf(own, call.texts),
    of('keywords', call.keywords.join('\n')),
  ]
}

function sectionsOf(own: CallText | undefined, texts: readonly CallText[]): FieldText[] {
  const full = [...(own ? [own] : []), ...texts].find((text) => text.sections.some(isAboutSubject))
  return (full?.sections ?? []).flatMap(({ kind, text }) => {
    const field = FIELD[kind]
    return full && field ? [{ field, language: full.language, text }] : []
  })
}

function isAboutSubject(section: { readonly kind: SectionKind; readonly text: string }): boolean {
  return FIELD[section.kind] !== undefined && section.text.trim() !== ''
}
