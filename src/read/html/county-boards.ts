import type { RawCall, Reader } from '../../core/source.js'
import { fromHeaded, type Headed } from './headed.js'
import { fromSitevisionCall, SITEVISION_TEXT, tidySitevision } from './sitevision.js'
import { steps } from './steps.js'

/** A heading over several calls, and what it says of them. */
const GROUP =
  /^(?:(?:alla|aktuella|öppna|pågående|kommande|planerade|tidigare|avslutade|stängda)(?: och)? ?)*(?:utlysningar|bidrag|stöd)?$/iu
const STATE = /^(?:öppna|pågående|kommande|planerade|tidigare|avslutade|stängda)(?!\p{L})/iu
/** What tells that one may apply. */
const TELLS =
  /(?<!\p{L})(?:ansöknings(?:period|tid|dag|datum|omgång)|ansök(?:an|a)? (?:senast|ska|kan|görs)|(?:kan|går att) (?:sökas?|ansökas?)|sök(?:a|er)? (?:bidrag|stöd|medel)|öppnar|stänger|utlysningen)/iu

/**
 * Reads the page on which a county administrative board (länsstyrelse) lists its calls, each under a heading with its period and
 * mostly a link to a page of its own, and those pages.
 */
export function fromCountyBoard(county: string): Reader {
  const isOwn = (address: string): boolean => {
    const { hostname, pathname } = new URL(address)
    return (
      hostname === 'www.lansstyrelsen.se' && pathname.startsWith(`/${county}/`) && pathname.endsWith('.html')
    )
  }
  return steps({
    list: fromHeaded({
      proof: { selector: 'h1', text: /utlysning|bidrag|stöd|söka?(?!\p{L})/iu },
      language: 'sv',
      none: { selector: SITEVISION_TEXT, text: /(?<!\p{L})inga (?:\p{L}{1,20} ){0,3}utlysningar/iu },
      tidy: tidySitevision,
      within: SITEVISION_TEXT,
      heads: 'h2, h3, h4',
      call: (headed, links) => {
        const page = links.find(({ url }) => isOwn(url))
        return isCall(headed) ? { ...stateOf(headed), ...(page && { url: page.url }) } : null
      },
      detail: { step: 'call', keepDays: 2 },
    }),
    call: fromSitevisionCall('sv'),
  })
}

const isCall = ({ title, text }: Headed): boolean => title !== '' && !GROUP.test(title) && TELLS.test(text)

function stateOf({ above }: Headed): Partial<RawCall> {
  const state = above.findLast((heading) => STATE.test(heading))
  return state === undefined ? {} : { status: state }
}
