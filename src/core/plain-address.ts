const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid|pk_\w+|mtm_\w+|css)$/i

/**
 * An address without what does not say where it leads: `https://`, `www.`, marks for following people, a fragment, a slash at
 * the end. Links that a mail filter wrapped are unwrapped. Null for what is no address of the web.
 */
export function plainAddress(address: string): string | null {
  const url = webUrl(address)
  if (!url) return null
  const wrapped = /(?:^|\.)safelinks\.protection\.outlook\.com$/.test(url.hostname)
    ? webUrl(url.searchParams.get('url') ?? '')
    : null
  const to = wrapped ?? url
  for (const name of [...to.searchParams.keys()]) if (TRACKING.test(name)) to.searchParams.delete(name)
  to.searchParams.sort()
  const query = to.searchParams.size === 0 ? '' : `?${to.searchParams.toString()}`
  return `${to.hostname.replace(/^www\./, '')}${to.pathname.replace(/\/+$/, '')}${query}`
}

function webUrl(address: string): URL | null {
  const url = URL.canParse(address) ? new URL(address) : null
  return url && /^https?:$/.test(url.protocol) ? url : null
}
