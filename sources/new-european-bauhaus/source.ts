import { eclSource } from '../../src/read/ecl/ecl.js'

/**
 * The New European Bauhaus: funding for neighbourhoods, housing and public space, much of it for cities. Its pages are on the
 * same platform, with the calls under `/calls-proposals/`; the list itself was not seen, only named by readers of it.
 */
export default eclSource({
  id: 'new-european-bauhaus',
  title: 'Nya europeiska Bauhaus: finansiering',
  publisher: 'Europeiska kommissionen',
  listUrl: 'https://new-european-bauhaus.europa.eu/get-involved/funding-opportunities_en',
  confidence: 'documented',
  most: 40,
  heading: /\bfunding\b/i,
})
