import type { Group } from '../../group.js'
import { atDesk, takeAtDesk } from '../../desk.js'
import { LIST_FORMATS } from '../../desk-list.js'
import { goToCase, showCase, takeCase } from './case.js'
import { showCases, showCasesAs } from './cases.js'
import { showContact } from './contact.js'
import { showEnd, showStop, takeEnd, takeLink, takeRestart, takeStop } from './contact-acts.js'
import { showChange, showNewContact, takeChange, takeNewContact } from './contact-form.js'
import { showPreview, showPreviewHtml, showPreviewWhole } from './contact-preview.js'
import { showContacts, showContactsAs } from './contacts.js'
import { MOST_FORM, showExample, showImport, showPlan, takePlan, takeTable } from './import.js'
import { showHeld, showSettle, takeHeld, takeSettle } from './letter-acts.js'
import { showLetter, showLetterHtml, showLetterWhole } from './letter.js'
import { showLetters, showLettersAs } from './letters.js'

const CONTACT = '/:municipality/contacts/:contact'
const LETTER = '/:municipality/letters/:letter'
const CASE = '/:municipality/cases/:department/:call'
const IMPORT = '/:municipality/import-contacts'

/** The pages behind the sign-in for contacts, letters and cases. */
export const DESK: Group = {
  pages: [
    ['/:municipality/contacts', atDesk('contacts', showContacts)],
    ...LIST_FORMATS.flatMap((format) => [
      [`/:municipality/contacts.${format}`, atDesk('contacts', showContactsAs(format))] as const,
      [`/:municipality/letters.${format}`, atDesk('letters', showLettersAs(format))] as const,
      [`/:municipality/cases.${format}`, atDesk('cases', showCasesAs(format))] as const,
    ]),
    ['/:municipality/new-contact', atDesk('contacts', showNewContact)],
    [IMPORT, atDesk('contacts', showImport)],
    [`${IMPORT}/example.csv`, atDesk('contacts', showExample)],
    [`${IMPORT}/:import`, atDesk('contacts', showPlan)],
    [CONTACT, atDesk('contacts', showContact)],
    [`${CONTACT}/change`, atDesk('contacts', showChange)],
    [`${CONTACT}/stop`, atDesk('contacts', showStop)],
    [`${CONTACT}/leave`, atDesk('contacts', showEnd)],
    [`${CONTACT}/preview`, atDesk('letters', showPreview)],
    [`${CONTACT}/preview/html`, atDesk('letters', showPreviewHtml)],
    [`${CONTACT}/preview/whole`, atDesk('letters', showPreviewWhole)],
    ['/:municipality/letters', atDesk('letters', showLetters)],
    ['/:municipality/letters/held/release', atDesk('letters', showHeld('release'))],
    ['/:municipality/letters/held/discard', atDesk('letters', showHeld('discard'))],
    [LETTER, atDesk('letters', showLetter)],
    [`${LETTER}/html`, atDesk('letters', showLetterHtml)],
    [`${LETTER}/whole`, atDesk('letters', showLetterWhole)],
    [`${LETTER}/again`, atDesk('letters', showSettle('again'))],
    [`${LETTER}/arrived`, atDesk('letters', showSettle('sent'))],
    ['/:municipality/cases', atDesk('cases', showCases)],
    ['/:municipality/cases/:case', atDesk('cases', goToCase)],
    [CASE, atDesk('cases', showCase)],
  ],
  forms: [
    ['/:municipality/new-contact', takeAtDesk('contacts', takeNewContact)],
    [IMPORT, takeAtDesk('contacts', takeTable), MOST_FORM],
    [`${IMPORT}/:import`, takeAtDesk('contacts', takePlan)],
    [`${CONTACT}/change`, takeAtDesk('contacts', takeChange)],
    [`${CONTACT}/stop`, takeAtDesk('contacts', takeStop)],
    [`${CONTACT}/restart`, takeAtDesk('contacts', takeRestart)],
    [`${CONTACT}/leave`, takeAtDesk('contacts', takeEnd)],
    [`${CONTACT}/link`, takeAtDesk('contacts', takeLink)],
    ['/:municipality/letters/held/release', takeAtDesk('letters', takeHeld('release'))],
    ['/:municipality/letters/held/discard', takeAtDesk('letters', takeHeld('discard'))],
    [`${LETTER}/again`, takeAtDesk('letters', takeSettle('again'))],
    [`${LETTER}/arrived`, takeAtDesk('letters', takeSettle('sent'))],
    [CASE, takeAtDesk('cases', takeCase)],
  ],
}
