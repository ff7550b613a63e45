import type { Label } from '../../core/facts/fact.js'
import type { RawCall } from '../../core/source.js'
import { steadyText } from './steady-text.js'

/**
 * The words of a call's page without what is of the page and not of the call: stamps of review, time left, marks after links, and
 * its own heading at the top of its text.
 */
export function steadyCall(call: RawCall, labels: readonly Label[] = call.labels ?? []): Partial<RawCall> {
  return {
    labels: labels.flatMap(({ label, value }) => {
      const words = steadyText(value)
      return words === '' || STAMP.test(label) ? [] : [{ label, value: words }]
    }),
    ...(call.texts && {
      texts: call.texts.map((text) => ({
        ...text,
        sections: text.sections.map((section) => ({
          ...section,
          text: steadyText(withoutTitle(section.text, text.title)),
        })),
      })),
    }),
  }
}

const STAMP =
  /^(?:(?:sidan )?(?:senast )?(?:granskad|uppdaterad|ändrad|publicerad)|publiceringsdatum|last updated|published)$/i

const withoutTitle = (text: string, title = ''): string =>
  title !== '' && text.startsWith(`${title}\n`) ? text.slice(title.length) : text
