import { eclSource } from '../../src/read/ecl/ecl.js'

/**
 * HaDEA, which runs EU4Health and the digital and industrial parts of Horizon Europe, CEF and Digital Europe. Its list answered
 * with 5 to 10 calls in 2026.
 */
export default eclSource({
  id: 'hadea',
  title: 'HaDEA: hälsa och digitalisering',
  publisher: 'Europeiska genomförandeorganet för hälsofrågor och digitala frågor',
  listUrl: 'https://hadea.ec.europa.eu/calls-proposals_en',
  confidence: 'proven',
  most: 50,
})
