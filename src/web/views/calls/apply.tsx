import type { StoredCall } from '../../../core/call.js'
import type { Mark } from '../../../core/marks.js'
import { partnerPages } from '../../../core/partners.js'
import type { Role } from '../../../core/role.js'
import type { Source } from '../../../core/source.js'
import { callPagePartsFor } from '../../../text/call-page-words.js'
import { clean } from '../../../text/clean.js'
import { publisherText } from '../../../text/publisher.js'
import type { View } from '../../view.js'
import { CallRole } from '../call-role.js'
import { shownText } from '../call-texts.js'
import { evidenceOf, Quote, ReadFrom } from '../evidence.js'
import { Fact } from '../fact.js'
import { foreign, OutLink } from '../parts.js'
import { Prose, RESTRICTED } from '../prose.js'

interface Props {
  readonly view: View
  readonly call: StoredCall
  readonly role: Role | null
  readonly sources: readonly Source[]
  /** The language that the text was asked for in. */
  readonly asked: 'sv' | 'en' | null
}

/** Who may apply, in the call's own words with those marked that shut most out, what a municipality can be, and the ways to apply. */
export function Apply({ view, call, role, sources, asked }: Props) {
  const words = callPagePartsFor(view.language).apply
  const text = shownText(view, call, asked)
  const conditions = (text?.sections ?? []).filter(({ kind }) => kind === 'conditions')
  return (
    <section aria-labelledby="apply">
      <h2 id="apply">{words.title}</h2>
      {call.who === null && conditions.length === 0 ? <p>{words.silent}</p> : null}
      <dl class="facts">
        <Who view={view} call={call} sources={sources} />
        <Ways view={view} call={call} sources={sources} />
        <Partners view={view} call={call} />
      </dl>
      {call.trial ? null : <CallRole view={view} role={role} />}
      {text && conditions.length > 0 ? (
        <>
          <h3>{words.asWritten}</h3>
          {conditions.some((section) => restrictedIn(section.text, call).length > 0) ? (
            <p class="quiet">{words.restrictedHere}</p>
          ) : null}
          {conditions.map((section) => (
            <div class="prose" lang={foreign(view, text.language)}>
              <Prose
                text={section.text}
                marks={restrictedIn(section.text, call)}
                areaName={() => words.restrictedMark}
              />
            </div>
          ))}
        </>
      ) : null}
    </section>
  )
}

/** Where in a text the words stand that shut most out. */
function restrictedIn(text: string, { restricted }: Pick<StoredCall, 'restricted'>): readonly Mark[] {
  const words = (restricted ?? '').trim()
  const start = words === '' ? -1 : text.indexOf(words)
  return start < 0 ? [] : [{ start, end: start + words.length, areas: [RESTRICTED] }]
}

function Who({ view, call, sources }: Pick<Props, 'view' | 'call' | 'sources'>) {
  if (call.who === null) return null
  const [first] = evidenceOf(call, 'who')
  const text = clean(call.who, 600)
  const words = callPagePartsFor(view.language).apply
  return (
    <Fact name={view.page.call.who}>
      <Quote view={view} sources={sources} source={first?.source ?? call.source}>
        <Prose text={text} marks={restrictedIn(text, call)} areaName={() => words.restrictedMark} isLine />
      </Quote>
      <ReadFrom view={view} call={call} sources={sources} field="who" said={call.who} />
    </Fact>
  )
}

function Ways({ view, call, sources }: Pick<Props, 'view' | 'call' | 'sources'>) {
  const words = callPagePartsFor(view.language).apply
  const source = sources.find(({ id }) => id === call.source)
  const submissions = call.links.filter(({ label }) => label === 'submission')
  return (
    <Fact name={words.ways}>
      <ul>
        <li>
          <OutLink to={call.url}>
            {words.own(source ? publisherText(source.publisher, view.language) : clean(call.url, 80))}
          </OutLink>
        </li>
        {submissions.map(({ url }) => (
          <li>
            <OutLink to={url}>{words.submission}</OutLink>
          </li>
        ))}
      </ul>
    </Fact>
  )
}

function Partners({ view, call }: Pick<Props, 'view' | 'call'>) {
  const words = callPagePartsFor(view.language).apply
  const pages = partnerPages(call)
  if (!pages) return null
  return (
    <Fact name={words.partners}>
      <ul>
        <li>
          <OutLink to={pages.topic}>{words.topicPartners}</OutLink>
        </li>
        <li>
          <OutLink to={pages.all}>{words.allPartners}</OutLink>
        </li>
      </ul>
      <p class="quiet">{words.partnersHint}</p>
    </Fact>
  )
}
