/** What a language is known by: small words, ends and beginnings of words, and letters beyond a to z. */
export interface Signs {
  readonly words: string
  /** Pieces of words as alternatives of an expression. */
  readonly pieces: string
  readonly letters: string
}

/**
 * The languages of the union and its northern neighbours, Danish and Norwegian as one. Small words first: they are few and frequent.
 * Those of several languages count for each of them, and so tell nothing between these.
 */
export const SIGNS: Readonly<Record<string, Signs>> = {
  sv: {
    words: `och eu:s att det som en på är av för med till den inte om ett de i har från vid kan eller ska inom samt ny nya nytt sin mot
      efter genom mellan under över utan utlysning stöd bidrag barn unga äldre skola skolan medel ansökan sverige hur vad när alla
      för- mer bättre hela år län stad så blir får göra söka projekt kommuner kommun människor inför hos vuxna vuxen miljö hälsa
      medborgare framtid svenska svensk energi arbete samverkan samarbete utveckling forskning utbildning tema utlysningar och/eller`,
    pieces: `(?:ning(?:en|ar|arna|s)?|het(?:en|er|erna)?|lig(?:a|t)?|ling(?:en|ar)?|ering(?:en)?|ell(?:a|t)|nomi|bar(?:a|t)|skap(?:et|en)?|erna|arna|orna|ande[nt]?|ighet|ism|iska?|itet(?:en)?|ek|era(?:s|d|de)|bidrag|stöd|vård|skydd|byte|bygge?|verk(?:et)?|arbete|möte|sätt|kraft|krig|föring|tiv|ing(?:en)|gifter|initiativ|dom|lån|värde|politik|teknik|frågor|rätt|tjänst(?:er)?)$|^(?:före|upp|ut|själv|ungdoms|samhälls|utbild|utveckl)|sj|skj|tj|ck|å|ä|ö|kv`,
    letters: 'åäöé',
  },
  en: {
    words: `the of and to in for with on by from at is are be this that as an or its through towards across their new within into
      between under against call calls your you we how support supporting european green public health care
      cities city young people youth school schools work skills water energy change climate smart open data use better action
      actions project projects programme award training research development services women children rights
      fund funding for-profit strengthening improving promoting based next world life food`,
    pieces: `(?:tions?|ings?|ments?|ity|ities|ness|able|ible|ies|ed|ly|ships?|ances?|ences?|ives?|ous|ics?|ful|less|ure|ures|ogy|acy|ght|ture|cal|ary|ory|nal|ism|ers|ors|ates?|ways?|wide|ness|age|cy|ty|ch|sh|th|ck|rd|ds|ts|ls)$|^(?:th|wh|wr|kn|sh|qu|un|over|out|re|inter)|oo|ee|ou|ea|wa|ph`,
    letters: '',
  },
  da: {
    words: `og at det som en på er af for med til den ikke om et de i har fra ved kan eller skal inden samt ny nye sin mod efter
      gennem mellem under over uden tilskud støtte børn unge ældre skole ansøgning hvordan hvad når alle mer bedre uddannelse
      forskning udvikling kommuner kommune miljø sundhed oss vi deg jeg arbeid og/eller utlysning tilskudd støtteordning norske norsk
      dansk blir få gjøre søke prosjekt prosjekter samarbeid fremtidens lokale muligheder muligheter potentiale klima grønne grøn til
      opsporing nyttiggørelse bæredygtig bærekraftig kystnære fra ungdom mennesker`,
    pieces: `(?:ning(?:en|er)?|hed(?:en|er|erne)?|het(?:en|er)?|skab(?:et)?|skap(?:et)?|erne|ene|ende|else[rn]?|elser|ling|tet|kraft|arbeid|sjon(?:en|er)?|ering|ede|vej|stof|side|tid)$|ø|æ|å|kj|gj|hv|aa|bæ`,
    letters: 'åæøé',
  },
  de: {
    words: `und der die das des dem den von zu im in für mit auf ist ein eine einer eines nicht als auch aus bei nach über wird sind zur zum
      durch bis oder an am förderung unterstützung entwicklung zwischen neue europäische`,
    pieces: `(?:ung|ungen|heit|keit|schaft|lich(?:e[nrs]?)?|isch(?:e[nrs]?)?|igen?|ieren|keiten|ßen|tät|zeug|zen)$|sch|ß|ü|pf|tz|^(?:ge|ver|zu)`,
    letters: 'äöüß',
  },
  nl: {
    words: `en de het van een in voor met op is te aan dat niet zijn ook uit bij naar door over tot wordt deze om nieuwe of ondersteuning
      samenwerking ontwikkeling`,
    pieces: `(?:ing|ingen|heid|lijk(?:e)?|schap|teit|atie|aties|ische|eren|baar)$|ij|aa|uu|oe|ou|sch|eeu|^ge`,
    letters: 'ëïéè',
  },
  fr: {
    words: `le la les de des du et en un une pour dans par sur au aux avec est ce cette qui que pas plus à ou son sa ses leur leurs entre vers
      d l appel projets soutien développement`,
    pieces: `(?:tions?|ité|ités|eurs?|euses?|aux|ment|ments|ique|iques|aire|aires|ance|isme|elle|elles|ées?|és?|ie)$|eau|oi|ç|œ|qu`,
    letters: 'àâçéèêëîïôùûœ',
  },
  es: {
    words: `el la los las de del y en un una para por con que es al se su sus a o como más entre sobre apoyo desarrollo ayuda programa`,
    pieces: `(?:ción|ciones|dad|dades|miento|mente|ivo|iva|ico|ica|icos|icas|ado|ada|ados|adas|ismo|ario|os|as|eros?)$|ñ|ll`,
    letters: 'áéíñóúü',
  },
  it: {
    words: `il la lo i gli le di del della delle dei degli e in un una per con che è al alla su da dal nel nella non o più tra sviluppo sostegno
      bando progetti`,
    pieces: `(?:zione|zioni|tà|mento|menti|ivo|iva|ico|ica|ici|iche|ale|ali|ato|ata|ati|ità|ismo|aggio|enza|anza)$|gli|zz|cch`,
    letters: 'àèéìòù',
  },
  pt: {
    words: `o a os as de do da dos das e em um uma para por com que é ao à no na nos nas se mais ou entre apoio desenvolvimento`,
    pieces: `(?:ção|ções|dade|dades|mento|ivo|iva|ico|ica|ado|ada|ais|ismo|agem)$|ã|õ|ç|lh|nh`,
    letters: 'ãáâàçéêíóôõú',
  },
  fi: {
    words: `ja on ei se että oli sekä tai kun mutta niin ovat myös uusi tuki kehittäminen suomen varten`,
    pieces: `(?:nen|inen|sta|stä|ssa|ssä|lla|llä|lle|ksi|iin|isen|iset|mine?n|uus|yys|tus|ten|jen|oita|aan|ään|ien)$|yy|ää|aa|uu|ii|kk|öö`,
    letters: 'äö',
  },
  et: {
    words: `ja on ei et see ka või kui oma ning mis eesti toetus arendamine`,
    pieces: `(?:mine|mise|us|use|ik|line|lise|ste|tud|sed|dele|ides|ise)$|õ|ü|aa|ee|öö`,
    letters: 'äõöüšž',
  },
  lv: {
    words: `un ir no ar par uz kas ka pie vai latvijas atbalsts`,
    pieces: `(?:šana|šanas|ība|ības|iem|ām|ajā|ais|ums)$|ā|ē|ī|ū|ģ|ķ|ļ|ņ`,
    letters: 'āčēģīķļņšūž',
  },
  lt: {
    words: `ir yra su iš į kad bei apie lietuvos parama`,
    pieces: `(?:imas|imo|ybė|ybės|inis|inių|ams|oje|ių|uose)$|ė|ų|į|ū|ž`,
    letters: 'ąčęėįšųūž',
  },
  pl: {
    words: `i w z na do nie się o od dla jest oraz po przez ze wsparcie rozwój`,
    pieces: `(?:anie|enie|ania|enia|ość|ości|owy|owa|owe|ego|ych|ów|ami|ski)$|sz|cz|rz|ł|ż|ą|ę|ś|ć`,
    letters: 'ąćęłńóśźż',
  },
  cs: {
    words: `a v na se z do je pro o s k po podpora rozvoj pri sa ako ktoré které jako`,
    pieces: `(?:ání|ení|ství|stvo|ost|osti|nosť|ých|ého|ové|ový|ia|anie|enie)$|ř|ě|ů|č|ž|š|ý|ľ|ť`,
    letters: 'áčďéěíňóřšťúůýžľĺŕôä',
  },
  sl: {
    words: `in je za na v s z se da po ki so pri kot o od iz podpora razvoj i u su ne razvoja hrvatske slovenije`,
    pieces: `(?:anje|enje|anja|enja|ost|osti|ski|ske|ska|nih|nega|stvo|cija|cije)$|č|š|ž|lj|nj`,
    letters: 'čšžćđ',
  },
  hu: {
    words: `a az és egy nem hogy van is meg vagy magyar támogatás fejlesztés`,
    pieces: `(?:ság|ség|ás|és|nak|nek|ban|ben|ok|ek|ának|ének|ási|tal|tel)$|gy|sz|ő|ű|zs|cs`,
    letters: 'áéíóöőúüű',
  },
  ro: {
    words: `și de la în a cu pe pentru din un o al ale care nu mai este sau prin sprijin dezvoltare`,
    pieces: `(?:ția|ției|ului|lor|ire|are|tate|ării|ului|elor|ii)$|ă|ț|ș|â|î`,
    letters: 'ăâîșțşţ',
  },
  ga: {
    words: `agus an na ar ag le go do is sa don bhfuil ó i`,
    pieces: `^(?:bh|mh|dh)|acht$|aí$`,
    letters: 'áéíóú',
  },
  mt: { words: `u ta il li ma għal fil biex tal dan din`, pieces: `ħ|għ|ż|ġ|iet$`, letters: 'àċġħż' },
}
