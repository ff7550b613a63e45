import { describe, expect, it } from 'vitest'
import { stemOf } from '../../../src/core/lexis/stem.js'

describe('stems', () => {
  it.each([
    'åtgärd åtgärder åtgärderna åtgärdens',
    'skola skolan skolor skolorna skolornas',
    'barn barnet barnen barnets barns',
    'museum museet museer museerna museets',
    'stad staden städer städerna stadens',
    'bostad bostaden bostäder bostäderna',
    'äldre äldres',
    'elev eleven elever elevernas',
    'lärare läraren lärarna lärares lärarens',
    'kommun kommunen kommuner kommunernas',
    'gymnasium gymnasiet gymnasier',
    'kriterium kriteriet kriterier kriterierna',
    'land landet länder länderna',
    'bok boken böcker böckerna',
    'bidrag bidraget bidragen bidragens',
    'stöd stödet stödets stöden',
    'mål målet målen',
    'möte mötet möten mötena',
    'område området områden områdena',
    'miljö miljön miljöer',
    'nivå nivån nivåer',
    'kommitté kommittén kommittéer',
    'energi energin energins',
    'ekonomi ekonomin ekonomier',
    'strategi strategin strategier',
    'industri industrin industrier',
    'sektor sektorn sektorer',
    'dator datorn datorer',
    'cykel cykeln cyklar',
    'regel regeln regler reglerna',
    'medel medlet medlen',
    'nyckel nyckeln nycklar',
    'ålder åldern åldrar',
    'teater teatern teatrar',
    'förälder föräldrar föräldrarna',
    'register registret registren',
    'vatten vattnet',
    'tecken tecknet',
    'resultat resultatet resultaten',
    'byggnad byggnaden byggnader',
    'kostnad kostnader kostnaderna',
    'kyrka kyrkan kyrkor kyrkans',
    'människa människan människor människors',
    'vuxen vuxna vuxnas',
    'centrum centret center centra',
  ])('joins %s', (forms) => {
    expect(new Set(forms.split(' ').map((form) => stemOf(form, 'sv'))).size, forms).toBe(1)
  })

  it.each([
    'vård värd vard',
    'kommun kommunal',
    'fattig fatta',
    'bil billig bild',
    'tid tidig',
    'led ledig',
    'lag lager läger',
    'styra styrelse',
    'röra rörelse',
    'handel handla',
    'källa källare',
    'mode modern',
    'stad städa',
    'hund hundra',
    'plan planet',
    'organ organisation',
    'universum universitet',
    'paket pak',
    'tillgänglig tillgänglighet',
  ])('keeps apart %s', (words) => {
    const all = words.split(' ')
    expect(new Set(all.map((word) => stemOf(word, 'sv'))).size, words).toBe(all.length)
  })

  it.each([
    'organisation organisations organization organised organising',
    'university universities',
    'authority authorities',
    'community communities',
    'emergency emergencies',
    'competence competences competent',
    'labour labor',
    'woman women',
    'city cities',
    'skill skills',
  ])('joins in English %s', (forms) => {
    expect(new Set(forms.split(' ').map((form) => stemOf(form, 'en'))).size, forms).toBe(1)
  })

  it.each([
    'organ organisation organic organism',
    'universe university',
    'community communication',
    'social society',
    'author authority',
    'experience experiment',
    'information informal',
    'emerging emergency',
    'import important',
    'position positive',
    'transit transition',
    'competition competence',
    'custom customs customer',
    'conversion conversation',
    'public publication',
    'train training',
  ])('keeps apart in English %s', (words) => {
    const all = words.split(' ')
    expect(new Set(all.map((word) => stemOf(word, 'en'))).size, words).toBe(all.length)
  })

  it.each(['', 'å', 'é', 's', 'et', 'en', '5g', '2027', 'ett', 'an', 'ens', '𝒳', '\u0301'])(
    'takes %j',
    (word) => {
      expect(typeof stemOf(word, 'sv')).toBe('string')
      expect(typeof stemOf(word, 'en')).toBe('string')
    },
  )
})
