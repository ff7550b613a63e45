/** What the words around a date say of it. Swedish, English, Norwegian and Danish in one list: hardly a word of one misleads in another. */
export const CUE_WORDS = {
  /** The date is when it closes. */
  close: [
    '(?:sista|siste|sidste) (?:ansøknings|ansöknings|söknings|inlämnings|rekvisitions|anmälnings|ansøgnings|søknads)?(?:da[gt]~|tidpunkt~|frist~|chans~)',
    'slutdatum~(?! för (?:ett |varje |alla )?(?:projekt|prosjekt))|stoppdatum~|brytdatum~|ansökningstillfälle~',
    '(?:ansöknings|ansøgnings|søknads|inlämnings|indsendelses|rekvisitions)frist~',
    '(?:tids)?frist(?:en|er)?',
    '(?:är|var|tar|tog) slut(?! på)',
    'stäng(?:er|de|a|as|s|des|t|d|da)',
    'stängning~',
    'stenge[rs]?|stengte?s?|stengt',
    'lukke[rs]?|lukkede|lukket',
    '[a-z]*deadlines?(?:n|en|r)?',
    'cut-?off(?: dates?)?|due(?! to)(?: dates?)?',
    'clos(?:e|es|ed|ing)',
    'last day|expire[sd]?|final date',
    '(?:går|gick|löper|löpte|gikk|udløber|utløper)(?: ut)?(?= (?:den )?\\d)|gick ut|går ut|gått ut|löper ut|utgår|utgick|udløb~|utløpt~',
  ],
  /** The date is when it opens. */
  open: [
    'öppn(?:ar|as|ade|ades|at|ats|a|ing|ingen)',
    'öppningsdatum',
    'åpn(?:er|et|es|e|ing|ingen)',
    'åbn(?:er|ede|es|e|ing|ingen)',
    'opens|opened|opening|(?:will|to|can|may) open|applications open(?= on| from|:)|open for applications? (?:on|from)',
    'lanser(?:as|ades|es)|launch(?:ed|es)?',
    'utlys(?:er|es|te|tes|as|t)(?=(?: [a-zåäöæø]+){0,3} (?:den )?\\d{1,2}\\.? (?:jan|feb|mar|apr|ma[ji]|jun|jul|aug|sep|o[kc]t|nov|de[cs]))',
  ],
  /** Somebody applies: a date with `till`, `senast` or `från` beside it is about that. */
  apply: [
    '[a-z]*ansök(?!ningsda)~',
    'sök(?:a|s|as|er|te|tes|t|ande~)?',
    'inkom(?:ma|mit|na|mer|ne)|kommit in|komma in|vara inne|vara oss tillhanda',
    '(?:lämna|skicka|sända|sende|levere|indsende)(?:s|r|t)? (?:in|inn|ind)(?! rapport)',
    'indsend~|innsend~|inlämn~|modtage[rst]~|mottas',
    'utlys~|omgång~|erbjudande~|huvudomgång~|ansökningsomgång~',
    'rekvir~|rekvisition~|begär(?:a|an|s|er)? (?:ut|om utbetalning)',
    'öpp(?:en|et|na)|åp(?:en|ent|ne)|åb(?:en|ent|ne)',
    'intresseanmäl~|skiss~|idéskiss~|skisse~',
    'apply|applying|applications?|proposals?|pre-proposals?|submit~|submission~|expressions? of interest',
    'calls?|open|rounds?',
    '[a-z]*søk(?:e|er|es|t|ing|nad~)',
    '[a-z]*ansøg~|søge[rs]?',
    'pulje~|runde~|utlysing~',
  ],
  /** A meeting, or what is done before one: its date is never a deadline. */
  meet: [
    '[a-z]*informations?(?:møte|møde|möte|träff|tillfälle|dag|webb?inar)~',
    'web(?:b)?in~|webbsem~|[a-z]*seminari~|[a-z]*seminar|workshop~|konferens~|konferanse~',
    '[a-z]*möte(?:t|n|na)?|möts|[a-z]*møte(?:t|r)?|[a-z]*møde(?:t|r)?|[a-z]*träff(?:en|ar)?',
    'info(?:rmation)?[ -]?(?:days?|sessions?|meetings?)|meetings?|conference|matchmaking|kick-?off|events?|fairs?',
    'anmäl(?:an|ning)?(?: dig| er| dej| till)|anmäl|anmälningar|regist(?:er|ration|rera)~|påmelding~|tilmeld~|meld deg',
    'frågor|frågestund|questions?|spørsmål|spørgsmål',
    'föreläs~|utbildningstillfälle~|lunch~|frukost~',
  ],
  /** Reports and consultations. */
  report: [
    '[a-z]*redovis~|[a-z]*rapport~|reports?|reporting|reported',
    'yttrand~|remiss~|remissvar|samråd~|synpunkter|feedback|utvärder~|evaluat~|evaluering~',
  ],
  /** What becomes of the money. */
  spend: [
    'använd(?:as|s|a|ts)|använt|anvendes|brukes|upparbeta~|förbruk~|spent',
    'retroaktiv~|retroactive~|för en (?:period|tid)',
    '[a-z]*utbetal~|betalas ut|återbetal~|återkrav~|payments?|paid|utbetaling~|udbetal~|slututbetal~',
  ],
  /** Decisions and news of them. */
  decide: [
    '(?:efter|after|etter) (?:sista ansökningsda[gt]~|(?:the |application )*deadline|søknadsfrist~|ansøgningsfrist~)',
    '[a-z]*beslut(?:as|ades|et|en|ar|ade|at|a|sdatum|s)?(?! innebär| att)',
    'beslutsmöte~|styrelsemöte~|prioriter(?:ing|as|ingen)|tilsagn~|vedta~|afgørelse~|avgjør~|afgør~',
    'besked~|meddela[st]?|meddelas|underrätt~|tillkännag~|offentliggör~|svar',
    'decisions?|decided|notif~|informed|results?|announce[ds]?|announcement|selected|selection|awarded',
    'bedöm(?:s|as|ning|ningen)|gransk~|behandla[st]?',
  ],
  /** The page itself, and laws. */
  note: [
    'publicer~|uppdater~|publish~|updated|publisert|oppdatert|offentliggjort|opdateret|publication',
    'i kraft|ikraftträd~|in force|gäller|gälla|nyhet',
  ],
} as const

/** Verbs whose meaning hangs on what starts, goes on or ends: the call or the project. */
export const RUN_WORDS = {
  start: [
    'påbörja[st]?|påbörjas|påbörjades|börjar|började|börja|began|begynte|startar|starta|startade|starte[rst]?|start|starts|starting|inled(?:a|s|er|des)|begin(?:s)?|begynde~|opstart~|oppstart~|projektstart~|prosjektstart|påbegynde~',
  ],
  end: [
    'avsluta(?:s|d|t|de|des|r)?|afslutte[st]~|afsluttet|avslutte[st]~|avsluttet|slutför~|ends?|ending|finish(?:ed)?|complet(?:e|ed|ion)|slutar|klara?|färdig~|upphör~',
  ],
  during: [
    'pågå[r]?|löper|genomför~|gjennomfør~|gennemfør~|implement~|run(?:s|ning)?|takes? place|took place|sträcker sig',
  ],
} as const

export const SUBJECTS = {
  call: [
    'utlys~|ansök~|[a-z]*ansökning~|omgång(?:en|ar|s)?|[a-z]*omgång(?:en|ar)?|utlysningsperiod~|söktid~|rekvisition~|erbjudande~',
    'calls?|applications?|submission~|round',
    'søknad~|søknads~|ansøgning~|ansøgningsrunde~|utlysning~|pulje~|runde~',
  ],
  project: [
    'projekt~|prosjekt~|projects?|insats~|åtgärd~|verksamhet~|aktivitet~|activit~|arbete~|bidragsperiod~|stödperiod~|finansiering~|förstudi~|satsning~|kurs~|utbildning~|grants?|mobilit~|tiltak~|indsats~',
  ],
} as const

/** Just before a date: the last day of something. Without Danish `før`, which is `för` once folded. */
export const UNTIL = [
  'till och med|t\\.? ?o\\.? ?m\\.?|tom|fram till|framtill|till|til og med|frem til|fram til|til',
  'senast|före|innan|senest|seinast|innen|inden',
  'vara inne|till ?handa|inkommit|inkomme?n|inskicka[dt]|insän[dt]|registrera[dt]|inlämna[dt]|(?:lämnas|skickas) in',
  'until|till|by|before|no later than|not later than|at the latest|latest|through|thru|to|up to',
]

/** Just before a date: the first day of something. */
export const FROM = [
  'från och med|fr\\.? ?o\\.? ?m\\.?|f\\.? ?o\\.? ?m\\.?|från|tidigast|fra og med|fra|tidligst|from|as of|starting(?: on)?|earliest',
]

/** Just before a date: it is neither. */
export const NOT_THAT_DAY = ['efter|sedan|after|since|etter|inför|ahead of|omkring|around']

/** The calendar was changed: the day after `till` counts, the one after `från` no longer. */
export const MOVED = [
  'ändra[dt]s? till|changed to|endret til|ændret til',
  'förläng~|flytta[st]?(?: fram)?|flyttats|skjut(?:s|its|as|a)? (?:fram|upp)|skjutits fram|senareläg~|framflytt~',
  'extended|extension|postponed|moved|prolonged|utsatt|utsettes|forleng~|forlæng~|udskud~|udsat|flyttet',
]

/** It was to happen and does not. */
export const CALLED_OFF = [
  '(?:öppnar|öppnas|öppnade|öppna|stänger|öppen|öppet) (?:därför )?(?:inte|ej)',
  '(?:åpner|åbner|stenger|lukker) ikke',
  '(?:inte|ej|not|ikke) (?:att )?(?:öppna|öppnas|open|åpne|åbne)',
  'går (?:det )?inte (?:längre )?att (?:an)?söka|no longer possible|ikke lenger mulig|ikke længere muligt',
  'skulle (?:ha )?(?:öppna|öppnat|öppnas|stänga|stängt|öppnats)',
  'skulle (?:ha )?(?:åpne|åpnet|åbne|åbnet)',
  '(?:was|were) (?:planned )?to (?:open|close)|should have (?:opened|closed)|ställs in|inställ[dt]|cancelled|avlyst|aflyst',
]

/** Only a plan. */
export const PRELIMINARY = [
  'planera[st]?|planerad~|beräkna[st]?|preliminär~|prel|väntas|förvänta[st]?|troligen|ungefärlig~|uppskatta~',
  'planned|expected|tentative~|indicative|provisional~|preliminary|estimated|foreseen|planlagt|planlegges|forventes|forventet|planlægges|foreløbig~|foreløpig~',
]

export const PAST = [
  'stängde[s]?|gick ut|var (?:öppen|öppna|öppet|sista)|took place|closed|lukkede|stengte|var åben|var åpen',
  '(?:förra|föregående|tidigare|senaste) (?:[a-z]+)?(?:utlysning|omgång|ansökningsperiod|ansökningstid)~|(?:previous|last|former) (?:call|round)',
]

/** The round after the one that the page is about, or the first to come. */
export const NEXT = ['nästa|next|neste|næste|kommande|följande']
