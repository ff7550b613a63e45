import { expect, it } from 'vitest'
import { plainText } from '../../src/read/html/html-text.js'
import { openDocument } from '../../src/read/html/document.js'
import { MAIN, NOISE, removeContacts } from '../../src/read/html/main-part.js'
import { aPage } from '../support/saved-pages.js'

const open = (body: string) =>
  openDocument(aPage({ method: 'GET', url: 'https://myndigheten.example/', expect: 'html' }, body))

const left = (body: string): string => {
  const dom = open(`<main>${body}</main>`)
  removeContacts(dom)
  return plainText(dom.html(dom('main')))
}

it.each([
  [
    '<h2>Stöd</h2><p>a</p><h2>Kontakt</h2><p>En Handläggare</p><h3>Telefon</h3><p>b</p><h2>Mer</h2>',
    'Stöd\n\na\n\nMer',
  ],
  ['<h3>Kontakta oss</h3><ul><li>Någon</li></ul><h2>Datum</h2>', 'Datum'],
  ['<h4>Har du frågor? Kontakta Kulturrådet</h4><p>x</p>', ''],
  ['<p>Någon Handläggare, 010-470 04 02</p><p>Öppnar 2 mars</p>', 'Öppnar 2 mars'],
  ['<ul><li>Någon, +46 10 470 04 02</li><li>Kommuner</li></ul>', '• Kommuner'],
  ['<p>Mejla <a href="mailto:a@b.example">a@b.example</a></p>', ''],
  [
    '<p>Sök senast 2 mars 2027 och <a href="mailto:a@b.example">mejla a@b.example</a>.</p>',
    'Sök senast 2 mars 2027 och .',
  ],
])('takes people to contact out of %s', (body, expected) => {
  expect(left(body)).toBe(expected)
})

it.each([
  '<h2>Elevers kontakt med arbetslivet</h2><p>Bidrag</p>',
  '<h1>Kontakt</h1><p>Bidrag</p>',
  '<p>Sista dag 2026-01-15 12.00</p>',
  '<p>Stöd om 350 000 000 kronor</p>',
])('leaves %s', (body) => {
  expect(left(body)).toBe(left(body.replace(/(?=<)/g, ' ')))
  expect(left(body).length).toBeGreaterThan(10)
})

it('finds the main part, and all of a page that marks none', () => {
  expect(open('<body><main>a</main><p>b</p></body>')(MAIN).text()).toBe('a')
  expect(open('<body><p>b</p></body>')(MAIN).text()).toBe('b')
})

it('knows banners and menus, but not an accepted cookie on the body', () => {
  const dom = open(
    '<body class="cookie-ok"><div id="Cookie-bar">kakor</div><nav>meny</nav><main>a</main></body>',
  )
  dom(NOISE).remove()
  expect(dom('body').text()).toBe('a')
})
