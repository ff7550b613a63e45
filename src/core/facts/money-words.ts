/** Words that tell what an amount is of. */
export const MONEY_WORDS = {
  /** For one project, application or applicant. */
  project: [
    '(?:budget|stöd|bidrag|belopp|support|funding|grant) per (?!år|year|annum)[a-z]+',
    '/ ?(?:projekt|prosjekt|project|kommun|ansökan|application|sökande|applicant)~',
    '(?:per|pr\\.?|för varje|for each|til hvert|till varje) (?:[a-z]+ )?(?:projekt|prosjekt|project|ansökan|ansøgning|søknad|application|applicant|sökande|organisation|organization|kommun|kommune|municipality|förening|huvudman|aktör|part|partner|beneficiary|grant|bidrag|insats|stad|city|proposal|consortium|initiativ|lag|förstudie|region)~',
    '(?:stöd|bidrag)(?:et)? till (?:ett |varje |ert )?projekt~',
    '(?:varje|ett|ert|hvert|et|each|every|one) (?:enskilt |individual |single )?(?:projekt|prosjekt|project|ansökan)[a-z]*(?! total)',
    '(?:projekten|projektet|projects?|prosjekte(?:t|ne)) (?:får|kan|ska|may|can|must) (?:ha )?(?:(?:en|a) )?(?:total |maximum |maximal )?budget',
    '(?:varje|var|each|every|hvert|hver) (?:[a-z-]+ )?(?:kommun|municipality|nätverk|network|partner|partnerskap|partnership|konsortium|consortium|stad|city|sökande|applicant|förening|organisation|organization|huvudman|skola)~',
    '(?:a|an|en|ett|et) (?:[a-z-]+ ){0,2}[a-z]*(?:projekt|prosjekt|project|kommun|municipality|nätverk|network|förening|partnership|partnerskap|consortium|applicant|sökande)[a-z]* (?:may|can|får|kan|ska|skal)',
    'för en [a-z0-9-]*(?:ansökan|studie|förstudie)',
    'klumpsumm~|klumpbelopp~|sekkebeløp~|lump sums?|fast belopp|enhetskostnad~|engångsbelopp|schablonbelopp',
    '(?:maximum|max\\.?) (?:eligible |total )?budget (?:of|for|per) (?:a|an|each|one)|each|vardera',
    '(?:maximum|max\\.?|minimum|min\\.?|average|typical) (?:grant|support|funding|amount|contribution|award)~(?: size| amount)?|grant (?:size|amount)s?|grants (?:of|between|from|up to|range)|(?:a )?grant of',
    '(?:maximal[a-z]*|max\\.?|högsta|lägsta|minsta|minste|största|høyeste|højeste|maksimal[a-z]*) (?:möjliga |sökta |sökbara )?(?:eu-)?(?:bidrag|stöd|finansiering|belopp|stödbelopp|beløb|beløp|tilskud|tilskudd|støtte)~|maxbelopp~|mini(?:mi|mum)?belopp~',
    '(?:stöd|bidrags?|projekt|ansöknings)(?:belopp|budget)(?:et|en)?|takbelopp~|beløpsgrense~',
    '(?:ni|du|man|sökande|sökanden|kommunen|kommuner|projektet|projekten|projekt|föreningen|föreningar|städer|huvudmän|regioner|organisationen|you|applicants?|projects|cities|municipalities|partners|beneficiaries|organisations|networks|your project|the project|ert projekt|prosjektet|prosjekter|prosjektene|projektet|projekter|der|det) (?:kan|can|may|får) (?:[a-z]+ )?(?:ansöka|söka|få|erhålla|beviljas|receive|apply|ask|søke|søge|opnå|ha en budget|have a budget|be awarded|be granted)~',
    '(?:stöd|bidrag|støtte|tilskud|tilskott|tilskudd|funding|support)(?:et)? (?:kan |lämnas |ges |beviljas |på |om |mellan |med |ligger |between |of up )+',
  ],
  /** Of the whole call. */
  total: [
    '(?:årets|årliga|vårens|höstens) (?:medel|bidrag|pengar)',
    'ska betala ut|skal udbetale|förfogar länsstyrelsen(?: i)?(?: [a-zåäö]+){0,3}(?: över)?(?: cirka| ca\\.?| drygt)* $',
    'total[ta]?|totalt|totala|totale|sammanlagt|sammanlagd|samle[dt]e?|altogether|in total|overall',
    '(?:[a-z]*budget(?:en|tet|ten)?)(?!prop)|(?:budget|total|medels|bidrags|kostnads|finansierings|utlysnings)?ram(?:me)?(?:n|en)?|budgetram~',
    '(?:announces|offers)|utlys(?:er|es|ning(?:en)?s? omfattar|ningens?|ning(?:en)? (?:på|om))|utlyst~|utlyses|lyser ut|(?:delar|deler) (?:[a-z]+ )?ut|delas ut|lyses ut|ska delas ut|deles ut|uddeles|utlysa|lyse[rs]? ut',
    'avsätt(?:er|s)?|avsat(?:t|ts|ta)|avsättning~|afsat|afsatt|afsætte[sr]?|sette[rs]? av|sætte[rs]? af|satt av|settes av|sættes af|avsetter|avsatt|reserverat~',
    'fördelas?|fördelar|fordeles|fordeler|fordelas',
    'finns|finnes|findes|there (?:is|are)|tillgängliga?|disponibel~|disponer~|förfogar över|available|tilgjengelig~|tilgængelig~|allocat~|earmarked|øremærket|øremerket|öronmärk~|anslag~|i alt|til rådighed|til rådighet|til disposisjon|pott(?:en)?|pulje(?:n)?',
    '(?:fondet|fonden|potten|puljen|poolen) (?:er|är) på(?: cirka| ca\\.?)* $',
    'statsbidraget (?:är|omfattar|uppgår till)(?: totalt| cirka| ca\\.?)* $',
    '(?:en )?del av|(?:dela|delar|delas) på|share of',
    'omfattar|omfatter|uppgår|utgör|amounts? to',
    '(?:att|at|å) (?:söka|fördela|ansøge|søge|søke|fordele)',
    '(?:i|inom|för|till|under) (?:den här |denna |den )?(?:utlysning|omgång|ansökningsomgång)~|(?:for|under|in) (?:this|the) call',
  ],
  max: [
    'som mest|som højest|som høyest|högst|som högst|max|max\\.|maximalt|maximal|maximum|maks|maks\\.|maksimalt|upp till|uppgå till|up to|at most|not exceed|not more than|no more than|op til|opp til|opptil|inntil|indtil|højst|høyst|takbelopp|överstiga|overstige|exceed',
  ],
  min: [
    '(?:lägsta|minsta|minste) (?:möjliga |sökta |sökbara )?[a-z-]*(?:bidrag|stöd|belopp|beløp|beløb)(?:et)?(?:(?: [a-z]+){0,4} är)?|mini(?:mi|mum)?belopp(?:et)?(?: är)?|minst|lägst|minimum|min|min\\.|at least|mindst|not less than|not be less than|inte under(?:stiga|skrida|stiger)|inte (?:vara )?(?:lägre|mindre) än|ikke (?:være )?(?:under|mindre enn|mindre end|lavere enn|lavere end)|no less than|minimalt',
  ],
  /** Not money of this call: the applicant's own, the whole programme's, or what others once got. */
  never: [
    'i sökt stöd|(?:söker|søker|søger) om(?: til sammen| sammanlagt| totalt| i alt)* $|(?:søkt|søgt|sökt) om|(?:söker|søker|søger)(?: knappt| knap| cirka| ca\\.?| totalt)* $|utökas med|ökar (?:[a-zåäö]+ )?med|increase[sd]? by',
    'riktmärke~|projektvärde~|projektomslutning~|projektomsättning~|genomsnittlig[at]?|i genomsnitt|i snitt|förstärkning~',
    'omsättning~|omsætning|omsetning|turnover|lön~|salary|årsomsättning|moms|hyra',
    '[a-z]*medfinans~(?! (?:till|av|för) )|egeninsats~|egen insats~|egenfinans~|own contribution|own funding|co-?financ~|match funding|eget bidrag|kontantinsats|kostnaden för|kostar|administration~|förvaltningskostnad~|egna kostnader|använda|användas|betalas ut felaktigt',
    '(?:projektets?|projektens|project|projektet|prosjektets) (?:[a-z]+ )?(?:budget|kostnad|omslutning|total|costs?)~|total project (?:costs?|budget)|(?:total|totala) (?:projekt|project)[a-z]*',
    '(?:sveriges|svenska|nationella|operativa) program(?:met)?|program(?:met)? (?:[a-zåäöæø]+ ){0,6}omfattar|programm?et(?:s)?|programmets|programbudget~|2007 ?[-–] ?2013|2014 ?[-–] ?2020|2021 ?[-–] ?2027|2028 ?[-–] ?2034|(?:i|under|during|over) (?:the )?perioden? 20\\d\\d|[a-z]+:s (?:totala |samlade )?budget|(?:fram till|till och med|until|up to|to|frem til) 20[23]\\d|programperiod~|programme|(?:fonden|fondet|the fund) (?:har|skal|ska|has|will)|fondens|investeringspaket~|eu:s|eus|eu-kommissionen|budgetproposition~|regeringen (?:satsar|föreslår|investerar|avsätter|har avsatt|tillför|skjuter till)|insatser inom|statsbudget~|ekonomiska ram',
    '(?:förra|föregående|tidigare|previous|last) (?:år|utlysning|omgång|call|year)~|i fjol|beviljats|beslutades|ansökningar(?:na)? (?:omfattar|uppgår|motsvarar|på|om)|applications (?:for|totalling|worth|amounting)|(?:fick|fikk|fått) (?:[a-z0-9]+ )?(?:projekt|organisationer|kommuner|prosjekter|prosjekt|aktörer)|beviljades|beviljade(?! projekt (?:kan|får))|beviljat|(?:beslut om|beslutat|beslutar) att bevilja|har beviljat|(?<!be )(?:granted|awarded)|delade på|fick dela|delats ut|delades ut|delade ut|fördelades|fördelade|requested|(?<!(?:grant|amount|support|funding|contribution) )applied for|har sökt|söktes|sökte|inkom|kom in|sedan 20\\d\\d|since 20\\d\\d',
    'utlysningarna|the calls|(?:två|tre|fyra|fem|two|three|four|five) (?:[a-z]+ )?(?:utlysningar|calls)',
    'utlysningar(?:na)? uppgår',
  ],
  part: ['varav|hvorav|heraf|of which|av detta|därav|whereof'],
  national: ['nationell[ta]?|i hela landet|hela sverige|i landet|nationally|hela landet|nasjonalt'],
  /** For something smaller than a project. */
  unit: [
    '(?:per|pr\\.?|/) ?(?:heltidstjänst|årsarbet|tjänst|anställd|laddpunkt|laddstation|bostad|lägenhet|elev|barn|person|hushåll|timme|dag|vecka|månad|plats|kvadratmeter|employee|pupil|person|deltagare|vuxen|vuxna|ungdom|skola|klass|klassrum|hektar|ton|kilo|system|fordon|besökare|resa|dygn|brukare|patient|child|school|hour|day|month|participant)~',
  ],
  /** For a person: only small amounts are, as `80 miljoner för barn och unga` is a pot. */
  person: [
    '(?:för|till|for|to) (?:personer (?:över|under|som|med)|vuxna|makar|sambor|ensamstående|familjer|adults|persons|couples)',
  ],
  yearly: [
    '/ ?(?:år|year)',
    '(?:per|om|pr\\.?|i) år(?:et)?|årligen|(?:per|a|each) year|annually|årlig|årligt',
  ],
} as const
