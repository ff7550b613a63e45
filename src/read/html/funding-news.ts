import { isAboutFunding } from '../../core/about-funding.js'
import type { HtmlForm } from './html.js'
import { plainText } from './html-text.js'

/** For the `call` of a list of news in English: keeps the items that speak of money, as news. */
export const onlyFunding: NonNullable<HtmlForm['call']> = (part, dom) =>
  isAboutFunding(plainText(dom.html(part)), 'en') ? { kind: 'news' } : null
