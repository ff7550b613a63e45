/** Words that news of money to apply for has, in Swedish. Whole words: `medel` is money, `läkemedel` is not. */
const SWEDISH = words(
  '(?:\\p{L}{0,20})?bidrag(?:et|en|s\\p{L}{0,20})?',
  'utlysning(?:ar|arna|en|s\\p{L}{0,12})?',
  'utlys(?:er|t|as)',
  '(?:eu-?|projekt|stats|fond|stimulans|utvecklings)?medel',
  '(?:eu-?|stats|investerings|projekt)?stöd(?:et)? (?:till|för|från)',
  '(?:eu-|projekt|investerings)stöd(?:et|en)?',
  '(?:eu-?)?(?:fond|fonder|fonden|fonderna)',
  '(?:regional|social|sammanhållnings|jordbruks|struktur|klimat|innovations|asyl|havs-, fiskeri- och vattenbruks)fond(?:en|er|erna)?',
  'finansiering(?:en|s\\p{L}{0,15})?',
  'söka (?:stöd|pengar|medel|bidrag)',
  '(?:att |kan )?ansök(?:a|an|ningar|ningstid(?:en)?)',
  'sammanhållningspolitik(?:en)?',
  '(?:långtids|eu-)budget(?:en)?',
  'interreg',
  'erasmus',
  'horisont europa',
  'horizon europe',
  'kreativa europa',
  'esf\\+?',
  'eruf',
  'amif',
  'cerv',
  'projektpengar',
  'miljoner (?:kronor|euro)',
  'miljarder (?:kronor|euro)',
)

/** The same in English. */
const ENGLISH = words(
  'calls? for (?:proposals|projects|project ideas|applications|tenders|expressions? of interest|twin cities|pilot cities|cities)',
  '(?:open|new|next|first|second|third|funding|targeted|upcoming) calls?',
  'calls? (?:is|are|opens?|now|closes?)',
  'grants?',
  'funding',
  'funds?',
  'co-?financ(?:e|ed|es|ing)',
  'financ(?:e|ed|es|ing)',
  'subsid(?:y|ies)',
  'apply',
  'applications?',
  'applicants?',
  'technical assistance',
  'cohesion policy',
  'state aid',
  'multiannual financial framework',
  '(?:long-term|eu) budget',
  'interreg',
  'erasmus',
  'horizon europe',
  'digital europe',
  'creative europe',
  'connecting europe',
  'life (?:programme|calls?|projects?)',
  'eu4health',
  'citizens, equality, rights and values',
  'just transition',
  'innovation fund',
  '€ ?\\d[\\d.,]* ?(?:million|billion)',
  '(?:million|billion) euros?',
)

/** Whether a text speaks of money that somebody can apply for, or of the funds it comes from. Meant for news, to leave out the rest. */
export const isAboutFunding = (text: string, language: 'sv' | 'en'): boolean =>
  (language === 'sv' ? SWEDISH : ENGLISH).test(text)

function words(...patterns: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])(?:${patterns.join('|')})(?![\\p{L}\\d])`, 'iu')
}
