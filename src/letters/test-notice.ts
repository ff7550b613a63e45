import type { Written } from '../core/letter.js'
import type { Language } from '../text/format.js'
import { settingsWordsFor } from '../text/settings-words.js'
import { renderNotice } from './notice.js'

/** The mail by which somebody sees whether mail arrives. */
export function testNotice(language: Language, municipality: string, publicUrl: string): Written {
  const { subject, title, paragraphs, link, foot } = settingsWordsFor(language).testMail(municipality)
  return renderNotice({
    ...{ language, subject, title, paragraphs },
    links: [{ label: link, href: publicUrl }],
    foot: [foot],
  })
}
