import type { Child } from 'hono/jsx'
import { listPath, type View } from '../view.js'

const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='3' fill='%23134a6e'/%3E%3Cpath d='M4 3h8v2.4H6.6v1.8H11v2.4H6.6V13H4z' fill='%23fff'/%3E%3C/svg%3E"

interface Props {
  readonly view: View
  readonly title: string
  /** The menu entry that this page stands under. */
  readonly at?: 'start' | 'calls' | 'sources'
  readonly municipality?: { readonly id: string; readonly name: string } | null
  readonly children?: Child
}

/** The frame around every page: head, menu, main part, foot. */
export function Layout({ view, title, at, municipality, children }: Props) {
  const { site } = view.page
  const isStart = at === 'start'
  return (
    <html lang={view.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{isStart ? `Fondvakt – ${site.tagline}` : `${title} – Fondvakt`}</title>
        <link rel="stylesheet" href={view.style} />
        <link rel="icon" href={ICON} />
      </head>
      <body>
        <a class="skip" href="#content">
          {site.skip}
        </a>
        <header class="site">
          <div class="inner">
            <a class="brand" href={view.link('/')} aria-current={isStart ? 'page' : undefined}>
              Fondvakt
            </a>
            <nav aria-label={site.menu}>
              <ul>
                {municipality ? (
                  <Entry to={view.link(listPath(municipality.id))} at={at === 'calls'}>
                    {site.calls(municipality.name)}
                  </Entry>
                ) : null}
                <Entry to={view.link('/sources')} at={at === 'sources'}>
                  {site.sources}
                </Entry>
              </ul>
            </nav>
            <OtherLanguage view={view} />
          </div>
        </header>
        <main id="content" tabindex={-1}>
          {children}
        </main>
        <footer class="site">
          <div class="inner">
            <p>{site.about}</p>
            <p>{site.version(view.version)}</p>
          </div>
        </footer>
      </body>
    </html>
  )
}

function Entry({
  to,
  at,
  children,
}: {
  readonly to: string
  readonly at: boolean
  readonly children?: Child
}) {
  return (
    <li>
      <a href={to} aria-current={at ? 'page' : undefined}>
        {children}
      </a>
    </li>
  )
}

function OtherLanguage({ view }: { readonly view: View }) {
  const other = view.language === 'sv' ? 'en' : 'sv'
  return (
    <a class="language" href={view.inOtherLanguage} lang={other} hreflang={other}>
      {view.page.site.otherLanguage}
    </a>
  )
}
