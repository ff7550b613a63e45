import { eclSource } from '../../src/read/ecl/ecl.js'

/**
 * EISMEA, which runs the single market programme, interregional innovation (I3) and the innovation ecosystems. Working readers
 * of 2026 took its calls from the same cards.
 */
export default eclSource({
  id: 'eismea',
  title: 'EISMEA: innovation, inre marknad och småföretag',
  publisher: 'Europeiska genomförandeorganet för innovationsrådet samt små och medelstora företag',
  listUrl: 'https://eismea.ec.europa.eu/funding-opportunities/calls-proposals_en',
  confidence: 'proven',
  most: 60,
})
