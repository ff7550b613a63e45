import type { RateFact } from './fact.js'
import { wordsAround, type Passage } from './passages.js'
import { anyOf } from './phrase.js'

const PERCENT =
  /(?<![\d.,])(?:(\d{1,3}(?:[.,]\d{1,2})?) ?(?:%|procent|percent|prosent)? ?(?:-|–|till|to|til) ?)?(\d{1,3}(?:[.,]\d{1,2})?) ?(?:%|procents?(?![a-z])|percent(?![a-z])|per cent|prosent(?![a-z])|pct)/g

const OWN = anyOf([
  'samfinansiering~|(?:bring|provide|contribute|own|partner|national|required) co-?fund(?:ing|ed)?|(?:krav på |egen |own |med )?medfinansiering~|medfinansieras med|medfinansiera~|egeninsats~|(?:egen|själv)finansier~|egen insats|egen finansiering|egna medel|egna insats~|den egna insatsen|sökande[ns]* (?:egen )?insats|(?:ni|sökande[n]?|kommunen|kommunerna|huvudmannen|föreningen|organisationen|den sökande|projektet|projektägaren) (?:själv[a]? )?(?:ska|måste|behöver) (?:själv[a]? )?(?:finansiera|bekosta|betala|stå för|bidra med|skjuta till|tillskjuta)|motfinansier~|egenandel~|egenfinansiering|egen-?andel',
  '(?:own|national|partner|local|applicant) (?:co-?)?(?:financing|funding|contribution|finance)|co-?financ~|match[- ]funding|self-?financ~|medfinansiering~|medfinansier~',
])
/** The fund as the one who finances: then `medfinansierar` is its own share. */
const FUND_PAYS = anyOf([
  '(?:få|beviljas|erhålla|ges|receive|get) (?:med|sam|co-?)finan[sc]~',
  '(?:amif|isf|bmvi|esf\\+?|eruf|erdf|esf-rådet|eu|eu:s|fonden|programmet|regionalfonden|socialfonden|interreg|jtf|programme|fund|life|kommissionen|tillväxtverket|vinnova|formas|energimyndigheten|naturvårdsverket)[a-z]* (?:[a-z]+ )?(?:med)?(?:finansier|co-?financ|financ|co-?fund|fund|bidra|betala)~',
  '(?:erdf|eu|interreg|programme|esf|life|fund|amif) (?:co-?)?(?:financing|funding|contribution|support|grant)(?: rate)?|(?:eu|ir|interreg|erdf|eruf)-?(?:finansiering~|stöd~|bidrag~|medel|midle[rt]|midlene)',
])
const PAID_BY_APPLICANT = anyOf([
  '(?:finansieras|betalas|bekostas|financed|paid) (?:av|by) (?:(?:den|the) )?(?:sökande|er|projektet|kommunen|applicant)~',
])
/** In English the rate at which a programme co-finances, unless it is said to be the applicant's. */
const EU_RATE = /(?<!(?:own|national|partner|required|applicant) )co-?financing rate[^.;]{0,40}$/
const SUPPORT = anyOf([
  'stöd(?:et|s|nivå~|andel~|grad~|s|jer|er)?|bidrag(?:et|s|en)?|[a-z]*stöd(?:et)?|statsbidrag~|finansier(?:as|ar|ing|ingsgrad|ingen|a)|finansieringsgrad~|ersättning~|ersätts|täcker|täcks|få(?:r)?|eu-medel',
  'støtte~|støtten|tilskud~|tilskudd~|dekker|dækker|finansieres|midlerne|midlene|medfinansieres',
  'funding|funds?|funded|grants?|cover(?:s|ed|ing)?|support(?:ed)?|financ(?:e|ed|es|ing)|co-?financ~|reimburse[ds]?|reimbursement|contribution|intervention|rate|aid intensity|stödintensitet~',
])
const OF_COSTS =
  /^[^a-z\d]*(?:i )?(?:[a-z]+ )?(?:av|of|af) (?:[a-z/-]+ ){0,4}?[a-z-]*(?:kostnad|utgift|udgift|cost|budget|expens|expendit|midle|kostn|belopp|projekt|[a-z]*pris)/
/** Shares of something else than the costs that the fund pays. */
const ELSE = anyOf([
  'utsläpp~|minska~|reduce~|reduction|öka[rs]?|ökning~|heltid~|tjänst(?:en|göring)?|anställning~|arbetstid|schablon~|indirekt~|indirect|overhead|påslag~|pålägg|flat[- ]rate|omkostnad~',
  'förskott~|forskud~|förskottsbetal~|advance|pre-?financing|utbetal~|betalas ut|utbetaling~|slututbetal~|rate of success|beviljandegrad|success rate',
  'kvinnor|män|women|men|deltagare|participants|elever|invånare|befolkning~|årsarbet~|andelen|poäng|points|weight|viktas|röst~|moms|lön(?:en|er|erna|ebidrag~|ekostnad~)?|personalkostnad~',
  '(?:av|of) (?:budgeten|den totala budgeten|medlen|the budget|the total budget|utlysningens|utlysningsbudgeten|anslaget|potten)(?! för projekt)',
  '(?:av|of|af) (?:det |den |the )?(?:totala |total |sökta |public |whole )?(?:bidraget|bidragsbeloppet|grant|stödet|public funding|public support|budgeterade stödet)',
  'svara[rt]?|planerar|committed|(?:av|of|af) (?:the )?(?:programme|programmets?|programmet)',
  'till (?:mindre|små|stora|större|nya) ',
])
const ATLEAST = /(?<![a-z])(?:minst|at least|mindst|minimum|lagst|min\.?) (?:en )?$/
const UPTO =
  /(?<![a-z])(?:upp till|upp mot|hogst|max(?:imalt|imum|\.)?|up to|op til|opp til|opptil|inntil|indtil|at most|maks(?:imalt)?)(?: en| a| a maximum of| ca)? $/

/** `50 procent, för våtmarker 90 procent`: the second share is of the same kind. */
const ALSO =
  /^(?: (?:for|till|til) [a-z -]{2,40})?,? ?(?:(?:och|samt|and|og|men|but) )?(?:(?<=[a-z], )(?:upp till |hogst |max )?|(?:for|till|til|i|in) [a-z -]{2,40} (?:ar (?:det )?|upp till |hogst )?|(?:[a-z-]{4,30} (?:och|og|and) )?[a-z-]{4,30} (?:upp till|hogst|max|up to|inntil|indtil|opp til|op til) )$/

const BARE_BEFORE = /^[^a-z]*(?:(?:upp till|hogst|max|maximalt|up to|op til|opptil|inntil)\.? )?$/

const NO_OWN = anyOf([
  '(?:medfinansiering|egenfinansiering|egeninsats|co-?financing) (?:krävs|behövs|kræves|kreves|is) (?:inte|ej|ikke|not)(?: required)?',

  '(?:ingen|inget krav på|inga krav på|utan krav på|utan|no|without|not require|ingen krav om) (?:[a-z]+ )?(?:medfinansiering|co-?financing|egenfinansiering|motfinansiering|egeninsats|own contribution)~',
])
const ALL_COSTS = anyOf(['full kostnadstäckning|full cost coverage|täcker (?:alla|samtliga) kostnader'])
const NO_SUPPORT = anyOf([
  'inget (?:ekonomiskt )?(?:stöd|bidrag) (?:ges|lämnas|betalas|utgår)|no (?:funding|grant|support) is|det ges ingen støtte',
])
const HALF = anyOf([
  '(?:hälften|halva|halvparten|halvdelen|half) (?:av|of|the|af) ?[a-z ]{0,30}(?:kostnad|cost|utgift|udgift|budget)~',
])
const MOST_HALF = anyOf([
  '(?:ni|kommunen|sökanden|den sökande|föreningen|projektet) (?:själv[a]? )?(?:betalar|bekostar|finansierar|står för) (?:själv[a]? )?(?:minst )?(?:hälften|halva)',
  '(?:högst|max|maximalt|upp till|up to|at most) (?:hälften|halva|half)',
])
const AS_MUCH = anyOf([
  '(?:minst |at least )?(?:lika stor[a-z]*|lika mycket|lika högt?|equal|as large|as much|lige så stor) (?:som|as|to|egen|motsvarande)?[^.]{0,30}',
])

/** Cheap to ask of each sentence before it is looked at. */
const HAS_SHARE =
  /%|full |tack|co-?fund|pro[cs]ent|per ?cent|pct|finans|financ|insats|inget|ingen|no (?:fund|grant|supp)|half|halv|lika|match/

/** `man må finansiere 75 prosent selv`. */
const SELF_AFTER = /^ ?(?:av [a-z ]{3,30} )?(?:selv|sjalva?|ourselves|themselves|yourself)(?![a-z])/
/** `35 ansökningar (26 %)`: a share of what came in. */
const OF_MANY =
  /(?<![a-z])(?:ansokningar(?:na)?|applications|soknader|ansogninger|proposals|projekten?|projects) \($/
/** `UIA co-finances 80 % of a project's activities`: who finances a project is not the project. */
const CO_FINANCES = /(?<![a-z])(?:co-?finances|samfinansierar|medfinansierar) (?:up to |upp till )?$/
const OF_PROJECT = /^ (?:of|av) (?:a |the |each |your |ett |varje )?(?:project|projekt)/

interface Share {
  readonly percent: number
  readonly rank: number
  readonly passage: Passage
  readonly start: number
  readonly end: number
}

/** The share of the costs that the fund pays at most, told apart from the share that the applicant must bring. */
export function readRate(passages: readonly Passage[]): RateFact | null {
  const shares = passages.flatMap(sharesOf)
  const rank = Math.max(...shares.map((share) => share.rank))
  const best = shares.filter((share) => share.rank === rank)
  const [first] = best
  if (!first) return null
  const most = best.reduce((one, share) => (share.percent > one.percent ? share : one), first)
  return {
    percent: most.percent,
    words: wordsAround(most.passage, most.start, most.end),
    label: most.passage.label,
  }
}

function sharesOf(passage: Passage): Share[] {
  const rank = { box: 30, state: 20, inline: 20, text: 10, title: 0 }[passage.from]
  const found: Share[] = []
  const add = (percent: number | null, plus: number, start: number, end: number): void => {
    if (percent !== null && percent >= 0 && percent <= 100)
      found.push({ percent, rank: rank + plus, passage, start, end })
  }
  const { folded } = passage
  if (!HAS_SHARE.test(folded)) return []
  let at = 0
  let plus: number | null = null
  for (const match of folded.matchAll(PERCENT)) {
    const [start, end] = [match.index, match.index + match[0].length]
    const left = folded.slice(Math.max(at, start - 120), start)
    const right = /^[^,;]*/.exec(folded.slice(end, end + 90))?.[0] ?? ''
    const high = value(match[2]) ?? 0
    const between = folded.slice(at, start)
    const isAlso: boolean = plus !== null && ALSO.test(between) && !ELSE.test(between) && !ELSE.test(right)
    const judged: ReturnType<typeof judgeShare> = isAlso
      ? { percent: high, plus: plus ?? 0 }
      : judgeShare(passage, left, right, value(match[1]), high, at > 0)
    plus = judged?.percent === high ? judged.plus : null
    add(judged?.percent ?? null, judged?.plus ?? 0, start, end)
    at = end
  }
  if (found.length > 0) return found
  if (NO_OWN.test(folded)) add(100, -1, 0, folded.length)
  else if (ALL_COSTS.test(folded)) add(100, 0, 0, folded.length)
  else if (NO_SUPPORT.test(folded)) add(0, 0, 0, folded.length)
  else if (
    HALF.test(folded) &&
    (SUPPORT.test(folded) || passage.role === 'project' || MOST_HALF.test(folded))
  )
    add(50, 0, 0, folded.length)
  else if (OWN.test(folded) && AS_MUCH.test(folded)) add(50, 0, 0, folded.length)
  return found
}

const value = (text: string | undefined): number | null =>
  text === undefined ? null : Number(text.replace(',', '.'))

function judgeShare(
  { role }: Passage,
  left: string,
  right: string,
  low: number | null,
  high: number,
  isLater: boolean,
): { readonly percent: number; readonly plus: number } | null {
  const near = left.slice(-80)
  if (role === 'rate') return { percent: high, plus: 4 }
  if (role === 'own') return { percent: round(100 - (low ?? high)), plus: 4 }
  const [upTo, atLeast] = [UPTO.test(left), ATLEAST.test(left)]
  const fundPays =
    EU_RATE.test(left) ||
    (CO_FINANCES.test(left) && OF_PROJECT.test(right)) ||
    FUND_PAYS.test(left) ||
    FUND_PAYS.test(right.slice(0, 40))
  if (SELF_AFTER.test(right)) return { percent: round(100 - (low ?? high)), plus: 3 }
  if (OF_MANY.test(left)) return null
  const isOwn =
    (atLeast && /^ ?(?:of )?co-?fund/.test(right)) ||
    OWN.test(near) ||
    OWN.test(right.slice(0, 40)) ||
    PAID_BY_APPLICANT.test(right)
  if (isOwn && !fundPays && !(upTo && !/egen|own|krav/.test(near)))
    return { percent: round(100 - (low ?? high)), plus: 0 }
  if (ELSE.test(near) || ELSE.test(right)) return null
  if (fundPays || isOwn) return { percent: high, plus: 2 }
  if (atLeast) return null
  if (OF_COSTS.test(right) && (SUPPORT.test(left) || upTo || role === 'project' || left.trim() === ''))
    return { percent: high, plus: 2 }
  if (SUPPORT.test(near) || SUPPORT.test(right.slice(0, 30))) return { percent: high, plus: 1 }
  if (isLater) return null
  return role === 'project' || (BARE_BEFORE.test(left) && /^[^a-z]*$/.test(right))
    ? { percent: high, plus: 0 }
    : null
}

const round = (number: number): number => Math.round(number * 100) / 100
