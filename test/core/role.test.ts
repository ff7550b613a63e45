import { describe, expect, it } from 'vitest'
import type { Call, Section } from '../../src/core/call.js'
import { isAbroad, leadingReason, roleOf, type MunicipalRole, type Role } from '../../src/core/role.js'
import { aText } from '../support/tagging.js'

const section = (text: string, kind: Section['kind'] = 'description'): Section => ({ kind, text })

/** A call that nothing but the given words speaks for, of no known programme or funder. */
const said = (text: string, language: 'sv' | 'en', part: Partial<Call> = {}): Call => ({
  ...aText('2026-01', text === '' ? [] : [section(text)], language),
  key: 'x',
  source: 'somewhere',
  ...part,
})
const scoreOf = ({ because }: Role): number => because.reduce((sum, { points }) => sum + points, 0)
const saysOf = (call: Call): (string | undefined)[] =>
  roleOf(call).because.map((one) => (one.kind === 'quote' ? one.says : one.of))

describe('who may apply, in Swedish', () => {
  it.each<readonly [string, MunicipalRole]>([
    ['Enbart kommuner och kommunalförbund kan ansöka.', 'applicant'],
    ['Endast kommuner kan söka bidraget.', 'applicant'],
    ['Bidraget kan sökas av kommuner, regioner och ideella föreningar.', 'applicant'],
    ['Kommuner som vill utveckla sin hemtjänst kan söka.', 'applicant'],
    ['Stödet riktar sig till skolhuvudmän.', 'applicant'],
    ['Offentliga aktörer och företag kan söka.', 'applicant'],
    ['Statsbidraget kan rekvireras av huvudmän för förskolor.', 'applicant'],
    ['Projektet ska genomföras tillsammans med minst en kommun.', 'partner'],
    ['Kommuner kan inte söka. Bara föreningar får bidraget.', 'no'],
    ['Kommunala bolag och kommuner omfattas inte av stödet.', 'no'],
    ['Alla offentliga aktörer utom kommuner kan söka.', 'no'],
    ['Stödet ges inte till kommuner.', 'no'],
    ['Endast universitet och högskolor kan söka.', 'no'],
    ['Bara små och medelstora företag kan söka.', 'no'],
    ['Den sökande ska vara disputerad. Bidraget är ett karriärbidrag för postdoktorer.', 'no'],
  ])('%s', (text, expected) => {
    expect(roleOf(said(text, 'sv')).role).toBe(expected)
  })
})

describe('who may apply, in English', () => {
  it.each<readonly [string, MunicipalRole]>([
    ['Only municipalities may apply.', 'applicant'],
    ['Only local authorities are eligible to apply.', 'applicant'],
    ['The call is open only to cities and towns.', 'applicant'],
    ['Eligible applicants: municipalities, regions and non-profit organisations.', 'partner'],
    ['Local and regional authorities may apply.', 'partner'],
    ['The participation of municipalities in the consortium is required.', 'partner'],
    ['Proposals must involve at least two local authorities.', 'partner'],
    ['Solutions are tested with cities and their schools.', 'partner'],
    ['Municipalities may not apply.', 'no'],
    ['Local authorities are not eligible.', 'no'],
    ['Public bodies may apply, with the exception of municipalities.', 'no'],
    ['Only legal entities established in third countries may apply, such as companies.', 'no'],
    ['Only SMEs can apply.', 'no'],
    ['Natural persons only may apply.', 'no'],
    ['Applicants must be higher education institutions awarding doctoral degrees.', 'no'],
    ['', 'no'],
  ])('%s', (text, expected) => {
    expect(roleOf(said(text, 'en')).role).toBe(expected)
  })

  it('counts for what it is in the list of who may apply', () => {
    const task = 'Cities renew public space and neighbourhoods.'
    expect(roleOf(said(task, 'en', { who: 'Municipalities and their companies' })).role).toBe('applicant')
    expect(roleOf(said(task, 'en', { who: 'Companies and universities' })).role).toBe('no')
    expect(roleOf(said(task, 'en', { who: 'Any legal entity' })).role).toBe('partner')
  })
})

describe('what speaks against itself', () => {
  it('goes by the clause that names municipalities', () => {
    expect(saysOf(said('Companies may not apply, but municipalities can apply.', 'en'))).toContain(
      'may-apply',
    )
    expect(saysOf(said('Företag kan inte söka; kommuner kan söka.', 'sv'))).toContain('may-apply')
    expect(saysOf(said('Föreningar kan söka, men kommuner kan inte söka.', 'sv'))).toContain('may-not')
  })

  it('goes by the refusal where a funder of municipalities shuts them out', () => {
    const call = said('Kommuner kan inte söka det här bidraget.', 'sv', { source: 'socialstyrelsen' })
    expect(roleOf(call).role).toBe('no')
    expect(leadingReason(roleOf(call))).toMatchObject({ says: 'may-not' })
  })

  it('goes by what shuts all but named bodies out', () => {
    const call = said('Kommuner är viktiga för skolan.', 'sv', {
      source: 'esf',
      restricted: 'Utlysningen är endast öppen för Arbetsförmedlingen.',
    })
    expect(roleOf(call).role).toBe('no')
    expect(leadingReason(roleOf(call))).toMatchObject({ field: 'restricted' })
  })
})

describe('programme, strand, type of action and funder', () => {
  const school = 'The effective use of digital tools in pre-primary and primary education'
  const at = (
    key: string,
    programmeCode: string | null,
    title = '2026-01',
    more: Partial<Call> = {},
  ): Call => ({
    ...aText(title, []),
    key,
    programmeCode,
    source: 'ft-portal',
    ...more,
  })
  it.each<readonly [string, Call, MunicipalRole]>([
    ['town twinning is theirs', at('CERV-2027-CITIZENS-TOWN-TT', 'CERV'), 'applicant'],
    ['LIFE can be joined', at('LIFE-2027-CET-ENERPOV', 'LIFE'), 'partner'],
    ['operating grants of NGOs cannot', at('LIFE-2027-NGO-OG-SGA', 'LIFE'), 'no'],
    ['Erasmus+ can be joined', at('ERASMUS-EDU-2027-POL-EXP-SCHOOL', 'ERASMUS'), 'partner'],
    ['its higher education cannot', at('ERASMUS-EDU-2027-PI-FORWARD-HE-LD', 'ERASMUS'), 'no'],
    ['research says nothing by itself', at('HORIZON-CL2-2027-01-TRANSFO-01', 'HORIZON'), 'no'],
    ['research on schools can be joined', at('HORIZON-CL2-2027-01-TRANSFO-05', 'HORIZON', school), 'partner'],
    ['doctoral networks cannot', at('HORIZON-MSCA-2027-DN-01', 'HORIZON', school), 'no'],
    ['ERC cannot', at('ERC-2027-ADG', 'HORIZON', 'ERC ADVANCED GRANTS'), 'no'],
    ['EIC cannot', at('HORIZON-EIC-2027-PATHFINDER-01', 'HORIZON', school), 'no'],
    ['defence cannot', at('EDF-2027-DA-CYBER', 'EDF', school), 'no'],
    ['nuclear research cannot', at('HORIZON-EURATOM-2027-NRT-01', 'EURATOM', school), 'no'],
    [
      'external action cannot',
      at('EuropeAid/1/DD/ACT/TH', 'RELEX-PROSPECT', 'Local authorities in cities'),
      'no',
    ],
    ['a programme is read from the code too', at('LIFE-2027-SAP-CLIMA-CCA', null), 'partner'],
    ['a key of ours is no code', at('esf-2027', null), 'no'],
    [
      'a fellowship cannot',
      at('X', null, school, { actionTypes: ['HORIZON TMA MSCA Postdoctoral Fellowships'] }),
      'no',
    ],
    ['state grants are theirs', at('x', null, 'Utlysning', { source: 'socialstyrelsen' }), 'applicant'],
    ['Interreg is theirs', at('x', null, 'Call 3', { source: 'interreg-aurora' }), 'applicant'],
    ['research grants are not', at('x', null, 'Bidrag 2027', { source: 'vetenskapsradet' }), 'no'],
    ['a research funder can be joined', at('x', null, 'Utlysning 2027', { source: 'forte' }), 'partner'],
  ])('%s', (_, call, expected) => {
    expect(roleOf(call).role).toBe(expected)
  })

  it('knows what pays for work outside the EU', () => {
    expect(isAbroad({ programmeCode: 'RELEX-PROSPECT' })).toBe(true)
    expect(isAbroad({ programmeCode: 'CERV' })).toBe(false)
    expect(isAbroad({ programmeCode: null })).toBe(false)
  })
})

describe('tie-breakers', () => {
  const horizon = (text: string, title = '2026-01'): Call => ({
    ...aText(title, [section(text)]),
    key: 'HORIZON-CL5-2027-01-D3-01',
    programmeCode: 'HORIZON',
  })

  it('takes legal eligibility without a municipal task for nothing', () => {
    expect(roleOf(horizon('Any legal entity may apply. Better perovskite solar cells are made.')).role).toBe(
      'no',
    )
  })

  it('takes any legal entity with a municipal task as partner', () => {
    const call = horizon(
      'Any legal entity may apply. Housing and public space are renewed.',
      'Urban planning',
    )
    expect(roleOf(call).role).toBe('partner')
  })

  it('takes required local authorities in research as partner', () => {
    const call = horizon(
      'The involvement of local authorities is required.',
      'Energy poverty in neighbourhoods',
    )
    expect(roleOf(call).role).toBe('partner')
  })

  it('does not take machine learning for a municipal task', () => {
    expect(roleOf(horizon('Machine learning and deep learning models.', 'Federated learning')).role).toBe(
      'no',
    )
  })
})

describe('the reasons', () => {
  const call = said(
    'Only municipalities may apply. Cities renew public space. Aircraft are not the aim.',
    'en',
  )

  it('add up to what decides, weightiest first, and are plain data', () => {
    const role = roleOf(call)
    expect(scoreOf(role)).toBeGreaterThanOrEqual(9)
    const weights = role.because.map(({ points }) => Math.abs(points))
    expect(weights).toEqual(weights.toSorted((a, b) => b - a))
    expect(JSON.parse(JSON.stringify(role))).toEqual(role)
  })

  it('quote the sentence as it stands', () => {
    expect(leadingReason(roleOf(call))).toMatchObject({
      kind: 'quote',
      says: 'may-apply',
      field: 'text',
      quote: 'Only municipalities may apply',
    })
  })

  it('are few, and quotes short, whatever the length of the text', () => {
    const long = said(`Municipalities ${'in cities '.repeat(60)}may apply. `.repeat(40), 'en')
    const { because } = roleOf(long)
    expect(because.length).toBeLessThan(30)
    for (const one of because) if (one.kind === 'quote') expect(one.quote.length).toBeLessThanOrEqual(200)
  })

  it('are none where nothing is said', () => {
    expect(roleOf(said('', 'en'))).toEqual({ role: 'no', because: [] })
    expect(leadingReason({ role: 'partner', because: [] })).toBeNull()
  })

  it('read a text only once, however often it stands', () => {
    const text = 'Cities renew public space. '
    const [once, often] = [text, text.repeat(100)].map((one) => roleOf(said(one, 'en')))
    expect(once?.role).toBe(often?.role)
  })
})

describe('hostile text', () => {
  it.each([
    ['one word of a million letters', 'kommun'.repeat(200_000)],
    ['a million spaces', ' '.repeat(1_000_000)],
    ['many semicolons', 'municipalities may apply; '.repeat(50_000)],
    ['many brackets', '((((may not apply'.repeat(20_000)],
    ['no letters', '\u0000\ud800 <<>> ‮'.repeat(1000)],
    ['markup', '<script>alert("municipalities may apply")</script>'],
  ])('of %s is read in a moment', (_, text) => {
    const start = performance.now()
    for (const language of ['sv', 'en'] as const) {
      const call = said(text, language, { title: text.slice(0, 5000), who: text, restricted: null })
      expect(['applicant', 'partner', 'no']).toContain(roleOf(call).role)
    }
    expect(performance.now() - start).toBeLessThan(3000)
  })
})
