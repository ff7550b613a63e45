/** A fund or programme as the EU portal codes it, with the names that people know it by. */
export interface Programme {
  /** The portal's `frameworkProgramme` code, as text. */
  readonly code: string
  /** The short name, the one that begins its call codes where it has any, such as `CERV`. */
  readonly short: string
  readonly en: string
  /** Null where no Swedish name is known; the English one is shown. */
  readonly sv: string | null
}

type Row = readonly [code: string, short: string, en: string, sv: string | null]

/**
 * The programmes of 2021-2027 by the code that the Funding & Tenders Portal gives each.
 * Codes from the portal's own facet answers of 2023 and 2026, which agree; English names from the same, in plain words;
 * Swedish names as in the programmes' regulations. A run compares the codes with today's facets and reports what differs.
 */
const ROWS: readonly Row[] = [
  ['43108390', 'HORIZON', 'Horizon Europe', 'Horisont Europa'],
  ['43152860', 'DIGITAL', 'Digital Europe', 'Programmet för ett digitalt Europa'],
  ['43251567', 'CEF', 'Connecting Europe Facility', 'Fonden för ett sammanlänkat Europa'],
  [
    '43251589',
    'CERV',
    'Citizens, Equality, Rights and Values',
    'Medborgare, jämlikhet, rättigheter och värden',
  ],
  ['43251814', 'CREA', 'Creative Europe', 'Kreativa Europa'],
  ['43353764', 'ERASMUS', 'Erasmus+', 'Erasmus+'],
  ['43254019', 'ESF', 'European Social Fund Plus (ESF+)', 'Europeiska socialfonden+ (ESF+)'],
  ['43254037', 'ESC', 'European Solidarity Corps', 'Europeiska solidaritetskåren'],
  [
    '43252405',
    'LIFE',
    'Programme for the Environment and Climate Action',
    'Programmet för miljö och klimatpolitik',
  ],
  ['43332642', 'EU4H', 'EU4Health', 'EU för hälsa (EU4Health)'],
  ['43252476', 'SMP', 'Single Market Programme', 'Programmet för den inre marknaden'],
  ['43251447', 'AMIF', 'Asylum, Migration and Integration Fund', 'Asyl-, migrations- och integrationsfonden'],
  ['43252368', 'ISF', 'Internal Security Fund', 'Fonden för inre säkerhet'],
  [
    '43251530',
    'BMVI',
    'Border Management and Visa Instrument',
    'Instrumentet för gränsförvaltning och viseringspolitik',
  ],
  ['43298203', 'UCPM', 'Union Civil Protection Mechanism', 'Unionens civilskyddsmekanism'],
  ['43252386', 'JUST', 'Justice Programme', 'Programmet för rättsliga frågor'],
  ['44773066', 'JTM', 'Just Transition Mechanism', 'Mekanismen för en rättvis omställning'],
  [
    '44773133',
    'IMREG',
    'Information Measures for the EU Cohesion Policy',
    'Informationsåtgärder om EU:s sammanhållningspolitik',
  ],
  [
    '46324255',
    'ERDF-TA',
    'Technical Assistance for ERDF, CF and JTF',
    'Tekniskt stöd inom Eruf, Sammanhållningsfonden och Fonden för en rättvis omställning',
  ],
  [
    '44416173',
    'I3',
    'Interregional Innovation Investments Instrument',
    'Instrumentet för interregionala innovationsinvesteringar',
  ],
  [
    '43392145',
    'EMFAF',
    'European Maritime, Fisheries and Aquaculture Fund',
    'Europeiska havs-, fiskeri- och vattenbruksfonden',
  ],
  ['43089234', 'INNOVFUND', 'Innovation Fund', 'Innovationsfonden'],
  [
    '43253967',
    'RENEWFM',
    'Renewable Energy Financing Mechanism',
    'Unionens finansieringsmekanism för förnybar energi',
  ],
  ['43637601', 'PPPA', 'Pilot Projects and Preparatory Actions', 'Pilotprojekt och förberedande åtgärder'],
  [
    '43252517',
    'SOCPL',
    'Social Prerogative and Specific Competencies Lines',
    'Sociala befogenheter och särskilda behörigheter',
  ],
  ['43697167', 'EP', 'European Parliament', 'Europaparlamentet'],
  ['45532249', 'EUBA', 'EU Bodies and Agencies', 'EU:s organ och byråer'],
  ['43251842', 'EUAF', 'Union Anti-Fraud Programme', 'Unionens program för bedrägeribekämpning'],
  [
    '43252433',
    'PERI',
    'Pericles IV, Protection of the Euro against Counterfeiting',
    'Pericles IV, skydd av euron mot penningförfalskning',
  ],
  ['43252449', 'RFCS', 'Research Fund for Coal and Steel', 'Forskningsfonden för kol och stål'],
  [
    '43298664',
    'AGRIP',
    'Promotion of Agricultural Products',
    'Säljfrämjande åtgärder för jordbruksprodukter',
  ],
  [
    '43251882',
    'IMCAP',
    'Information Measures for the Common Agricultural Policy',
    'Informationsåtgärder om den gemensamma jordbrukspolitiken',
  ],
  [
    '43298916',
    'EURATOM',
    'Euratom Research and Training Programme',
    'Euratoms forsknings- och utbildningsprogram',
  ],
  ['44181033', 'EDF', 'European Defence Fund', 'Europeiska försvarsfonden'],
  ['45876777', 'NDICI', 'Global Europe', 'Europa i världen'],
  [
    '47376280',
    'RELEX2027',
    'EU External Action (RELEX2027, eGrants)',
    'EU:s yttre åtgärder (RELEX2027, eGrants)',
  ],
  ['47786028', 'BCS', 'BCS', null],
  ['111111', 'RELEX-PROSPECT', 'EU External Action (PROSPECT)', 'EU:s yttre åtgärder (PROSPECT)'],
]

export const PROGRAMMES: readonly Programme[] = ROWS.map(([code, short, en, sv]) => ({ code, short, en, sv }))

const BY_NAME = new Map(PROGRAMMES.flatMap((one) => [[one.code, one] as const, [one.short, one] as const]))

/** The programme with this code or short name, null for one that is not in the table. */
export const findProgramme = (code: string): Programme | null => BY_NAME.get(code) ?? null

/**
 * The programme that a name in words means: its full name in either language stands in it, or its short name as a word in
 * capitals (`Europeiska socialfonden+ (ESF+)`); null where none does.
 */
export function programmeCalled(name: string): Programme | null {
  if (name.trim() === '') return null
  const lower = name.toLowerCase()
  const words = new Set(name.split(/[^\p{L}\p{N}-]+/u))
  return (
    PROGRAMMES.find(
      ({ en, sv }) => lower.includes(en.toLowerCase()) || (sv !== null && lower.includes(sv.toLowerCase())),
    ) ??
    PROGRAMMES.find(({ short }) => words.has(short)) ??
    null
  )
}

/**
 * A programme's full name with its short one, such as `Medborgare, jämlikhet, rättigheter och värden (CERV)`; the English
 * name where there is no Swedish one; null for a code that is not in the table.
 */
export function programmeName(code: string, language: 'sv' | 'en'): string | null {
  const programme = findProgramme(code)
  if (!programme) return null
  const name = (language === 'sv' ? programme.sv : null) ?? programme.en
  return isInName(programme) ? name : `${name} (${programme.short})`
}

/** Whether the name says the short one already, as `Horizon Europe` and `EU External Action (PROSPECT)` do. */
function isInName({ short, en }: Programme): boolean {
  const name = en.toUpperCase()
  return short.split('-').some((part) => name.includes(part))
}
