import type { LetterBody } from '../../../core/letter-copy.js'
import type { Municipality } from '../../../core/municipality.js'
import type { KnownContact } from '../../../store/contacts.js'
import { clean } from '../../../text/clean.js'
import { deskPageWordsFor } from '../../../text/desk-page-words.js'
import { deskPath, type View } from '../../view.js'
import { Layout } from '../layout.js'

interface Props {
  readonly view: View
  readonly municipality: Municipality
  readonly known: KnownContact
  readonly subject: string
  readonly body: Pick<LetterBody, 'text' | 'whole'>
}

/** The letter that a contact would get now: its subject and text here, as mail shows it in a document of its own. */
export function ContactPreviewPage({ view, municipality, known: { contact }, subject, body }: Props) {
  const words = deskPageWordsFor(view.language).contact
  const title = words.previewTitle(clean(contact.name, 120))
  const back = deskPath(municipality.id, 'contacts', contact.id)
  return (
    <Layout view={view} title={title} at="contacts" municipality={municipality}>
      <div class="inner">
        <p class="way-back">
          <a href={view.link(back)}>{words.back}</a>
        </p>
        <h1>{title}</h1>
        <p class="intro">{words.previewIntro}</p>
        <p>
          <strong>{words.previewSubject}:</strong> {clean(subject, 300)}
        </p>
        <div class="actions">
          <a class="button" href={view.link(`${back}/preview/html`)}>
            {words.previewHtml}
          </a>
          {body.whole === null ? null : (
            <a class="button second" href={view.link(`${back}/preview/whole`)}>
              {words.previewWhole}
            </a>
          )}
        </div>
        <h2>{words.previewText}</h2>
        <LetterText text={body.text} label={words.previewText} language={contact.language} />
      </div>
    </Layout>
  )
}

/** A letter's plain text, in a frame that can be scrolled by keyboard. */
export const LetterText = ({
  text,
  label,
  language,
}: {
  readonly text: string
  readonly label: string
  readonly language?: 'sv' | 'en'
}) => (
  <pre class="letter-text" tabindex={0} role="region" aria-label={label} lang={language}>
    {text}
  </pre>
)
