import type { Words } from '../text/words.js'
import type { ChangeView, FindingView } from '../text/findings.js'
import { style } from './styles.js'
import type { UpkeepView } from './upkeep-view.js'

/** What needs a person: sources that do not work as they should, and watched pages that changed. */
export function Upkeep({ view, words }: { readonly view: UpkeepView; readonly words: Words }) {
  return (
    <div class="pad" style={style.part}>
      <h2 style={style.h2}>{view.title}</h2>
      <p class="soft" style={style.soft}>
        {view.intro}
      </p>
      {view.findings.map((finding) => (
        <FindingPart finding={finding} words={words} />
      ))}
      {view.more && <p style={style.p}>{view.more}</p>}
      {view.changes.length > 0 && <h3 style={style.h4}>{view.changesTitle}</h3>}
      {view.changes.map((change) => (
        <ChangePart change={change} words={words} />
      ))}
      {view.moreChanges && <p style={style.p}>{view.moreChanges}</p>}
    </div>
  )
}

function FindingPart({ finding, words }: { readonly finding: FindingView; readonly words: Words }) {
  return (
    <div class="item" style={style.item}>
      <h3 style={style.h3}>{finding.about}</h3>
      <p style={style.fact}>
        {finding.what} {finding.since}
      </p>
      {finding.reason && (
        <p class="soft" style={style.soft} lang={words.language === 'en' ? undefined : 'en'}>
          {finding.reason}
        </p>
      )}
      <p style={style.fact}>{finding.advice}</p>
    </div>
  )
}

function ChangePart({ change, words }: { readonly change: ChangeView; readonly words: Words }) {
  const say = words.findings
  return (
    <div class="item" style={style.item}>
      <p style={style.fact}>
        <a class="link" style={style.link} href={change.url}>
          {change.text}
        </a>
      </p>
      {change.come.map((text) => (
        <p style={style.fact}>{`${say.come}: ${text}`}</p>
      ))}
      {change.gone.map((text) => (
        <p class="soft" style={style.soft}>{`${say.gone}: ${text}`}</p>
      ))}
    </div>
  )
}
