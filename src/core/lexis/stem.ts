import stemmers from 'snowball-stemmers'
import { singularOf } from './swedish-forms.js'

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

const ENGLISH = table(`
  university universities=university  society societies=society  societal=society  training trainings=training
  housing  buildings  mobility  heating  cycling  parking  planning  employment  minority minorities=minority
  ageing aging=ageing  accessibility  accessible=accessibility  cooperative cooperatives=cooperative
  community communities=community  policy policies=policy  police policing=police
  general generally=general  organ organs=organ  arts  news  international  internal  housed=housing
  organic organically=organic  organism organisms=organism  experiment experiments=experiment
  authority authorities=authority  informal informally=informal  emergency emergencies=emergency
  transition transitions=transition transitional=transition transitioning=transition
  important importantly=important importance=important  positive positively=positive  several
  majority majorities=majority  customs  customer customers=customer  directive directives=directive
  officer officers=officer  apartment apartments=apartment  publication publications=publication
  conversation conversations=conversation  integrity  careful carefully=careful  physics  physician physicians=physician
  competence competences=competence competency=competence competencies=competence competent=competence
  women=woman men=man  labor=labour  behavior behaviors=behaviour behaviour behaviours=behaviour
  neighborhood neighborhoods=neighbourhood  center centers=centr
`)

function englishStem(word: string): string {
  const apart = ENGLISH.get(word)
  if (apart) return apart
  return english.stem(word.length > 6 ? word.replace(/iz(e[ds]?|ers?|ing|ations?)$/, 'is$1') : word)
}

/** Words that the stemmer would make one with others: `fattig` with `fatta`, `lager` with `lag`. */
const SWEDISH = table(`
  fattig fattiga=fattig fattigt=fattig fattigas=fattig  ledig lediga=ledig ledigt=ledig  tidig tidiga=tidig tidigt=tidig
  hemlig hemliga=hemlig hemligt=hemlig  farlig farliga=farlig farligt=farlig  billig billiga=billig billigt=billig
  modern moderna=modern modernt=modern  läger  lager  källare källaren=källare källarna=källare  handel handelns=handel
  styrelse styrelser=styrelse styrelsen=styrelse styrelsens=styrelse styrelserna=styrelse
  rörelse rörelser=rörelse rörelsen=rörelse rörelsens=rörelse rörelserna=rörelse
  vuxen vuxna=vuxen vuxnas=vuxen vuxens=vuxen
  sjö sjöar=sjö sjöarna=sjö
  centrum centret=centrum centra=centrum center=centrum centrumet=centrum centrums=centrum
`)

/** Nouns that the stemmer would make one with another word: `tillgänglighet` with `tillgänglig`, `demens` with `dem`. */
const SWEDISH_NOUN =
  /^(.{3,}ighet|demens|.{2,}nad|.*stad|.{2,}(?:kt|[ai]t)or|.*(?:dat|mot|fess|ns)or)(?:en|n|er|erna)?s?$/

function swedishStem(given: string): string {
  const word = singularOf(given)
  const apart = SWEDISH.get(word)
  if (apart) return apart
  const noun = SWEDISH_NOUN.exec(word)?.[1]
  if (noun) return noun
  const stem = swedish.stem(word)
  if (/(?:[bgkpt]|ff|med|sed)el$/.test(stem) && !FULL_EL.test(stem)) return `${stem.slice(0, -2)}l`
  return /(?:.{4}|ru|he)mm$/.test(stem) ? stem.slice(0, -1) : stem
}

/** Words whose `el` stays in all forms, unlike `cykel` and `cyklar`. */
const FULL_EL = /^.{0,2}el$|(?:spel|hotel|juvel|model)$/

function table(list: string): Map<string, string> {
  return new Map(
    list
      .trim()
      .split(/\s+/)
      .map((item) => item.split('='))
      .map(([word = '', stem = word]) => [word, stem]),
  )
}
