import type { StatusFact, StatusWord } from './fact.js'
import { wordsAround, type Passage } from './passages.js'
import { anyOf } from './phrase.js'

/** In the order in which they outdo each other: what was called off is not also coming, and what is shut is not open. */
const SENTENCES: readonly (readonly [StatusWord, RegExp])[] = [
  [
    'postponed',
    anyOf([
      '(?:öppnar|öppnas|öppna) (?:därför )?inte som planerat|skulle (?:ha )?(?:öppna|öppnat|öppnas)',
      '(?:omgång|utlysning|öppning|ansökan)[a-z]* [^.]{0,60}(?:skjuts|skjutits|skjut) (?:fram|upp)|(?:utlysning|omgång|öppning|call|opening|pulje)[a-z]* [^.]{0,30}(?:senareläg|postponed|utsatt|utsettes|udskud|udsat|ställs in|inställd)~',
      '(?:call|opening) (?:has been|is|was) (?:postponed|cancelled)',
    ]),
  ],
  [
    'rolling',
    anyOf([
      'inget sista (?:ansöknings)?(?:datum|dag)~|ingen sista ansökningsdag|(?:inga|ingen) (?:deadline|ansökningsfrist)~|no (?:fixed )?deadlines?|ingen (?:søknads|ansøgnings)?frist',
      '(?:ansök|söka?s?|söks|sök|tas emot|skickas|lämnas|inkom|handlägg|pröva|apply|applications?|submit|submitted|søk|ansøg|søg)[a-z]* [^.]{0,50}(?:löpande|när som helst|året runt|kontinuerligt|at any time|continuous~|on a rolling basis|all year|løpende|løbende|hele året|når som helst|når som helst)',
      '(?:löpande|kontinuerlig[a-z]*|rolling|løpende|løbende) (?:ansök|sök|utlysning|call|application|søknad|ansøgning)~|rolling (?:basis|deadline)|permanent(?:ly)? open',
    ]),
  ],
  [
    'closed',
    anyOf([
      '(?:går|gick) (?:för närvarande |just nu )?inte (?:längre )?att söka|kan inte (?:längre )?sökas|inte öppen för ansök~|inte öppet för ansök~',
      '(?:utlysning|ansök|omgång|erbjudande|bidraget)[a-z]* (?:är|har|var) (?:nu |redan |därmed )?(?:stängd|stängt|avslutad|avslutat)',
      'stäng[dt] för (?:ansök|närvarande|nya)~|ansökan stängd|(?:deadline|application period|submission period)[a-z]* [^.]{0,40}has passed|call (?:for proposals )?(?:(?:is|has) )?(?:now )?closed|closed on|application expired|call (?:for proposals )?is closed',
      '(?:utlysningen|søknadsfristen|ansøgningsfristen) (?:er|har) (?:nå |nu )?(?:lukket|stengt|utløpt|udløbet)|puljen er lukket',
      '(?:ansökningstid|rekvisitionstid|ansökningsperiod)[a-z]* (?:har gått|gick) ut|(?:utlysning|call)[a-z]* (?:took place|stängde)',
    ]),
  ],
  [
    'forecast',
    anyOf([
      'öppnar (?:inom kort|snart)|(?:planeras|beräknas|väntas|förväntas|planerar) (?:att )?(?:öppna|starta|publiceras)~|kommer att öppna|utlysningar planeras|planeras (?:[a-z]+ )?utlysningar',
      '(?:nästa|kommande|planerad[a-z]*) (?:[a-z]+ )?(?:utlysning|ansökningsomgång|omgång)[a-z]* [^.]{0,20}(?:öppnar|öppnas|planeras|beräknas)|preliminär tidsplan',
      'opens soon|will (?:be )?(?:open|launch)(?:ed)?|(?:is|are) (?:expected|planned|scheduled) to (?:open|be launched|launch)|upcoming call|forthcoming call|next call (?:will|opens)',
      'neste utlysning|åpner snart|åbner snart|næste (?:ansøgnings)?runde|forventes (?:at )?åbne|planlegges',
    ]),
  ],
  [
    'open',
    anyOf([
      '(?:är|nu|är nu) (?:öppen|öppet|öppna)(?= (?:för ansök|till|fram|t\\.?o|mellan|från|[0-9]|nu)|[.!]|$)|öppen för ansök~|öppet för ansök~',
      '(?:utlysning|ansök|omgång)[a-z]* (?:är|har) (?:nu )?(?:öppen|öppet|öppnat)|i dag[^.]{0,25} öppnar|nu öppnar|nu kan (?:ni|du|man|kommuner) (?:an)?söka',
      'call (?:for proposals )?is (?:now )?open|is (?:now )?open (?:for|until|from)|applications are (?:now )?open|open for applications|now open|call status: open',
      'er (?:nå |nu )?(?:åpen|åpent|åben|åbent|åpnet)(?: for)?',
    ]),
  ],
]

/** Cheap to ask of each sentence before it is looked at: nothing of the above does without one of these. */
const HINTS =
  /oppn|oppe|open|apn|apen|apent|aben|stang|steng|clos|lukk|sok|soge|inget|ingen|no |inga|lopande|lopende|lobende|nar som|rolling|kontinu|contin|deadline|expired|gick ut|gatt ut|skjut|senare|installd|stalls|postpon|cancel|utsatt|udsk|udsat|avslut|plan|berakn|launch|utlop|udlob|preliminar|upcoming|forthcoming|next|naste|neste|took place|permanent|all year|any time|hele aret|passed/

/** A state by itself: a bullet, a label's value, a word on a card. */
const STATES: readonly (readonly [StatusWord, RegExp])[] = [
  ['postponed', /^(?:framskjut|uppskjut|postponed|installd|cancel)/],
  [
    'closed',
    /^(?:call status: )?(?:ansokan |utlysningen |application )?(?:ar )?(?:stang(?!er)|avslut|beslutad|closed|lukket|stengt|gar inte att|utgang|expired|ended|results?(?![a-z])|awarded)/,
  ],
  [
    'forecast',
    /^(?:call status: )?(?:kommande|planerad|oppnar|planeras|upcoming|forthcoming|planned|opens|apner|abner|kommer)/,
  ],
  ['rolling', /^(?:lopande|nar som helst|permanent|rolling|lopende|lobende|continuous|alltid oppen)/],
  [
    'open',
    /^(?:call status: )?(?:ansokan |utlysningen )?(?:ar )?(?:oppen|oppet|pagaende|pagar|stanger|open|apen|aben|apent|abent|closes)/,
  ],
]

/** What the page says that the call is; nothing where it does not say. `rolling` only where no deadline was read. */
export function readStatus(passages: readonly Passage[], hasDeadline: boolean): StatusFact | null {
  const allowed = (status: StatusWord): boolean => status !== 'rolling' || !hasDeadline
  for (const passage of passages) {
    const found = stateOf(passage)
    if (found && allowed(found.status)) return found
  }
  const speaking = passages.filter((passage) => HINTS.test(asSaid(passage)))
  for (const [status, pattern] of SENTENCES) {
    if (!allowed(status)) continue
    for (const passage of speaking) {
      const match = pattern.exec(asSaid(passage))
      if (match) return fact(status, passage, match.index)
    }
  }
  return labelled(passages)
}

/** A label that is itself a state, such as `Application expired`, is said with its value. */
const asSaid = ({ folded, label, from }: Passage): string =>
  from === 'box' && label !== null && /expired|closed/i.test(label)
    ? `${label.toLowerCase()} ${folded}`
    : folded

function stateOf(passage: Passage): StatusFact | null {
  const { from, role, folded, label } = passage
  if (from !== 'text' && label !== null && /^deadline model$/i.test(label) && /^permanent/.test(folded))
    return fact('rolling', passage, 0)
  if ((role === 'closes' || role === 'window') && STATES[3]![1].test(folded))
    return fact('rolling', passage, 0)
  if (from !== 'state' && role !== 'state') return null
  const found = STATES.find(([, pattern]) => pattern.test(passage.folded))
  return found ? fact(found[0], passage, 0) : null
}

/** A deadline labelled `Stängd` or `Stängt för ansökan` is of a closed call. */
function labelled(passages: readonly Passage[]): StatusFact | null {
  const found = passages.find(
    ({ label, role }) => role === 'closes' && label !== null && /^stängd|^stängt|^closed/i.test(label),
  )
  return found ? fact('closed', found, 0) : null
}

const fact = (status: StatusWord, passage: Passage, at: number): StatusFact => ({
  status,
  words: wordsAround(passage, Math.min(at, passage.text.length), Math.min(at + 20, passage.text.length)),
  label: passage.label,
})
