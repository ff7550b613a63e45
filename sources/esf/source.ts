import { referenceName } from '../../src/core/call-names.js'
import { defineSource, type RawCall } from '../../src/core/source.js'
import { fromDetail } from '../../src/read/html/detail.js'
import { fromLinks } from '../../src/read/html/links.js'
import { steps } from '../../src/read/html/steps.js'

const START = 'https://www.esf.se/utlysningar/'
const PROGRAMME = { programme: 'Europeiska socialfonden+ (ESF+)', programmeCode: '43254019' }
const DIARY = /^(?:dnr:? ?)?(20\d\d\/\d{5})$/i

/**
 * The calls of the European Social Fund in Sweden, region by region. Its addresses are known; how the pages are made today is not,
 * so the list is read by its links alone and each call by the labels that the fund's calls had in 2020 to 2022.
 */
export default defineSource({
  id: 'esf',
  title: 'Svenska ESF-rådet: utlysningar',
  publisher: 'Svenska ESF-rådet',
  home: START,
  language: 'sv',
  zone: 'Europe/Stockholm',
  authority: 'funder',
  kind: 'call',
  confidence: 'unproven',
  facts: 'worded',
  everyDays: 1,
  start: [{ method: 'GET', url: START, expect: 'html' }],
  read: steps({
    list: fromLinks({
      proof: { selector: 'h1', text: /utlysning/i },
      language: 'sv',
      to: /^esf\.se\/utlysningar\/(?!utlysningsplan|(?:alla|oppna|aktuella|pagaende|kommande|avslutade|stangda)(?:-utlysningar)?$)[^?]+$/,
      none: {
        selector: 'main',
        text: /\binga (?:öppna|aktuella|pågående) utlysningar|\binga utlysningar (?:är )?(?:öppna|just nu)/i,
      },
      status: /(?<!\p{L})(?:öppen|pågående|kommande|planerad|avslutad|stängd)(?!\p{L})/iu,
      labels: ['dl', 'lines'],
      call: ({ heading, labels }) => ({
        ...PROGRAMME,
        labels: [...(heading === null ? [] : [{ label: 'Region', value: heading }]), ...labels],
      }),
      detail: { step: 'call', keepDays: 2 },
    }),
    call: fromDetail({
      says: /utlys(?:ning|t belopp)|startdatum|sista ansökningsdag/i,
      language: 'sv',
      known: [
        ...[
          'Utlysning',
          'Diarienummer',
          'Dnr',
          'Programområde',
          'Region',
          'Utlyst belopp',
          'Medfinansiering',
        ],
        ...['Startdatum', 'Slutdatum', 'Öppnar', 'Stänger', 'Ansökan öppnar', 'Ansökan stänger'],
        ...[
          'Utlysningen öppnar',
          'Utlysningen stänger',
          'Sista ansökningsdag',
          'Projektstart',
          'Vem kan söka',
        ],
      ],
      call: (call) => ({ ...PROGRAMME, ...numbered(call) }),
    }),
  }),
  expect: { calls: [0, 80], filled: { deadlines: 0.6 }, quietDays: 120 },
})

/** Its diarienummer is what other sources name a call by. */
function numbered({ labels }: RawCall): Partial<RawCall> {
  const number = (labels ?? []).flatMap(({ value }) => DIARY.exec(value)?.[1] ?? [])[0]
  return number === undefined ? {} : { names: [referenceName('esf', number)] }
}
