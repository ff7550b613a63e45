import { may } from '../../core/account.js'
import { switchWordsFor } from '../../text/switch-words.js'
import { isHeld, type SourceState } from '../coverage.js'
import { deskPath, type View } from '../view.js'
import { Csrf } from './csrf.js'

interface Props {
  readonly view: View
  readonly one: SourceState
}

export type SwitchDone = 'on' | 'off' | 'keyless' | 'release' | 'nothing'

/** That an operator has just done something here. */
export function SwitchedNote({ view, done }: { readonly view: View; readonly done: SwitchDone | null }) {
  if (done === null) return null
  return (
    <p class="notice good" role="status">
      {switchWordsFor(view.language).done[done]}
    </p>
  )
}

/** What an operator can do with a source: turn it on or off, and release news that is held. Others see nothing. */
export function SourceSwitch({ view, one }: Props) {
  const { session } = view
  if (!session || !may(session.account, 'sources')) return null
  const words = switchWordsFor(view.language)
  const { standing, source } = one
  const isOn = standing === 'on'
  return (
    <section class="card switch" aria-labelledby="switch">
      <h2 id="switch">{words.title}</h2>
      <p class="quiet">{words.intro}</p>
      {isHeld(one) ? (
        <>
          <p>{words.releaseMeans}</p>
          <Button {...{ view, one }} act="release" label={words.release} />
        </>
      ) : null}
      {standing === 'trial' ? <Compare view={view} /> : null}
      {standing === 'off' && source.key ? <p>{words.keyless(source.key.setting)}</p> : null}
      <p>{isOn ? words.offMeans : words.onMeans}</p>
      <div class="actions">
        {isOn ? null : <Button {...{ view, one }} act="on" label={words.on} />}
        {standing === 'off' ? null : <Button {...{ view, one }} act="off" label={words.off} isSecond />}
      </div>
    </section>
  )
}

function Compare({ view }: { readonly view: View }) {
  const words = switchWordsFor(view.language)
  return (
    <>
      <h3>{words.compare}</h3>
      <ol class="steps">
        {words.compareSteps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
    </>
  )
}

function Button({
  view,
  one: { source },
  act,
  label,
  isSecond = false,
}: Props & {
  readonly act: 'on' | 'off' | 'release'
  readonly label: string
  readonly isSecond?: boolean
}) {
  const municipality = view.session?.account.municipality ?? ''
  return (
    <form method="post" action={view.link(deskPath(municipality, 'sources', source.id, act))}>
      <Csrf view={view} />
      <button class={isSecond ? 'second' : undefined}>{label}</button>
    </form>
  )
}
