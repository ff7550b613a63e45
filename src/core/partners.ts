import type { Call } from './call.js'

const PORTAL = 'https://ec.europa.eu/info/funding-tenders/opportunities/portal/screen'

/**
 * Where partners for a call are sought at the EU's portal: under the announcements on the topic's own page, and in the search
 * among all organisations. Null for calls that are no topics of the portal.
 */
export const partnerPages = ({
  url,
}: Pick<Call, 'url'>): { readonly topic: string; readonly all: string } | null =>
  url.startsWith(`${PORTAL}/opportunities/topic-details/`)
    ? { topic: url, all: `${PORTAL}/how-to-participate/partner-search` }
    : null
