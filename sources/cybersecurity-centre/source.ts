import { eclSource } from '../../src/read/ecl/ecl.js'

/** The European Cybersecurity Competence Centre, which runs the cybersecurity part of Digital Europe; read so by others in 2026. */
export default eclSource({
  id: 'cybersecurity-centre',
  title: 'Europeiska kompetenscentrumet för cybersäkerhet: utlysningar',
  publisher: 'Europeiska kompetenscentrumet för cybersäkerhet (ECCC)',
  listUrl: 'https://cybersecurity-centre.europa.eu/funding-opportunities/calls-proposals_en',
  confidence: 'proven',
  most: 40,
})
