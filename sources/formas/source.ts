import { gdpSource } from '../../src/read/json/gdp.js'

/** Formas by GDP 2.0, whose description its owners publish; what the answer holds was never seen. */
export default gdpSource({
  id: 'formas',
  title: 'Formas: utlysningar',
  publisher: 'Formas',
  home: 'https://formas.se/soka-finansiering/alla-utlysningar.html',
  api: 'https://api.formas.se/gdp_formas',
  setting: 'KEY_FORMAS',
  calls: [10, 3000],
})
