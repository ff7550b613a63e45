import type { Call } from './call.js'

/** What a call's place among programmes and funders says of a municipality's part in it, before its own text is read. */
export interface Place {
  readonly of: 'programme' | 'call' | 'action' | 'source'
  /** The code or name that it was read from, as the call has it. */
  readonly name: string
  readonly points: number
}

type Rule = readonly [begins: RegExp, points: number]

/**
 * How near programmes are to what municipalities do, by the beginning of the code: from their regulations and work programmes
 * of 2021-2027. Those that pay for cities, schools and social services are above zero; research is a little below, so that
 * the text must speak for it; what only companies, states, courts or laboratories do is far below.
 */
const PROGRAMMES: readonly Rule[] = [
  [/^(?:HORIZON-)?EURATOM/, -8],
  [/^(?:HORIZON|ERC-|MSCA-)/, -1],
  [/^(?:LIFE|PROGRAMME FOR THE ENVIRONMENT)/, 3.5],
  [/^ERASMUS/, 3.5],
  [/^(?:CERV|CITIZENS, EQUALITY)/, 1.5],
  [/^(?:CREA|CREATIVE EUROPE)/, -0.5],
  [/^DIGITAL/, -2],
  [/^(?:CEF|CONNECTING EUROPE)/, -4],
  [/^(?:I3(?:-|$)|INTERREGIONAL INNOVATION)/, 5],
  [/^(?:AMIF|ASYLUM, MIGRATION)/, 4],
  [/^ESF/, -0.5],
  [/^(?:UCPM|UNION CIVIL PROTECTION)/, 2.5],
  [/^INTERREG/, 9],
  [/^(?:(?:EUI|URBACT|ED)(?:-| |$)|EUROPEAN URBAN INITIATIVE|EUROPE DIRECT)/, 9],
  [/^EU4H/, -1],
  [/^(?:SMP|SINGLE MARKET)/, -1],
  [/^ISF/, -1.5],
  [/^JUST(?:-|$)/, -2],
  [/^JTM/, 1],
  [/^PPPA/, -0.5],
  [/^SOCPL/, -4],
  [/^(?:IMREG|IMCAP)/, -2],
  [/^ERDF-?TA/, -2],
  [/^EMFAF/, -3],
  [
    /^(?:BMVI|EP|EUBA|EUAF|PERI|RFCS|AGRIP|RENEWFM|INNOVFUND|EDF)(?:-|\d|$| )|^(?:EUROPEAN DEFENCE|INNOVATION FUND)/,
    -6,
  ],
  [/^(?:RELEX|NDICI|E[Uu][Rr][Oo][Pp][Ee]A[Ii][Dd]|IPA)/, -10],
]

/** What a strand says beyond its programme. */
const STRANDS: readonly Rule[] = [
  [/^CERV-\d+-CITIZENS-TOWN/, 8],
  [/^CERV-\d+-(?:DAPHNE|CHILD)/, 1],
  [/^CREA-CULT-\d+-COOP/, 3.5],
  [/^CREA-(?:MEDIA|CROSS)/, -4],
  [/^ERASMUS-.*(?:-HE(?:-|$)|EUED|ECHE|UNIV|JMO|EMJM|-EMDM|DESIGN-MEASURES)/, -6],
  [/^LIFE-\d+-NGO/, -6],
  [/^LIFE-.*SNAP/, -3],
  [/^LIFE-\d+-SAP-(?!.*-GOV)/, 3],
  [/^CEF-T-.*AFIF/, 7],
  [/^CEF-DIG-.*(?:5G-?(?:SMART|COMMUNIT)|WIFI)/, 5],
  [/^(?:HORIZON-)?(?:MSCA|ERC|EIC)(?:-|$)|^HORIZON-(?:INFRA|RAISE|WIDERA|EIT)/, -4],
  [/^HORIZON-(?:\w+-)?JU(?:-|$)/, -3],
  [/^HORIZON-MISS-\d+-\d+-CIT/, 2],
  [/^HORIZON-MISS-\d+-\d+-CLIMA/, 1.5],
  [/^HORIZON-MISS-\d+-\d+-CANCER/, -2],
  [/^HORIZON-NEB/, 2],
  [/^HORIZON-CL2-.*-TRANSFO/, 1],
  [/^HORIZON-CL4/, -2],
  [/^HORIZON-CL5-.*-D[1256]/, -1],
  [/^HORIZON-CL5-.*-D4/, 1],
  [/^SMP-COSME/, 1],
  [/^ESC-HUMAID/, -6],
]

/** What kinds of action say, by the portal's names of them. */
const ACTIONS: readonly Rule[] = [
  [/fellowship|doctoral|erc grant|cofund action|charter|quality label|training mobility/i, -4],
  [/\bEIC\b|\bSME\b|equity|blending|accelerator/i, -4],
  [/operating grant|framework partnership/i, -4],

  [/(?<!and )innovation actions?$/i, 0.5],
  [/coordination and support/i, 0.5],
  [/pre-commercial procurement|public procurement of innovative/i, 1.5],
]

/** Funders whose calls are for municipalities, or are for others, by the id of the source. */
const SOURCES: Readonly<Record<string, number>> = {
  boverket: 9,
  skolverket: 9,
  socialstyrelsen: 9,
  'lansstyrelsen-jamtland': 9,
  'lansstyrelsen-skane': 9,
  'lansstyrelsen-stockholm': 9,
  naturvardsverket: 9,
  esf: 9,
  'esf-plan': 9,
  tillvaxtverket: 9,
  'migrationsverket-amif': 6,
  mucf: 9,
  uhr: 9,
  kulturradet: 8,
  energimyndigheten: 3.5,
  vinnova: 3,
  'vinnova-open': 3,
  formas: 3,
  forte: 3.5,
  vetenskapsradet: -6,
  nordforsk: 1,
  'svenska-institutet': 7,
  'central-baltic': 9,
  'interreg-aurora': 9,
  'interreg-aurora-plan': 9,
  'interreg-baltic': 9,
  'interreg-npa': 9,
  'interreg-oks': 9,
  'interreg-registry': 9,
  'european-urban-initiative': 9,
  urbact: 9,
  dut: 4,
  netzerocities: 9,
  eic: -6,
  'cybersecurity-centre': -3,
}

/** What programme, call code, type of action and funder say of a call, each at most once. */
export function placeOf(
  call: Pick<Call, 'source' | 'programme' | 'programmeCode' | 'callCode' | 'key' | 'names' | 'actionTypes'>,
): Place[] {
  const codes = [call.callCode, call.key, ...call.names].filter((code) => code !== null)
  return [
    ...firstOf('programme', [upper(call.programmeCode), ...codes, upper(call.programme)], PROGRAMMES),
    ...firstOf('call', codes, STRANDS),
    ...firstOf('action', call.actionTypes, ACTIONS),
    ...sourceOf(call.source),
  ]
}

function firstOf(of: Place['of'], names: readonly string[], rules: readonly Rule[]): Place[] {
  for (const name of names) {
    const rule = rules.find(([begins]) => begins.test(name.trim()))
    if (rule) return [{ of, name: name.trim(), points: rule[1] }]
  }
  return []
}

const upper = (name: string | null): string => (name ?? '').toUpperCase()

function sourceOf(source: string): Place[] {
  const points = SOURCES[source]
  return points === undefined ? [] : [{ of: 'source', name: source, points }]
}
