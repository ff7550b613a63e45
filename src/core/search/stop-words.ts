import { stemOf, type Language } from '../lexis/stem.js'

/**
 * Words that say nothing of what a call is about and end no term; their places are not kept. Left out are those that mean
 * something in the other language (Swedish `men`, `era`), as a name (`IT`), or whose stem is another word's (`genom`, genome).
 */
const SILENT: Readonly<Record<Language, string>> = {
  sv: `och att en ett det den de som av för med till är har kan ska skall vid från eller så sig här hur vad vilka vilken
    vilket detta denna dessa dem deras dess sina sitt bli blir vara var även samt mellan efter mot hos åt då när också kunna
    ha hade finns mycket många några någon något vi ni du jag han hon hen oss er vår vårt våra min mitt mina`,
  en: `the of and to a for is that by this with are as an or from it's its was were which have has had can their they
    these those such than then there also through between within across any each both some what how who whom whose where
    when while if but so do does did we our you your he she his her them about nor very should would could must will`,
}

/** Words that say little by themselves but belong to terms: `start-up`, `well-being`, `in-work poverty`. */
const FAINT: Readonly<Record<Language, string>> = {
  sv: `i på om inte ut genom inom utan innan före upp ner över än nu bara skulle alla mer mest`,
  en: `in on at into all more most other not no own over up out i be been being`,
}

const words = (list: Readonly<Record<Language, string>>): readonly (readonly [string, Language])[] =>
  (['sv', 'en'] as const).flatMap((language) =>
    list[language].split(/\s+/).map((word) => [word, language] as const),
  )

const SILENT_WORDS: ReadonlySet<string> = new Set(words(SILENT).map(([word]) => word))
const FAINT_WORDS: ReadonlySet<string> = new Set(words(FAINT).map(([word]) => word))
const SILENT_STEMS: ReadonlySet<string> = new Set(
  words(SILENT).flatMap(([word, language]) => [word, stemOf(word, language)]),
)

/** Whether this is the stem of a word that says nothing of what a call is about. */
export const isSilentStem = (stem: string): boolean => SILENT_STEMS.has(stem)

/** Whether this word says nothing of what a call is about. */
export const isSilent = (word: string): boolean => SILENT_WORDS.has(word)

/** Whether this word says little of what a call is about, unless it belongs to a term. */
export const isFaint = (word: string): boolean => SILENT_WORDS.has(word) || FAINT_WORDS.has(word)
