import { fold } from './clean.js'
import { cuesIn, type CueKind } from './cues.js'

/**
 * What the value under a label is. `claims`: when a state grant is called in, which is its window where there is no other.
 * `ignored`: a day that is no one's deadline, such as that of a meeting. `how`: how to apply, so that `senast` speaks of that.
 */
export type LabelRole =
  | 'closes'
  | 'opens'
  | 'window'
  | 'claims'
  | 'published'
  | 'later'
  | 'ignored'
  | 'total'
  | 'project'
  | 'rate'
  | 'own'
  | 'who'
  | 'state'
  | 'reference'
  | 'how'
  | 'other'

/** Labels that are attested on the pages of the sources, folded and without punctuation at the ends; the first that fits counts. */
const ROLES: readonly (readonly [LabelRole, string])[] = [
  ['other', 'viktiga datum.*|(?:important|key) dates.*|viktige datoer.*|vigtige datoer.*'],
  [
    'ignored',
    'tid kvar.*|traeder i kraft|trader i kraft|informationsmote.*|fragor.*|deadline model|delredovis.*',
  ],
  [
    'ignored',
    '(?:slut|ater)?redovis.*|(?:slut)?rapport.*|report.*|(?:senast )?uppdaterad.*|(?:last )?updated.*|sidan.*',
  ],
  [
    'published',
    '(?:datum ?(?:rad)?|dato|date|nyhet(?:er)?|artikeln publicerades|publicer(?:ad|at|ades|ingsdatum|ing).*)',
  ],
  ['published', 'publi(?:cation date|shed.*|sert.*|ceret.*)|date of publication|offentliggjort|posted.*'],
  [
    'later',
    '(?:tidigast |preliminar )?(?:projekt|prosjekt|finansierings?)-?start.*|bidragsperiod.*|stodperiod.*',
  ],
  [
    'later',
    '(?:earliest )?(?:project start|start of (?:the )?projects?|start date of projects?).*|projekt(?:tid|period).*|bidragstid.*',
  ],
  ['later', '.*beslut.*|.*besked.*|.*decision.*|.*(?:tilsagn|vedtak|afgorelse).*|.*results.*|award.*'],
  [
    'claims',
    'begar ut .*|begaran? (?:om )?utbetalning.*|begar utbetalning.*|rekvirera.*|utbetalning(?:speriod)?',
  ],
  [
    'window',
    '(?:ansoknings?|sok|utlysnings|rekvisitions)-?(?:period|tid|tider|tiden|perioden|omgang|omgangar|omgangen)(?: ar)?',
  ],
  [
    'window',
    '(?:ide)?skiss(?:en)?|(?:fullstandig|komplett|slutlig) ansokan|intresseanmalan|full (?:application|proposal)s?|expressions? of interest|pre-?proposals?|ansokan|ansok|sok(?: (?:om )?(?:bidrag|stod|medel)(?:et|en)?)?|ansokningar|applications?|soknad|ansogning|nar kan (?:ni|du|vi|man|jag) .*(?:an)?sok.*|nar (?:och hur )?(?:an)?soker (?:man|du|ni|vi).*|(?:kommande|nasta|aktuell|aktuella|pagaende) (?:utlysning|ansokningsomgang|omgang|ansokningsperiod)(?:ar|en)?|application (?:period|window)|(?:soknads|ansognings)(?:periode|runde).*|timetable|tidplan|oppet|(?:1st|2nd|first|second) (?:step|stage)|(?:steg|step|stage) (?:1|2|one|two|ett|tva)',
  ],
  ['state', 'meta|status|state|call status|tillstand|statusrad'],
  [
    'closes',
    '(?:sista|siste|sidste) .*(?:dag(?:en|ar|arna)?|datum(?:et|en)?|frist)(?: (?:for|att|to) .*)?|nar ar sista .*',
  ],
  [
    'closes',
    'slutdatum|stang(?:er|s|d|t|ningsdatum|ningsdag)(?: (?:for )?ansokan)?|(?:utlysningen|ansokan|ansokningen) stang(?:er|s|de)',
  ],
  [
    'closes',
    '(?:application |submission |call |the |next |final )*deadlines?(?: dates?| for .*| of the call| til .*)?|deadline for .*',
  ],
  [
    'closes',
    'tidsfrist(?:er|en)?|ansokan senast|ansok senast|ansok fore|fram till(?: den)?|oppen (?:for ansok[a-z]* )?till|senast(?: den)?|soks? senast',
  ],
  ['closes', '(?:soknads|ansognings|indsendelses|innsendings)?frist(?:en)?(?: for .*)?'],
  [
    'closes',
    '(?:the )?(?:calls? |applications? )?clos(?:es?|ed|ing)(?: on| date)?|application expired|(?:call )?end date|due date|cut-?off dates?|last day.*|utlysningen avslutas',
  ],
  [
    'opens',
    '(?:utlysningen|ansokan|ansokningen|ansokningstjansten|tjansten|omgangen)? ?(?:oppnar|oppnas)(?: den)?|oppningsdatum|oppningsdag',
  ],
  [
    'opens',
    'startdatum|utlysningsdatum|utlyses|utlysningen (?:planeras|beraknas) oppna(?: den)?|planeras oppna(?: den)?',
  ],
  [
    'opens',
    '(?:the )?(?:calls? |applications? )?open(?:s|ing|ing date|ed)(?: on)?|applications open(?: on| from)?|call opens?|launch(?: date| of the call)?|(?:utlysningen )?apner|abner|abningsdato|(?:call )?start date',
  ],
  [
    'project',
    '.*(?<![a-z])per (?:project|projekt|prosjekt|grant|application|applicant|ansokan|sokande).*|(?:each|every|varje|ett) (?:project|projekt) (?:can|may|kan|far) .*',
  ],
  [
    'total',
    '(?:total |utlyst |call |indicative |overall |available )*(?:bidrags)?budget(?:en)?(?: (?:for|i|of) .*)?(?: ar)?|utlysningens .*budget(?: ar)?',
  ],
  [
    'total',
    '(?:[a-z]+ ){1,4}(?:allocates|avsatter|utlyser)|(?:national )?funding commitment|utlyst(?:a)? (?:belopp|medel)|tillgangliga medel|avsatta medel|budgetram.*|totalt avsatts|total ramme|total ram|totalbudget|ramme',
  ],
  [
    'total',
    'hur mycket (?:pengar|medel) (?:finns|kan|fordelas).*|(?:total )?(?:available )?funds?(?: available)?|available (?:funding|funds|budget).*|total (?:funding|amount).*|belopp att fordela',
  ],
  [
    'own',
    '(?:co-?funding|co-?financing) requirements?|krav pa samfinansiering|(?:krav pa |egen )?medfinansiering(?:sgrad|en)?|(?:own |partner )?co-?financing|egenfinansiering|medfinansiering .*|medfinansieringskrav',
  ],
  [
    'rate',
    'stod fran .*|stodniva(?:er|n)?|stodandel|stodgrad|eu-?finansiering|finansieringsgrad|bidragsandel|bidragsniva',
  ],
  [
    'rate',
    '(?:eu )?(?:funding|co-?funding|support|grant|financing|intervention|aid) rates?|stottegrad|stottesats|tilskudsprocent',
  ],
  [
    'project',
    'hur mycket(?: (?:kan|far) (?:ni|du|vi|man|du/ni) .*)?|bidragsbelopp(?:et)?|ansokningsbelopp|stodbelopp(?:et)?|bidragets storlek|stodets storlek|belopp',
  ],
  [
    'project',
    'how much .*|.*(?:contribution|funding|grant|support|budget) per (?:project|grant|application).*|(?:maximum |max\\.? )?(?:grant|amount)(?: size| amount)?|(?:max\\.?|maximum|maximalt)(?: [a-z]+)? (?:per|pr\\.?) (?:project|projekt|prosjekt)[a-z]*|(?:max\\.?|maximum) (?:support|funding|grant).*',
  ],
  ['project', 'hvor mye .*|hvor meget .*|stottebelop|tilskudsbelob|soknadsbelop'],
  [
    'who',
    'vem\\b.*|vilka (?:som )?kan .*|soks av|ni kan soka bidraget|sokande|behoriga .*|who .*|eligible (?:entities|applicants|organisations).*|hvem .*|kan sokes av|kan soges av',
  ],
  [
    'reference',
    'diarienummer|dnr|reference|call (?:number|id|identifier|reference)|utlysning(?:snummer|s-?id)?|arendenummer|topic id|reference code',
  ],
  [
    'how',
    'sa (?:an)?soker (?:du|ni|man).*|hur (?:an)?soker .*|how to apply.*|(?:slik|sadan) (?:soker|soger) .*',
  ],
  [
    'other',
    'vad\\b.*|what\\b.*|syfte.*|malgrupp.*|villkor.*|anvisningar|det har kan bidraget.*|hva .*|hvad .*|lander.*|region(?:er)?|program(?:omrade)?|funding programme|department.*|sammanfattning',
  ],
]

const TABLE = new RegExp(`^(?:${ROLES.map(([, pattern]) => `(${pattern})`).join('|')})$`)

/** `Ansökan, andra omgången`, `Ansökningsperiod (omgång 2)`: which round adds nothing. */
const ROUND_NAMED =
  /(?<=[a-z]),? (?:-|–|\()? ?(?:(?:forsta|andra|tredje|fjarde) (?:ansoknings)?omgangen|omgang (?:[1-4]|ett|tva|tre))$/

/** What a label that the table knows says of its value; null for all others. */
export function knownRole(label: string): LabelRole | null {
  const plain = plainLabel(label).replace(ROUND_NAMED, '')
  if (plain === '' || plain.length > 80) return null
  const found =
    TABLE.exec(plain)
      ?.slice(1)
      .findIndex((group) => group !== undefined) ?? -1
  return ROLES[found]?.[0] ?? null
}

const AS_CUE: Readonly<Partial<Record<CueKind, LabelRole>>> = {
  close: 'closes',
  open: 'opens',
  decide: 'later',
  project: 'later',
  meet: 'ignored',
  report: 'ignored',
  spend: 'ignored',
  note: 'ignored',
}

/** What a label above a value of its own says: by the table, or by the first word in it that speaks of dates. */
export function labelRole(label: string): LabelRole | null {
  const known = knownRole(label)
  if (known !== null) return known
  const first = cuesIn(plainLabel(label)).find(({ kind }) => AS_CUE[kind] !== undefined)
  return first ? (AS_CUE[first.kind] ?? null) : null
}

export const plainLabel = (label: string): string =>
  fold(label)
    .replace(/^[^a-z0-9§]+|[^a-z0-9%]+$/g, '')
    .replace(/\((?:m?eur|msek|mnok|mdkk|mkr|tkr|ksek|keur|%)$/, '')
    .replace(/\s+/g, ' ')
    .trim()
