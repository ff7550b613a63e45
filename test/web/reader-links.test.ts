import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { previewLetter } from '../../src/pipeline/preview.js'
import { findMunicipality } from '../../src/store/municipalities.js'
import { DATABASES } from '../support/databases.js'
import { A_BOOK } from '../support/house.js'
import { NOW, signer } from './judging.js'
import { aReading, type Reading } from './readers.js'
import { PUBLIC_URL } from './seed.js'

describe.each(DATABASES)('the links of a letter, on %s', (kind) => {
  let at: Reading
  beforeEach(async () => {
    at = await aReading(kind)
  })
  afterEach(() => at.test.close())

  it('are each a page, which does nothing by being opened', async () => {
    const { db } = at.test
    const municipality = await findMunicipality(db, 'solna')
    const contact = municipality?.contacts.find(({ id }) => id === 'omsorg')
    if (!municipality || !contact) throw new Error('no contact')
    const matter = { sources: [], book: A_BOOK, publicUrl: PUBLIC_URL, signer }
    const letter = await previewLetter(db, municipality, contact, matter, NOW)
    const inHtml = [...letter.html.matchAll(/href="([^"]+)"/g)].map(([, link = '']) => link)
    const inText = [...letter.text.matchAll(/https:[^\s<>]+/g)].map(([link]) => link)
    const own = [...inHtml, ...inText, letter.leave ?? '']
      .map((link) => link.replaceAll('&amp;', '&'))
      .filter((link) => link.startsWith(`${PUBLIC_URL}/`))
    for (const part of ['?relevant=yes', '?relevant=no', '/pass', '/letters', '/leave', 'deadlines.ics'])
      expect(
        own.some((link) => link.includes(part)),
        part,
      ).toBe(true)
    for (const link of new Set(own)) {
      const { status } = await at.get(link.slice(PUBLIC_URL.length))
      expect([link, status]).toEqual([link, 200])
    }
    expect(await at.kept()).toEqual([])
    expect((await at.contact())?.state).toBe('active')
    const [answer = ''] = own.filter((link) => link.endsWith('?relevant=no'))
    await at.post(answer.slice(PUBLIC_URL.length), { say: 'not-relevant' })
    expect(await at.kept()).toEqual([['social', 'not-relevant', 'omsorg', null]])
  })
})
