import type { NoticeWords } from './notice-words.js'

const NOTHING_TO_DO = 'Was it not you who gave the address? Then you need not do anything.'

/** What small mails say, in English. */
export const enNotices: NoticeWords = {
  call: 'Call',
  confirm: (department, municipality) => ({
    subject: 'Confirm that you want weekly letters from Fondvakt',
    title: 'Confirm that you want weekly letters',
    paragraphs: [
      'Hello!',
      department === municipality
        ? `Somebody has asked for Fondvakt’s weekly letter for ${municipality} to be sent to this address. The letter tells of calls from the EU and other funders that fit your areas.`
        : `Somebody has asked for Fondvakt’s weekly letter for ${department} in ${municipality} to be sent to this address. The letter tells of calls from the EU and other funders that fit your areas.`,
      'Open the page and confirm there, and the letters will come. The link is good for seven days.',
    ],
    links: ['Confirm'],
    foot: [`${NOTHING_TO_DO} No letters come unless you confirm.`],
  }),
  already: (department, municipality) => ({
    subject: 'You already get weekly letters from Fondvakt',
    title: 'You already get the weekly letter',
    paragraphs: [
      'Hello!',
      department === municipality
        ? `Somebody has asked for Fondvakt’s weekly letter for ${municipality} to be sent to this address. The address gets it already, so we have changed nothing.`
        : `Somebody has asked for Fondvakt’s weekly letter to be sent to this address. The address already gets the letter for ${department} in ${municipality}, so we have changed nothing.`,
      'Do you want to change areas, language or how often the letter comes? You do that on your own page.',
    ],
    links: ['Change your choices'],
    foot: [NOTHING_TO_DO],
  }),
  pass: ({ from, title, municipality, hasNote }) => ({
    subject: `${from} passes on a call: ${title}`,
    title: `${from} passes on a call`,
    paragraphs: [
      'Hello!',
      hasNote
        ? `${from} in ${municipality} thinks that this call may be something for you, and writes:`
        : `${from} in ${municipality} thinks that this call may be something for you.`,
    ],
    links: ['Read about the call', 'Say whether it is relevant for you'],
    foot: [
      `Answer this mail, and the answer goes to ${from}.`,
      'Dates and amounts come from the source. Check them on the call’s own page before you decide.',
      'You get this mail because you are a contact in Fondvakt. The link for answers is your own: do not pass it on.',
    ],
  }),
}
