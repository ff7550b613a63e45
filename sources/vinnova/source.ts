import { gdpSource } from '../../src/read/json/gdp.js'

/** Vinnova by GDP 2.0, whose description its owners publish; what is a call there is an ansökningsomgång at Vinnova. */
export default gdpSource({
  id: 'vinnova',
  title: 'Vinnova: utlysningar',
  publisher: 'Vinnova',
  home: 'https://www.vinnova.se/sok-finansiering/hitta-finansiering/',
  api: 'https://api.vinnova.se/gdp_vinnova',
  setting: 'KEY_VINNOVA',
  calls: [20, 6000],
})
