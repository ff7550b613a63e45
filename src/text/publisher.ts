import type { Language } from './format.js'

/** What those are called in English who have a Swedish name too; all others have one name. */
const ENGLISH: Readonly<Record<string, string>> = {
  'Europeiska kommissionen': 'the European Commission',
  Europaparlamentet: 'the European Parliament',
  'Europeiska unionens publikationsbyrå': 'the Publications Office of the European Union',
  'Europeiska kompetenscentrumet för cybersäkerhet (ECCC)':
    'the European Cybersecurity Competence Centre (ECCC)',
  'Europeiska genomförandeorganet för klimat, infrastruktur och miljö':
    'the European Climate, Infrastructure and Environment Executive Agency',
  'Europeiska genomförandeorganet för hälsofrågor och digitala frågor':
    'the European Health and Digital Executive Agency',
  'Europeiska innovationsrådet (EIC)': 'the European Innovation Council (EIC)',
  'Europeiska genomförandeorganet för innovationsrådet samt små och medelstora företag':
    'the European Innovation Council and SMEs Executive Agency',
}

/** What whoever publishes a source is called in one language. */
export const publisherText = (publisher: string, language: Language): string =>
  (language === 'en' && Object.hasOwn(ENGLISH, publisher) ? ENGLISH[publisher] : undefined) ?? publisher
