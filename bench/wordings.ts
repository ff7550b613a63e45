import type { Municipality } from '../src/core/municipality.js'

/** Programmes that calls belong to, the most frequent first. */
export const PROGRAMMES = [
  { code: 'HORIZON', name: 'Horizon Europe' },
  { code: 'ERASMUS', name: 'Erasmus+' },
  { code: 'CERV', name: 'Citizens, Equality, Rights and Values Programme' },
  { code: 'LIFE', name: 'Programme for Environment and Climate Action (LIFE)' },
  { code: 'DIGITAL', name: 'Digital Europe Programme' },
  { code: 'CREA', name: 'Creative Europe Programme' },
  { code: 'SMP', name: 'Single Market Programme' },
  { code: 'ESF', name: 'European Social Fund Plus' },
  { code: 'AMIF', name: 'Asylum, Migration and Integration Fund' },
  { code: 'UCPM', name: 'Union Civil Protection Mechanism' },
  { code: 'EU4H', name: 'EU4Health Programme' },
  { code: 'JUST', name: 'Justice Programme' },
] as const

export const ACTIONS = [
  ['Supporting', 'Stöd till'],
  ['Innovative approaches to', 'Nya arbetssätt för'],
  ['Demonstrating', 'Demonstration av'],
  ['Capacity building for', 'Ökad förmåga för'],
  ['Living labs for', 'Testmiljöer för'],
  ['Policy experimentation in', 'Försöksverksamhet inom'],
] as const

export const SUBJECTS = [
  ['long-term care and ageing in place', 'äldreomsorg och kvarboende'],
  ['energy efficient urban public transport', 'energieffektiv kollektivtrafik i städer'],
  ['school education and teacher mobility', 'skola och lärares rörlighet'],
  ['town twinning and citizens engagement', 'vänorter och medborgares delaktighet'],
  ['low-temperature heating in multi-apartment buildings', 'lågtempererad uppvärmning i flerbostadshus'],
  ['housing for people who are homeless', 'bostäder för människor i hemlöshet'],
  ['integration of migrants at local level', 'integration av nyanlända på lokal nivå'],
  ['nature restoration in cities', 'återställd natur i städer'],
  ['adult learning and basic skills', 'vuxenutbildning och grundläggande färdigheter'],
  ['circular economy in the construction sector', 'cirkulär ekonomi i byggsektorn'],
  ['cyber security of local authorities', 'cybersäkerhet i kommuner'],
  ['cultural heritage and climate adaptation', 'kulturarv och klimatanpassning'],
  ['gender equality in working life', 'jämställdhet i arbetslivet'],
  ['stormwater management and flood prevention', 'dagvatten och skydd mot översvämning'],
  ['tourism in small and rural places', 'turism på små orter och på landsbygden'],
  ['soil health and peri-urban farming', 'markhälsa och tätortsnära odling'],
] as const

export const PHRASES = [
  'long-term care',
  'school education',
  'public transport',
  'citizens',
  'housing',
  'local authorities',
]

const split = (text: string): readonly string[] => text.split(/\s+/)

/** Words that sentences are made of; the same few hundred stand in most real calls, which is the hard case for a search. */
export const WORDS = {
  en: split(`proposals are expected to contribute to all of the following outcomes the projects should develop test and
    demonstrate solutions with local and regional authorities citizens civil society organisations public services
    schools hospitals housing companies energy water waste transport mobility climate adaptation biodiversity health
    care young older people women men children migrants skills training digital data privacy security resilience culture
    heritage tourism business innovation research evidence policy monitoring evaluation partners consortium budget
    eligible activities results impact indicators cooperation exchange good practices networks cities municipalities
    regions rural urban planning public procurement participation democracy equality inclusion employment`),
  sv: split(`projekten ska bidra till följande resultat och utveckla pröva och visa lösningar tillsammans med kommuner
    regioner medborgare civilsamhälle skolor sjukhus bostadsbolag energi vatten avfall trafik klimat anpassning natur
    hälsa omsorg unga äldre kvinnor män barn nyanlända kompetens utbildning digitala data säkerhet kultur kulturarv
    turism företag innovation forskning underlag uppföljning utvärdering partner budget verksamhet resultat samarbete
    utbyte goda exempel nätverk städer landsbygd planering upphandling delaktighet demokrati jämlikhet arbete`),
} as const

/** A municipality to tag for where the database has none. */
export const SAMPLE: Municipality = {
  id: 'solna',
  name: 'Solna',
  policy: 'Internationell policy, kommunfullmäktige 2007-10-29 § 151',
  areas: [
    {
      id: 'lifelong-learning',
      name: { sv: 'Livslångt lärande', en: 'Lifelong learning' },
      themes: {},
      words: [],
    },
    { id: 'social', name: { sv: 'Sociala frågor', en: 'Social affairs' }, themes: {}, words: [] },
    {
      id: 'work-and-growth',
      name: { sv: 'Arbete och tillväxt', en: 'Work and growth' },
      themes: {},
      words: [],
    },
    {
      id: 'urban-and-environment',
      name: { sv: 'Stadsutveckling – miljö', en: 'Urban development – environment' },
      themes: {},
      words: [],
    },
  ],
  departments: [],
  contacts: [],
  domains: [],
  keepMonths: 24,
}
