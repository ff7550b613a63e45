import { gdpSource } from '../../src/read/json/gdp.js'

/** Vetenskapsrådet by GDP 2.0, whose description its owners publish; what the answer holds was never seen. */
export default gdpSource({
  id: 'vetenskapsradet',
  title: 'Vetenskapsrådet: utlysningar',
  publisher: 'Vetenskapsrådet',
  home: 'https://www.vr.se/soka-finansiering/utlysningar.html',
  api: 'https://api.vr.se/gdp_vr',
  setting: 'KEY_VR',
  calls: [10, 3000],
})
