import stemmers from 'snowball-stemmers'

export type Language = 'sv' | 'en'

const english = stemmers.newStemmer('english')
const swedish = stemmers.newStemmer('swedish')

/**
 * The stem of one word in lower case: Snowball's, mended where it joins words of different meaning (English
 * `university` and `universe`) or parts forms of the same word (Swedish `bidraget` and `bidrag`). å, ä and ö are never folded.
 */
export function stemOf(word: string, language: Language): string {
  if (/^\d/.test(word)) return word
  return language === 'en' ? englishStem(word) : swedishStem(word)
}

const APART = table(`
  university universities=university  society societies=society  societal=society  training trainings=training
  housing  buildings  mobility  heating  cycling  parking  planning  employment  minority minorities=minority
  ageing aging=ageing  accessibility  accessible=accessibility  cooperative cooperatives=cooperative
  community communities=community  policy policies=policy  police policing=police
  general generally=general  organ organs=organ  arts  news  international  internal  housed=housing
`)

function englishStem(word: string): string {
  const apart = APART.get(word)
  if (apart) return apart
  return english.stem(word.length > 6 ? word.replace(/iz(e[ds]?|ers?|ing|ations?)$/, 'is$1') : word)
}

const NEVER_DEFINITE =
  /(?:itet|het|^paket|budget|^raket|planet|alfabet|magnet|internet|skelett|mycket|något|annat|eget)$/

/** Nouns that the stemmer would make one with another word: `tillgänglighet` with `tillgänglig`, `demens` with `dem`. */
const SWEDISH_NOUN = /^(.{3,}ighet|demens)(?:en|er|erna)?s?$/

function swedishStem(word: string): string {
  const noun = SWEDISH_NOUN.exec(word)?.[1]
  if (noun) return noun
  const bare = word.endsWith('ets') ? word.slice(0, -1) : word
  const isDefinite = bare.length > 5 && bare.endsWith('et') && !NEVER_DEFINITE.test(bare)
  const stem = swedish.stem(isDefinite ? bare.slice(0, -2) : word)
  return /(?:.{4}|ru|he)mm$/.test(stem) ? stem.slice(0, -1) : stem
}

function table(list: string): Map<string, string> {
  return new Map(
    list
      .trim()
      .split(/\s+/)
      .map((item) => item.split('='))
      .map(([word = '', stem = word]) => [word, stem]),
  )
}
