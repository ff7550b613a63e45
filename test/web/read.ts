/** The titles of the calls on a list page. */
export const titles = (body: string): string[] =>
  [...body.matchAll(/<h3><a [^>]*>([^<]*)<\/a>/g)].map(([, title]) => title ?? '')

/** What a page says, without its markup. */
export const text = (body: string): string => body.replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0]+/g, ' ')
