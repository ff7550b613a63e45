/** Months as feeds name them in English, Swedish, Danish, Norwegian, German, French, Dutch, Finnish, Italian, Spanish and Portuguese. */
const MONTHS: readonly RegExp[] = [
  /^(?:jan|janv|january|januari|januar|janvier|janeiro|ene|enero|gen|gennaio|tammi\p{L}*)$/u,
  /^(?:feb|febr|fév|févr|fev|february|februari|februar|février|febrero|febbraio|fevereiro|helmi\p{L}*)$/u,
  /^(?:mar|mars|march|marts|märz|mär|mrz|maart|mrt|marzo|março|maalis\p{L}*)$/u,
  /^(?:apr|april|avr|avril|abr|abril|aprile|huhti\p{L}*)$/u,
  /^(?:may|maj|mai|mei|mayo|mag|maggio|maio|touko\p{L}*)$/u,
  /^(?:jun|june|juni|juin|junio|giu|giugno|junho|kesä\p{L}*)$/u,
  /^(?:jul|july|juli|juil|juillet|julio|lug|luglio|julho|heinä\p{L}*)$/u,
  /^(?:aug|august|augusti|augustus|août|aoû|ago|agosto|elo\p{L}*)$/u,
  /^(?:sep|sept|september|septembre|septiembre|set|settembre|setembro|syys\p{L}*)$/u,
  /^(?:oct|okt|october|oktober|octobre|octubre|ott|ottobre|out|outubro|loka\p{L}*)$/u,
  /^(?:nov|november|novembre|noviembre|novembro|marras\p{L}*)$/u,
  /^(?:dec|december|dez|dezember|des|desember|déc|décembre|dic|diciembre|dicembre|dezembro|joulu\p{L}*)$/u,
]

/** Minutes east of Greenwich. Those of several meanings have the one that RFC 822 or the feeds of Europe give them. */
const ZONES: Readonly<Record<string, number>> = {
  ...{
    z: 0,
    ut: 0,
    utc: 0,
    gmt: 0,
    wet: 0,
    west: 60,
    bst: 60,
    cet: 60,
    met: 60,
    mez: 60,
    cest: 120,
    mest: 120,
  },
  ...{ mesz: 120, eet: 120, eest: 180, msk: 180, est: -300, edt: -240, et: -300, cst: -360, cdt: -300 },
  ...{ ct: -360, mst: -420, mdt: -360, mt: -420, pst: -480, pdt: -420, pt: -480, ast: -240, adt: -180 },
  ...{ at: -240, nst: -210, akst: -540, akdt: -480, hst: -600, jst: 540, kst: 540, aest: 600, aedt: 660 },
}

/** Years of two figures mean what RFC 2822 says. */
const century = (year: number): number => (year < 50 ? year + 2000 : year + 1900)

/** What programs write when they have no date. */
const PLACEHOLDERS = new Set([Date.UTC(1900, 0, 1), Date.UTC(1970, 0, 1)])

/**
 * The instant in a date as feeds write it, as ISO 8601 in UTC; null where it names no day of the calendar or a zone nobody knows.
 * Reads RFC 822, ISO 8601, W3CDTF, asctime and their misspellings. Without a zone it is taken as UTC, without a clock as midnight,
 * as other readers of feeds do. A month or a year alone is no instant, and `03/04/2026` or `03-12-31` may be more than one.
 */
export function readFeedDate(text: string): string | null {
  if (text.length > 200) return null
  const written = text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/(?<=^| )(?:den|the|le|kl\.?|klockan|at|um|uhr) /g, '')
    .trim()
  for (const form of FORMS) {
    const found = form.exec(written)?.groups
    if (found) return instant(found)
  }
  return null
}

const WEEKDAY = /^(?:\p{L}{2,12}\.?(?: ?, ?| ))?/u.source
const REST = /(?:(?: ?[t,] ?| )(?<clock>.*)|(?<clock2>z|[+-]\d\d:\d\d))?$/.source
const NAME = /(?<name>\p{L}{3,12})\.?/u.source
const DAY = /(?<day>\d{1,2})(?:\.|st|nd|rd|th|:e)?/.source

const FORMS = [
  `${WEEKDAY}(?<year>\\d{4})(?<gap>[-/.])(?<month>\\d{1,3})\\k<gap>(?<day>\\d{1,2})${REST}`,
  `^(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})${REST}`,
  `^(?<year>\\d{4})-${NAME}-(?<day>\\d{1,2})${REST}`,
  `${WEEKDAY}(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>\\d{4})${REST}`,
  `${WEEKDAY}(?<first>\\d{1,2})/(?<second>\\d{1,2})/(?<year>\\d{4})${REST}`,
  `${WEEKDAY}${DAY}[ -](?:of )?${NAME},?[ -](?<year>\\d{4}|\\d{2})${REST}`,
  `${WEEKDAY}${NAME} ${DAY},? (?<year>\\d{4})${REST}`,
  `${WEEKDAY}${NAME} (?<day>\\d{1,2}) (?<clock>\\d{1,2}:\\d{2}\\S*(?: [a-z+-][\\w+:-]*)?) (?<year>\\d{4})$`,
].map((form) => new RegExp(form, 'u'))

type Found = Readonly<Record<string, string | undefined>>

function instant(found: Found): string | null {
  const { year: written = '', clock, clock2 } = found
  const year = written.length === 2 ? century(Number(written)) : Number(written)
  const [month, day] = monthAndDay(found)
  const minutes = readClock(clock2 === undefined ? (clock ?? '') : `00:00 ${clock2}`)
  const start = new Date(Date.UTC(year, month - 1, day))
  if (minutes === null || year < 1900 || start.getUTCMonth() !== month - 1 || start.getUTCDate() !== day)
    return null
  const moment = start.getTime() + minutes * 60_000
  return PLACEHOLDERS.has(moment) ? null : new Date(moment).toISOString()
}

function monthAndDay({ name, month, day, first, second }: Found): readonly [month: number, day: number] {
  if (name !== undefined) return [MONTHS.findIndex((names) => names.test(name)) + 1, Number(day)]
  if (month !== undefined) return [Number(month), Number(day)]
  const [one, two] = [Number(first), Number(second)]
  if (one > 12 || one === two) return [two, one]
  return two > 12 ? [one, two] : [0, 0]
}

const CLOCK =
  /^(?:(?<hour>\d{1,2})[:.]?(?<minute>\d{2})(?:[:.]?(?<second>\d{1,2})(?:[.,](?<part>\d{1,9}))?)? ?(?<half>[ap]\.?m\.?(?![a-z]))?)? ?(?<zone>.*)$/

/** Minutes after midnight in Greenwich, which may be fewer than none. */
function readClock(text: string): number | null {
  const {
    hour = '0',
    minute = '0',
    second = '0',
    part = '0',
    half,
    zone = '',
  } = CLOCK.exec(text)?.groups ?? {}
  const east = readZone(zone)
  const hours =
    half === undefined
      ? Number(hour)
      : Number(hour) < 13
        ? (Number(hour) % 12) + (half[0] === 'p' ? 12 : 0)
        : 99
  const seconds = Number(`${Math.min(Number(second), 59)}.${part}`)
  if (east === null || hours > 24 || Number(minute) > 59 || Number(second) > 60) return null
  if (hours === 24 && Number(minute) + seconds > 0) return null
  return hours * 60 + Number(minute) + seconds / 60 - east
}

/** Minutes east; where both a name and figures are given, the figures count. */
function readZone(text: string): number | null {
  const zone = text
    .replace(/^(.+)\(.*\)$/, '$1')
    .replace(/^\((.*)\)$/, '$1')
    .replace(/^etc\//, '')
    .trim()
  if (zone === '') return 0
  const found = /^(?:utc|gmt|z)? ?([+-])(\d{1,2})(?::?(\d{2}))?(?: [a-z]{2,5})?$/.exec(zone)
  if (!found) return ZONES[zone] ?? null
  const [, sign, hours, minutes = '0'] = found
  if (Number(hours) > 15 || Number(minutes) > 59) return null
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}
