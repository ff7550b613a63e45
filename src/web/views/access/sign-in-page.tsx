import { accessWordsFor, type SignInDone } from '../../../text/access-words.js'
import { readerWordsFor } from '../../../text/reader-words.js'
import type { FieldFault } from '../../fields.js'
import type { View } from '../../view.js'
import { FaultList, Input } from '../fields.js'
import { Layout } from '../layout.js'

/** What stands in the form; a password never comes back. */
export interface SignInFields {
  readonly email: string
  readonly next: string | null
}

interface Props {
  readonly view: View
  readonly fields: SignInFields
  readonly faults: readonly FieldFault[]
  readonly done: SignInDone | null
  readonly hasOidc: boolean
  /** Whether one can read without signing in. */
  readonly isOpen: boolean
}

/** The sign-in: the municipality's own first where there is one, then address and password. */
export function SignInPage({ view, fields, faults, done, hasOidc, isOpen }: Props) {
  const words = accessWordsFor(view.language).page
  const isWrong = faults.length > 0
  return (
    <Layout
      view={view}
      title={isWrong ? `${readerWordsFor(view.language).form.wrong}: ${words.title}` : words.title}
    >
      <div class="inner reader access">
        <h1>{words.title}</h1>
        {done === null ? null : (
          <p class="notice good" role="status">
            {words.done[done]}
          </p>
        )}
        <FaultList view={view} faults={faults} />
        <p class="intro">{isOpen ? words.intro : words.introClosed}</p>
        {hasOidc ? (
          <section class="own-sign-in">
            <p>
              <a class="button" href={view.link('/sign-in/oidc', { next: fields.next })}>
                {words.oidc}
              </a>
            </p>
            <p class="hint">{words.oidcHint}</p>
          </section>
        ) : null}
        <form class="fields-form" method="post" action={view.link('/sign-in')}>
          {hasOidc ? <h2>{words.or}</h2> : null}
          {fields.next === null ? null : <input type="hidden" name="next" value={fields.next} />}
          <Input
            view={view}
            id="email"
            type="email"
            label={words.email}
            faults={faults}
            autocomplete="username"
            value={fields.email}
          />
          <Input
            view={view}
            id="password"
            type="password"
            label={words.password}
            faults={[]}
            autocomplete="current-password"
            value=""
          />
          <button class={hasOidc ? 'second' : undefined}>{words.send}</button>
        </form>
        <p class="quiet">{words.forgotten}</p>
        <p class="quiet">{words.noAccount}</p>
      </div>
    </Layout>
  )
}
