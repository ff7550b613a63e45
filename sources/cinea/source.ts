import { eclSource } from '../../src/read/ecl/ecl.js'

/**
 * CINEA, which runs LIFE, CEF Transport and Energy and the climate part of Horizon Europe: calls that are open or coming, ten to
 * a page, each with its own page. Several readers of 2026 went through the same pages, 10 to 40 calls at a time.
 */
export default eclSource({
  id: 'cinea',
  title: 'CINEA: klimat, miljö, energi och transport',
  publisher: 'Europeiska genomförandeorganet för klimat, infrastruktur och miljö',
  listUrl: 'https://cinea.ec.europa.eu/funding-opportunities/calls-proposals_en',
  confidence: 'proven',
  most: 90,
})
