import { defineSource } from '../../src/core/source.js'
import { fromHeaded, type Headed } from '../../src/read/html/headed.js'
import { fromSitevisionCall, SITEVISION_TEXT, tidySitevision } from '../../src/read/html/sitevision.js'
import { steps } from '../../src/read/html/steps.js'

/**
 * Interreg Öresund-Kattegat-Skagerrak, for Skåne among others: the rounds on its page for applicants, in Swedish and Danish side by
 * side. The page and its platform are known, and how its news of 2022 to 2024 word a round; how the page lays them out is not.
 */
export default defineSource({
  id: 'interreg-oks',
  title: 'Interreg Öresund-Kattegat-Skagerrak: ansökningsomgångar',
  publisher: 'Interreg Öresund-Kattegat-Skagerrak',
  home: 'https://interreg-oks.eu/forersomvillansoka.488.html',
  language: 'sv',
  zone: 'Europe/Stockholm',
  authority: 'funder',
  kind: 'call',
  confidence: 'unproven',
  facts: 'worded',
  everyDays: 1,
  start: [{ method: 'GET', url: 'https://interreg-oks.eu/forersomvillansoka.488.html', expect: 'html' }],
  read: steps({
    list: fromHeaded({
      proof: { selector: 'h1', text: /ansök|ansøg|søk|utlys/iu },
      language: 'sv',
      none: {
        selector: SITEVISION_TEXT,
        text: /(?:ingen|inga) (?:\p{L}{1,20} ){0,3}(?:utlysning|ansökningsomgång)/iu,
      },
      tidy: tidySitevision,
      within: SITEVISION_TEXT,
      heads: 'h2, h3, h4',
      call: (headed, links, page) => {
        const { host } = new URL(page.url)
        const own = links.find(({ url }) => new URL(url).host === host && /utlysning|ansok|ansog/i.test(url))
        if (!isRound(headed)) return null
        return {
          title: `Interreg ÖKS: ${headed.title}`,
          programme: 'Interreg Öresund-Kattegat-Skagerrak',
          ...(own && { url: own.url }),
        }
      },
      detail: { step: 'call', keepDays: 2 },
    }),
    call: fromSitevisionCall('sv'),
  }),
  expect: { calls: [0, 15], filled: { deadlines: 0.5 }, quietDays: 240 },
})

/** A round is named as one, and tells when it is open. */
const isRound = ({ title, text }: Headed): boolean =>
  /(?:ansöknings|ansøgnings|søknads)(?:omgång|period|runde)|utlysning|förprojekt|forprojekt/iu.test(title) &&
  /(?<!\p{L})(?:öppen|öppnar|öppna|stänger|mellan|løbende|löpande|åben|åbner|mellem|lukker)(?!\p{L})/iu.test(
    text,
  )
