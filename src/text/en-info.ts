import { dayText, listText } from './format.js'
import type { InfoWords, PlaceFacts } from './info-words.js'

const owner = ({ municipalities: [only, ...more] }: PlaceFacts): string =>
  only !== undefined && more.length === 0 ? only : 'Whoever runs this site'
const reach = (contact: string): string =>
  contact === ''
    ? 'The address of whoever runs this site has not been given yet. Use the form for accessibility faults.'
    : `Write to ${contact}.`

/** What the pages say of the site itself, in English. */
export const enInfo: InfoWords = {
  day: (day) => dayText(day, 'en'),
  about: (facts) => ({
    title: 'About Fondvakt',
    intro:
      'Fondvakt watches EU funds and programmes, and other external funding, for Swedish municipalities. It gathers calls, says which of the municipality’s priority areas they belong to and why, and sends one letter a week to whoever wants it.',
    sections: [
      {
        heading: 'Whom it is for',
        pieces: [
          facts.municipalities.length === 0
            ? 'No municipality has been set up yet.'
            : `Calls are watched here for ${listText(facts.municipalities, 'en')}. Anybody may search.`,
          'Fondvakt is open source (MIT).',
        ],
      },
      {
        heading: 'What is done by a machine',
        pieces: [
          [
            'Which areas a call belongs to, and how strongly. The points are the sum of the reasons shown, and nothing else.',
            'Whether the municipality can apply itself or be a partner. The sentence that says so is shown.',
            'Dates, amounts and support rates that were read out of running text. The words they were read from are shown.',
            'Putting together the same call from several sources. Where each fact comes from is shown.',
            'Translations that the source itself has made by machine. They are marked.',
          ],
          'Where a person has said otherwise, that holds, and the page says who and when. Texts and titles are the source’s own. No language model writes anything on the pages or in the letters.',
        ],
      },
      {
        heading: 'What Fondvakt does not do',
        pieces: [
          'Fondvakt does not decide whether you may apply. What the source does not say is left blank. Always check dates, amounts and conditions on the call’s own page.',
        ],
      },
      {
        heading: 'Sources and terms',
        pieces: [
          `The calls come from ${facts.sources} sources. From the European Commission’s portal and sites: © European Union, reused under Commission Decision 2011/833/EU. The research councils’ open data: CC0. Other sources’ texts are their own; Fondvakt shows facts, and links to the source’s own page.`,
        ],
      },
      { heading: 'Contact', pieces: [reach(facts.contact)] },
    ],
  }),
  privacy: (facts) => ({
    title: 'Privacy',
    intro: 'Which personal data there are here, why, for how long, and what you can ask for.',
    sections: [
      {
        heading: 'If you only read',
        pieces: [
          'You need not say who you are to search and read. The pages have no scripts, no statistics of visitors, and nothing from other sites.',
          'Cookies are set only when you ask for something that needs them:',
          [
            `when you come by a personal link in a letter: who you are, for at most ${facts.visitDays} days`,
            'when you choose “remember where I stopped”: the time, for at most a year',
            `when you sign in: your session, for at most ${facts.sessionDays} days`,
          ],
        ],
      },
      {
        heading: 'If you get letters',
        pieces: [
          [
            'Data: name, mail address, department, language, areas and wishes, which letters were sent and whether they arrived, and what you have answered of calls.',
            'Purpose: to send you the letters you are to have, never the same thing twice, and to show the municipality what came of them.',
            'Legal basis: a task in the public interest; for those who signed up by themselves, consent, confirmed by a link.',
            `For how long: the words of letters for at most ${facts.keepMonths} months. Name and address are removed 28 days after you have left. After that only a coded mark remains, so that you do not get letters again by mistake.`,
            'Your name is shown beside what you have answered of a call, and to the colleague you pass a call on to.',
          ],
          'Letters may be official documents. How long the municipality keeps them is for its own decision.',
        ],
      },
      {
        heading: 'If you sign in',
        pieces: [
          'Name, mail address, role, when you last signed in, and what you have changed. Passwords are kept only as argon2id hashes. The change log is kept, since the municipality must be able to see who did what.',
        ],
      },
      {
        heading: 'If you report a fault',
        pieces: [
          'What you write, and your address if you give it. It is used only to mend the fault and to answer you.',
        ],
      },
      {
        heading: 'Your rights',
        pieces: [
          `${owner(facts)} is the controller. You can ask to see, correct or erase your data, or to have the processing restricted. The letters have a link where you change and stop by yourself. ${reach(facts.contact)}`,
          'If you are not satisfied you can complain to the Swedish Authority for Privacy Protection (imy.se).',
        ],
      },
    ],
  }),
  accessibility: (facts, reviewed) => ({
    title: 'Accessibility statement',
    intro: `${owner(facts)} is responsible for this site, and wants as many as possible to be able to use it. This page says how the site meets the Swedish act on accessibility to digital public services (2018:1937), which faults we know of, and how you can report others.`,
    sections: [
      {
        heading: 'How accessible is the site?',
        pieces: [
          'The site is partly compliant: we know of the faults below. The aim is WCAG 2.2 level AA and EN 301 549.',
        ],
      },
      {
        heading: 'Faults that we know of',
        pieces: [
          [
            'The texts of calls are the sources’ own. They are often in English, sometimes hard to read, and link to pages and documents that are not ours.',
            'Charts are pictures with a short description. The same figures stand in a table beside each chart.',
            'The pages have not been tried with every assistive technology. Please tell us if something does not work with yours.',
          ],
        ],
      },
      {
        heading: 'How we have tested the site',
        pieces: [
          'At every change the pages are tested automatically with axe-core in a browser: light and dark, 320 and 1280 pixels wide, text of twice the size, without scripts and with the keyboard alone. The statement rests on that and on our own review; no independent audit has been made.',
          `The statement is about the version at the foot of the page, and was last reviewed on ${reviewed}.`,
        ],
      },
      {
        heading: 'If you cannot use parts of the site',
        pieces: [
          `Do you want the content in another way? ${reach(facts.contact)} All lists are also there as tables (XLSX, CSV) and feeds.`,
        ],
      },
      {
        heading: 'Supervision',
        pieces: [
          'The Agency for Digital Government (Digg) supervises the act. If you are not satisfied with how we deal with what you report, you can tell Digg (digg.se/tdosanmalan).',
        ],
      },
    ],
  }),
  data: (facts) => ({
    title: 'Open data and API',
    intro:
      'All that the pages show of calls and sources can also be fetched by programs, without an account and without a key.',
    sections: [
      {
        heading: 'How it works',
        pieces: [
          'Each list has the same address, the same filters and the same order as the page, with another ending. Search on the page and change the ending, or use the links under “Save the search”.',
          'Answers carry an ETag. Ask with If-None-Match, and no more often than the answer says. Whoever asks too often gets 429, and how long to wait.',
        ],
      },
      {
        heading: 'Terms',
        pieces: [
          'Fondvakt’s own data (areas, reasons, events, how sources are doing) are free to use (CC0). The texts of calls belong to the sources: the Commission’s are reused under Decision 2011/833/EU, the research councils’ are CC0, for others the source’s terms hold.',
          reach(facts.contact),
        ],
      },
    ],
  }),
  sourceTable: {
    heading: 'The sources',
    caption: 'Sources that Fondvakt reads',
    source: 'Source',
    publisher: 'Publisher',
  },
  formats: {
    heading: 'What can be fetched',
    caption: 'Formats and addresses',
    what: 'What',
    address: 'Address',
    rows: {
      list: 'The list as a page',
      json: 'The list as JSON',
      csv: 'The list as CSV',
      xlsx: 'The list for Excel',
      rss: 'New calls as RSS',
      ics: 'Deadlines as a calendar to subscribe to',
      events: 'What changes, as RSS',
      api: 'REST API by Digg’s profile',
      openapi: 'Description of the API (OpenAPI 3.1)',
      bulk: 'All calls, one a line (NDJSON)',
      commonGrants: 'CommonGrants',
      dcat: 'Catalogue in DCAT-AP-SE',
    },
  },
  report: {
    heading: 'Report a fault',
    intro: 'We need to know what does not work. Describe it as well as you can. Write nothing sensitive.',
    page: 'Address of the page',
    pageHint: 'The page that does not work, such as /solna/calls.',
    text: 'What does not work',
    textHint: 'If you can, also which browser and which aids you use.',
    replyTo: 'Your mail address',
    replyToHint: 'If you want an answer.',
    send: 'Send the report',
    leaveEmpty: 'Leave this field empty',
    notAddress: 'This is no mail address.',
    busy: 'There have been too many reports in a short time. Please try again in a while.',
    sentTitle: 'Thank you, the report has arrived',
    sent: 'Whoever looks after the site has got it.',
  },
}
