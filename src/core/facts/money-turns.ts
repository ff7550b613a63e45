import { MONEY_WORDS } from './money-words.js'
import { anyOf } from './phrase.js'

/** Words that may stand between a bound and its amount. */
const ADVERBS = String.raw`(?:cirka |ca\.? |circa |omkring |about |around |approximately |approx\.? |drygt |knappt |om |pa |of |med |till |a |totalt |in total |en summa |det |tillsammans |den |er |ar |is |erdf |eu |support |funding |grant |contribution |amount |stod |bidrag |: |omfatta |uppga till |vara |ligga pa |utgora |be )*`
export const MAX_BEFORE = new RegExp(`${anyOf(MONEY_WORDS.max).source} ?:?${ADVERBS}$`)
export const MIN_BEFORE = new RegExp(`${anyOf(MONEY_WORDS.min).source} ?:?${ADVERBS}$`)
export const ONLY_AMOUNT =
  /^[^a-z\d]*(?:(?:cirka|ca|circa|omkring|drygt|approximately|totalt|max|hogst|minst|mellan|between)\.? )*$/
export const COORDINATED = /^[^\d.;:]{0,60}?(?:och|samt|and|og|respektive|,) ?(?:cirka |ca\.? |drygt )?$/

/** `Av stödpaketet om 500 miljoner ska myndigheten fördela 50`: the first is a pot that others share. */
export const OUT_OF = /^(?:av|af|of|out of|ud af) [^,;:]*$/
/** `det går att söka högst`. */
export const MAY_SEEK =
  /(?<![a-z])(?:att|at|a) (?:an)?(?:soka|soge|soke) (?:hogst|max|maximalt|upp till|som mest|op til|inntil|opp til) [a-z ]*$|(?:grants?|support|funding|bidraget?|stodet|stod|stotten|tilskuddet) (?:can|may|kan|far|ska|will) (?:amount to|uppga till|be|vara|utgora) (?:hogst|max|maximalt|a maximum of|up to|upp till|at most|som mest)[a-z ]*$/
/** A share of a project is less than a project. */
export const PER_PART =
  /^ (?:per|for varje|each|for each) (?:enskild |enskilt |individual )?(?:projektpart|part|partner|beneficiary|deltagare|sokande part|medsokande)/
/** `Steg 2 öppnar i höst med högst 8 miljoner`: what comes after this call. */
export const LATER_STAGE =
  /^(?:(?:i|in) )?(?:steg|step|stage) (?:2|two|tva) (?:oppnar|opens|kommer|will|foljer)/
/** Smaller kinds of project beside the one that a page is about. */
export const STUDY =
  /(?<![a-z])(?:forstudie|forstudy|forprosjekt|pre-?stud|feasibility|planeringsbidrag|planning grant|forberedende besok)/
/** `mer än de 1,5 miljarder som utlystes`. */
export const WAS_ANNOUNCED = /^ som (?:har )?utlys(?:tes|ts|es|t)(?![a-z])/
/** What a county board has to give of a sum for the whole country. */
export const TO_COUNTY = /^ (?:har )?(?:beviljats|tilldelats|fordelats till|gar till) lansstyrelsen(?![a-z])/
export const COUNTY_HAS =
  /(?<!nationell[a-z]* )(?<![a-z])(?:forfogar|disponerar) lansstyrelsen (?:i )?(?:[a-z]+ ){0,3}(?:over )?(?:drygt |cirka |ca )?$|lansstyrelsen (?:i )?(?:[a-z]+ ){0,3}(?:forfogar over|disponerar|har fatt|har tilldelats|kan fordela|ska fordela|fordelar) (?:drygt |cirka |ca )?$/
/** `is earmarked for co-financing`: the call's, for its share. */
export const EARMARKED =
  /^ (?:(?:is|are|ar|er|har|har blivit) )?(?:earmarked|set aside|allocated|avsat|oremark|oremerk|reservera)/
/** `each project can receive a maximum of`. */
export const GIVES =
  /(?<![a-z])(?:can|may|kan|far|will) (?:receive|get|be granted|fa|erhalla|beviljas|opna)(?![a-z])[^,;]*$/
/** `kostnaden ska vara minst`: what a project costs. */
export const COSTS =
  /(?:kostnad[a-z]*|costs?) (?:som )?(?:ar|is|are|uppgar|overstiger|need|needs|must|should|shall|has|have|ska|maste|far|bor)(?![a-z])[^,;]*$/
/** `är det högst 100 000 kr beslutar chefen`: who decides. */
export const DECIDED_BY = /^ beslut(?:ar|as)(?![a-z])/
/** `annual maximum budget of`. */
export const YEARLY_BEFORE = /(?<![a-z])(?:annual|yearly|arlig[at]?|arligen)(?![a-z])[^,;]{0,40}$/
/** `minst uppgå till`: a bound from below. */
export const LEAST_REACH =
  /(?<![a-z])(?:minst|lagst|at least|mindst|som minst) (?:uppga|uppga till|amount to|ligga)[a-z ]*$/
/** `programbudget för utlysningen är`. */
export const FOR_CALL = new RegExp(
  `budget[a-z]* (?:for|i|of) (?:(?:denna|den har|this|the) )?(?:utlysning|omgang|ansokningsomgang|call)[a-z]* ?${ADVERBS}$`,
)
/** The money of the sentence has been given away. */
export const IS_SPOKEN_FOR =
  /(?<![a-z])(?:redan (?:har )?(?:bevilj|utdela|fordela)|(?:midlene|medlen|pengarna|pengene|midlerne) (?:er|ar) (?:na |nu )?(?:utdelt|utdelade|slut|fordelade|fordelt|brugt|brukt))/
/** `utlyser 8 miljoner kronor till ett projekt`: all of it, to one. */
export const ANNOUNCED =
  /(?<![a-z])(?:utlyser|lyser ut|avsatter|utlyses|announces|offers) (?:cirka |ca |upp till |totalt )?$/
export const ONE_PROJECT =
  /^ (?:till|for|to) (?:ett|et|one|a) (?:enda |single )?(?:projekt|prosjekt|project)(?![a-z])/
/** `2 miljoner per år och 8 miljoner totalt`. */
export const IN_TOTAL = /^ (?:in total|totalt|sammanlagt|i alt|in all)(?![a-z])/
export const WITH_BEFORE = /^(?:with|med) (?:about |cirka |ca )?$/

/** `12 av totalt 60 miljoner`: the second is a pot that others share. */
export const WIDER =
  /^[^a-z]*(?:[a-z]+ )?(?:av|of|af) (?:(?:totalt|sammanlagt|de|a total of|i alt|in total) )*(?:cirka |ca\.? )?$/

/** `högst 12 miljoner per stad, totalt högst 108 miljoner`: the second is of all, unless the first is of a year. */
export const IN_ALL =
  /(?:kronor|kr|mkr|mnkr|msek|sek|euro|eur) per (?:projekt|prosjekt|project|stad|city|kommun|municipality|ansokan),? (?:och |and |men )?(?:totalt|sammanlagt|in total) (?:hogst|max|maximalt|upp till|up to) (?:cirka |ca )?$/

/** `från en total budget på`, `from a total budget of`: the whole, whatever else the sentence says of it. */
export const BUDGET_BEFORE = new RegExp(
  `(?<!(?:projekt|prosjekt|project)[a-z]* (?:[a-z]+ )?)(?:total[ta]?|call|indicative|available) budget(?:en)? ?${ADVERBS}$`,
)

/** Of one project, or of the programme that pays for many calls. */
export const OF_ELSE =
  /(?<![a-z])(?:projekt|prosjekt|project)[a-z]* (?:far|kan|ska|har|may|can|must|has|have)(?![a-z])|program|20\d\d ?[-–] ?20\d\d|:s total/
