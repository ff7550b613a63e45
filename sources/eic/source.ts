import { eclSource } from '../../src/read/ecl/ecl.js'

/**
 * The European Innovation Council. Its cards carry the status, but some write their deadlines into the description, as
 * `7.01.2026 | 4.03.2026`; seen so by a working reader of 2026.
 */
export default eclSource({
  id: 'eic',
  title: 'Europeiska innovationsrådet: utlysningar',
  publisher: 'Europeiska innovationsrådet (EIC)',
  listUrl: 'https://eic.ec.europa.eu/eic-funding-opportunities/calls-proposals_en',
  confidence: 'proven',
  most: 40,
})
