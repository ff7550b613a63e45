import { gdpSource } from '../../src/read/json/gdp.js'

/** Forte by GDP 2.0, whose description its owners publish; what the answer holds was never seen. */
export default gdpSource({
  id: 'forte',
  title: 'Forte: utlysningar',
  publisher: 'Forte',
  home: 'https://forte.se/',
  api: 'https://api.forte.se/gdp_forte',
  setting: 'KEY_FORTE',
  calls: [5, 3000],
})
