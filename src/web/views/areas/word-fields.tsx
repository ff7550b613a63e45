import { LONGEST_PHRASE } from '../../../core/area-edit.js'
import { areaWordsFor } from '../../../text/area-words.js'
import type { AreaFields } from '../../area-fields.js'
import type { FieldFault } from '../../fields.js'
import type { View } from '../../view.js'

interface Props {
  readonly view: View
  readonly fields: AreaFields
  readonly faults: readonly FieldFault[]
}

/** An area's own words, a line each, and some empty ones. */
export function WordFields({ view, fields, faults }: Props) {
  const { form, language, wordWeight } = areaWordsFor(view.language)
  const fault = faults.find(({ field }) => field === 'words')
  const [phrase, inLanguage, counts] = form.columns
  return (
    <section aria-labelledby="words">
      <h2 id="words" tabindex={-1}>
        {form.words}
      </h2>
      <p class="hint field">{form.wordsHint}</p>
      {fault ? <p class="fault">{fault.text}</p> : null}
      <div class="word-lines">
        <p class="word-line heads" aria-hidden="true">
          <span>{phrase}</span>
          <span>{inLanguage}</span>
          <span>{counts}</span>
        </p>
        {fields.words.map((word, n) => (
          <div class="word-line" role="group" aria-label={form.phrase(n + 1)}>
            <PhraseField
              label={form.phrase(n + 1)}
              n={n}
              value={word.phrase}
              lang={word.language === 'en' ? 'en' : 'sv'}
              fault={faults.find(({ field }) => field === `phrase:${n}`)}
            />
            <select name={`language:${n}`} aria-label={form.phraseLanguage(n + 1)}>
              {(['sv', 'en'] as const).map((one) => (
                <option value={one} selected={one === word.language}>
                  {language[one]}
                </option>
              ))}
            </select>
            <select name={`wordWeight:${n}`} aria-label={form.phraseWeight(n + 1)}>
              {([3, 2, 1] as const).map((one) => (
                <option value={String(one)} selected={String(one) === word.weight}>
                  {wordWeight[one]}
                </option>
              ))}
            </select>
          </div>
        ))}
      </div>
      <p>
        <button class="second" name="do" value="more">
          {form.more}
        </button>
      </p>
    </section>
  )
}

function PhraseField({
  label,
  n,
  value,
  lang,
  fault,
}: {
  readonly label: string
  readonly n: number
  readonly value: string
  readonly lang: 'sv' | 'en'
  readonly fault: FieldFault | undefined
}) {
  const id = `phrase:${n}`
  return (
    <div class={fault ? 'wrong' : undefined}>
      {fault ? (
        <p class="fault" id={`${id}-fault`}>
          {fault.text}
        </p>
      ) : null}
      <input
        type="text"
        id={id}
        name={id}
        value={value}
        lang={lang}
        aria-label={label}
        maxlength={LONGEST_PHRASE}
        autocomplete="off"
        aria-invalid={fault ? 'true' : undefined}
        aria-describedby={fault ? `${id}-fault` : undefined}
      />
    </div>
  )
}
