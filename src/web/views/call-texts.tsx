import type { CallText, Section, StoredCall } from '../../core/call.js'
import type { Mark } from '../../core/marks.js'
import { callPath, type View } from '../view.js'
import { foreign } from './parts.js'
import { Prose } from './prose.js'

interface Props {
  readonly view: View
  readonly call: StoredCall
  /** The language that was asked for; else the page's, else the source's own. */
  readonly asked: 'sv' | 'en' | null
  readonly from: string | null
  readonly marked: Marked
}

/** What is underlined in a call's texts, by text, and what to call the areas it speaks for. */
export interface Marked {
  readonly marks: ReadonlyMap<string, readonly Mark[]>
  readonly areaName: (area: string) => string
}

/** The text that is shown: in the language asked for, else the page's, else the source's own. */
export function shownText(
  view: View,
  { texts }: Pick<StoredCall, 'texts'>,
  asked: 'sv' | 'en' | null,
): CallText | undefined {
  const full = texts.filter(({ sections }) => sections.length > 0)
  return full.find(({ language }) => language === (asked ?? view.language)) ?? full[0]
}

/** What the call says, in one language at a time; the conditions stand with who may apply. */
export function CallTexts({ view, call, asked, from, marked }: Props) {
  const words = view.page.call
  const wanted = asked ?? view.language
  const texts = call.texts.filter(({ sections }) => sections.length > 0)
  const text = shownText(view, call, asked)
  return (
    <section aria-labelledby="text">
      <h2 id="text">{words.text}</h2>
      {text ? null : <p>{words.noText}</p>}
      {texts.length > 1 && text ? (
        <Languages view={view} call={call} texts={texts} shown={text} from={from} />
      ) : null}
      {text && texts.length === 1 && text.language !== wanted ? (
        <p class="quiet">{words.onlyIn[text.language]}</p>
      ) : null}
      {text?.machine ? <p class="notice">{words.machineNote}</p> : null}
      {text && hasMarks(text, marked) ? <p class="quiet">{words.marked}</p> : null}
      {text ? (
        <Sections view={view} sections={sectionsOf(call, text)} language={text.language} marked={marked} />
      ) : null}
    </section>
  )
}

function Languages({
  view,
  call,
  texts,
  shown,
  from,
}: Omit<Props, 'asked' | 'marked'> & { readonly texts: readonly CallText[]; readonly shown: CallText }) {
  const words = view.page.call
  return (
    <nav class="languages" aria-label={words.languages}>
      <ul>
        {texts
          .toSorted((a, b) => Number(b.language === view.language) - Number(a.language === view.language))
          .map((text) => (
            <li>
              <a
                href={`${view.link(callPath(call.id), { m: from, text: text.language })}#text`}
                aria-current={text === shown ? 'true' : undefined}
              >
                {words.inLanguage[text.language]}
                {text.machine ? ` (${view.words.call.machine})` : null}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  )
}

const hasMarks = ({ sections }: CallText, { marks }: Marked): boolean =>
  sections.some(({ text }) => marks.has(text))

/** What stands here: all of it, but for what a call says of who may apply. */
const sectionsOf = ({ kind }: Pick<StoredCall, 'kind'>, { sections }: CallText): readonly Section[] =>
  sections.filter((section) => kind !== 'call' || section.kind !== 'conditions')

function Sections({
  view,
  sections,
  language,
  marked: { marks, areaName },
}: Pick<Props, 'view' | 'marked'> & {
  readonly sections: readonly Section[]
  readonly language: CallText['language']
}) {
  return (
    <>
      {sections.map((section) => (
        <>
          <h3>{view.page.call.sections[section.kind]}</h3>
          <div class="prose" lang={foreign(view, language)}>
            <Prose text={section.text} marks={marks.get(section.text)} areaName={areaName} />
          </div>
        </>
      ))}
    </>
  )
}
