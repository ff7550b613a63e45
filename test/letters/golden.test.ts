import { expect, describe, it } from 'vitest'
import { copyFor } from '../../src/core/letter-copy.js'
import type { LetterMatter } from '../../src/core/digest.js'
import { renderLetter } from '../../src/letters/render.js'
import { office } from './sample-office.js'
import { aContent, busy, contact, fast, first, quiet } from './samples.js'

const LETTERS: readonly (readonly [string, Partial<LetterMatter>])[] = [
  ['busy', busy],
  ['quiet', quiet],
  ['first', first],
  ['fast', fast],
  ['secretariat', office],
]

describe.each(['sv', 'en'] as const)('the whole letter in %s', (language) => {
  it.each(LETTERS)('reads as before: %s', async (name, matter) => {
    const letter = renderLetter(aContent({ ...matter, reader: { ...(matter.reader ?? contact), language } }))
    const { html, text } = copyFor(letter, { name: 'Åsa Öberg', token: 'TOKEN' })
    await expect(html).toMatchFileSnapshot(`${name}.${language}.expected.html`)
    await expect(`${letter.subject}\n\n${text}`).toMatchFileSnapshot(`${name}.${language}.expected.txt`)
  })
})
