import type { Child } from 'hono/jsx'
import { listPath, overviewPath, type View } from '../view.js'
import { DeskMenu, type DeskPlace } from './desk-menu.js'

const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='3' fill='%23134a6e'/%3E%3Cpath d='M4 3h8v2.4H6.6v1.8H11v2.4H6.6V13H4z' fill='%23fff'/%3E%3C/svg%3E"

/** The menu entries. */
export type Place = 'start' | 'overview' | 'calls' | 'sources' | 'account' | DeskPlace

/** A copy of a page for programs, which browsers and feed readers find by its head. */
export interface Alternate {
  readonly type: 'application/rss+xml' | 'application/json' | 'text/calendar'
  readonly href: string
  readonly title: string
}

interface Props {
  readonly view: View
  readonly title: string
  /** The menu entry that this page stands under. */
  readonly at?: Place
  readonly municipality?: { readonly id: string; readonly name: string } | null
  readonly alternates?: readonly Alternate[]
  /** Seconds after which the page loads itself anew, where it shows how something goes on. */
  readonly refresh?: number
  readonly children?: Child
}

/** The frame around every page: head, menu, main part, foot. */
export function Layout({ view, title, at, municipality, alternates = [], refresh, children }: Props) {
  const { site } = view.page
  const isStart = at === 'start'
  return (
    <html lang={view.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {refresh === undefined ? null : <meta http-equiv="refresh" content={String(refresh)} />}
        <title>{isStart ? `Fondvakt – ${site.tagline}` : `${title} – Fondvakt`}</title>
        <link rel="stylesheet" href={view.style} />
        <link rel="icon" href={ICON} />
        {alternates.map((one) => (
          <link rel="alternate" type={one.type} href={one.href} title={one.title} />
        ))}
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
                  <>
                    <Entry to={view.link(overviewPath(municipality.id))} at={at === 'overview'}>
                      {site.overview}
                    </Entry>
                    <Entry to={view.link(listPath(municipality.id))} at={at === 'calls'}>
                      {site.calls(municipality.name)}
                    </Entry>
                  </>
                ) : null}
                <Entry to={view.link('/sources')} at={at === 'sources'}>
                  {site.sources}
                </Entry>
              </ul>
            </nav>
            <OtherLanguage view={view} />
          </div>
        </header>
        <DeskMenu view={view} at={at} />
        <main id="content" tabindex={-1}>
          {children}
        </main>
        <Foot view={view} />
      </body>
    </html>
  )
}

export function Entry({
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

function Foot({ view }: { readonly view: View }) {
  const { site } = view.page
  return (
    <footer class="site">
      <div class="inner">
        <ul>
          <Entry to={view.link('/about')} at={false}>
            {site.aboutPage}
          </Entry>
          <Entry to={view.link('/accessibility')} at={false}>
            {site.accessibility}
          </Entry>
          <Entry to={view.link('/privacy')} at={false}>
            {site.privacy}
          </Entry>
          <Entry to={view.link('/about/data')} at={false}>
            {site.api}
          </Entry>
          {view.session ? null : (
            <Entry to={view.link('/sign-in')} at={false}>
              {site.signIn}
            </Entry>
          )}
        </ul>
        <p>{site.about}</p>
        <p>{site.version(view.version)}</p>
      </div>
    </footer>
  )
}
