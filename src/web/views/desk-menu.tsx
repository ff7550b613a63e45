import { may, type Action } from '../../core/account.js'
import { deskPath, overviewPath, type View } from '../view.js'
import { Csrf } from './csrf.js'

/** The pages behind the sign-in. */
export type DeskPlace = 'cases' | 'letters' | 'contacts' | 'areas' | 'accounts' | 'settings' | 'audit'

const PLACES: readonly (readonly [place: DeskPlace, needs: Action])[] = [
  ['cases', 'cases'],
  ['letters', 'letters'],
  ['contacts', 'contacts'],
  ['areas', 'look'],
  ['accounts', 'accounts'],
  ['settings', 'settings'],
  ['audit', 'audit'],
]

/** The menu of whoever is signed in: what they may see of their own municipality, and the way out. */
export function DeskMenu({ view, at }: { readonly view: View; readonly at?: string | undefined }) {
  const { session } = view
  if (!session) return null
  const { site } = view.page
  const { account } = session
  return (
    <nav class="desk" aria-label={site.desk}>
      <div class="inner">
        <ul>
          <li>
            <a
              href={view.link(overviewPath(account.municipality))}
              aria-current={at === 'overview' ? 'page' : undefined}
            >
              {site.overview}
            </a>
          </li>
          {PLACES.filter(([, needs]) => may(account, needs)).map(([place]) => (
            <li>
              <a
                href={view.link(deskPath(account.municipality, place))}
                aria-current={at === place ? 'page' : undefined}
              >
                {site[place]}
              </a>
            </li>
          ))}
        </ul>
        <form class="who" method="post" action={view.action('/sign-out')}>
          <Csrf view={view} />
          <a href={view.link('/account')} aria-current={at === 'account' ? 'page' : undefined}>
            {account.name}
          </a>
          <button class="plain" type="submit">
            {site.signOut}
          </button>
        </form>
      </div>
    </nav>
  )
}
