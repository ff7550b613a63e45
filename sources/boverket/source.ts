import { defineSource } from '../../src/core/source.js'
import { removeAboveHeading } from '../../src/read/html/above.js'
import { fromHtml } from '../../src/read/html/html.js'
import { fromLinks } from '../../src/read/html/links.js'
import { MAIN, NOISE } from '../../src/read/html/main-part.js'
import { steadyCall } from '../../src/read/html/steady-call.js'
import { steps } from '../../src/read/html/steps.js'

/** What stands beside the grants: who got them, figures, handbooks, guarantees to lenders, grants that have ended. */
const OTHER =
  /se-vilka-som|som-far-bidrag|siffror|statistik|handbok|guide|vanliga-fragor|fragor-och-svar|avvecklade|upphorda|kreditgivare|kreditgaranti|nar-projektet-ar|sa-gar-det-till|process-for|mojliga-|vagledande|information-(?:for|till|om)|om-bidrag|avgift-for|kontakt|nyheter|cookies|kakor/

/**
 * Boverket's grants, one page each below its page of grants. What is a grant, and what stands beside them, as a working reader had
 * it in 2026; the pages as their words were in 2021 to 2024.
 */
export default defineSource({
  id: 'boverket',
  title: 'Boverket: bidrag och stöd',
  publisher: 'Boverket',
  home: 'https://www.boverket.se/sv/bidrag--garantier/',
  language: 'sv',
  zone: 'Europe/Stockholm',
  authority: 'funder',
  kind: 'call',
  confidence: 'documented',
  facts: 'worded',
  everyDays: 1,
  start: [{ method: 'GET', url: 'https://www.boverket.se/sv/bidrag--garantier/', expect: 'html' }],
  read: steps({
    list: fromLinks({
      proof: { selector: 'h1', text: /bidrag|stöd/i },
      language: 'sv',
      to: /^boverket\.se\/sv\/bidrag--garantier\/[^/]+$/,
      call: ({ url }) => (OTHER.test(url) ? null : {}),
      detail: { step: 'call', keepDays: 2 },
    }),
    call: fromHtml({
      proof: { selector: MAIN, text: /(?<!\p{L})granskad(?!\p{L})/iu },
      language: 'sv',
      without: NOISE,
      tidy: removeAboveHeading,
      each: MAIN,
      fields: { title: 'h1' },
      labels: ['headings', 'lines'],
      text: MAIN,
      call: (_part, _dom, _page, call) => steadyCall(call),
    }),
  }),
  expect: { calls: [3, 60], filled: { texts: 0.9, deadlines: 0.1 }, quietDays: 120 },
})
