import { expect, describe, it } from 'vitest'
import type { LetterMatter } from '../../src/core/digest.js'
import { renderLetter } from '../../src/letters/render.js'
import { aContent, contact, english, first, quiet } from './samples.js'

const WEEKS: readonly (readonly [string, Partial<LetterMatter>])[] = [
  ['busy', {}],
  ['quiet', quiet],
  ['first', first],
]

describe.each([
  ['sv', contact],
  ['en', english],
])('the whole letter in %s', (language, reader) => {
  it.each(WEEKS)('reads as before in a %s week', async (week, matter) => {
    const letter = renderLetter(aContent({ ...matter, contact: reader }))
    await expect(letter.html).toMatchFileSnapshot(`${week}.${language}.expected.html`)
    await expect(`${letter.subject}\n\n${letter.text}`).toMatchFileSnapshot(
      `${week}.${language}.expected.txt`,
    )
  })
})
