/** A clock time as it stands in a text. `zone` is null where the words name none, `CET` for the clock on the wall in any country that has it. */
export interface TimeToken {
  readonly start: number
  readonly end: number
  readonly time: string
  readonly zone: string | null
  /** Said as a time of the day beyond doubt: `kl.`, a colon, a zone. `14.00` alone counts only beside a date. */
  readonly certain: boolean
}

/** Names of zones and what is meant; `CET` stands for both CET and CEST, which are written the whole year round. */
const ZONES: readonly (readonly [pattern: RegExp, zone: string])[] = [
  [/^(?:brussels?|bryssel)\b|^(?:cet|cest),? brussels/, 'Europe/Brussels'],
  [/^(?:cet|cest|mez|mesz)\b/, 'CET'],
  [/^(?:swedish|svensk|stockholm)\b/, 'Europe/Stockholm'],
  [/^(?:eet|eest|finnish|finland|finsk|helsinki|helsingfors)\b/, 'Europe/Helsinki'],
  [/^(?:norsk|norwegian|oslo)\b/, 'Europe/Oslo'],
  [/^(?:dansk|danish|kobenhavn|copenhagen)\b/, 'Europe/Copenhagen'],
  [/^(?:utc|gmt)\b/, 'Etc/UTC'],
]
const ZONE = String.raw`,?\s?\(?(?:local )?(?:cet|cest|mez|mesz|eet|eest|utc|gmt|brussels?|bryssel|swedish|svensk|stockholm|finnish|finland|finsk|helsinki|helsingfors|norsk|norwegian|oslo|dansk|danish|kobenhavn|copenhagen)\b(?:[ -]?(?:local )?(?:time|tid)[a-z]*)?\)?`

const SAID = String.raw`(?<said>(?<![a-z])(?:kl(?:ockan|okken|okka)?\.?\s?|at |@\s?))`
const TIME = new RegExp(
  [
    String.raw`(?:${SAID}|(?<=t)|(?<![\d.,:]))(?<hour>[01]?\d|2[0-4])(?<colon>[.:])(?<minute>[0-5]\d)(?:[.:][0-5]\d)?(?![\d%]|[.,:]\d)(?:\s?(?<half>[ap]\.?m\b\.?)|\s?h\b)?`,
    String.raw`(?<said2>(?<![a-z])(?:kl(?:ockan|okken|okka)?\.?\s?|at |by |@\s?))(?<hour2>[01]?\d|2[0-4])(?![\d%])(?![.,:]\d)(?=\s?[ap]\.?m\b|[\s,.)(;!?]|$)(?:\s?(?<half2>[ap]\.?m\b\.?))?`,
    String.raw`(?<![\d.,:])(?<hour3>\d{1,2})(?:\s?(?<half3>[ap]\.?m\b\.?)|(?= ?\(?(?:cet|cest|eet|eest)\b)|h(?<minute3>[0-5]\d)?(?![a-z0-9]))`,
    String.raw`(?<![a-z])(?:at )?(?<word>noon|midday|midnight|midnatt)(?![a-z])`,
  ]
    .map((pattern) => `(?:${pattern})`)
    .join('|'),
  'g',
)
const ZONE_AFTER = new RegExp(`^${ZONE}`)

/** The clock times of a folded text in which the days have been blanked out; hours of meetings (`13:00–15:00`) are left out. */
export function timesWritten(folded: string): TimeToken[] {
  const found: TimeToken[] = []
  for (const match of folded.matchAll(TIME)) {
    const after = ZONE_AFTER.exec(
      folded.slice(match.index + match[0].length, match.index + match[0].length + 40),
    )
    const token = tokenOf(match, after?.[0] ?? '')
    if (token) found.push(token)
  }
  return found.filter(
    (token, at) => !isSpan(found[at - 1], token, folded) && !isSpan(token, found[at + 1], folded),
  )
}

const isSpan = (first: TimeToken | undefined, second: TimeToken | undefined, folded: string): boolean =>
  first !== undefined &&
  second !== undefined &&
  /^\s?(?:-|–|—|till|to|til|och|and)\s?$/.test(folded.slice(first.end, second.start))

function tokenOf(match: RegExpExecArray, after: string): TimeToken | null {
  const group = match.groups ?? {}
  const zone = zoneOf(after)
  const end = match.index + match[0].length + after.length
  if (group.word)
    return {
      start: match.index,
      end,
      time: /^m.*night|^midnatt/.test(group.word) ? '24:00' : '12:00',
      zone,
      certain: true,
    }
  const half = group.half ?? group.half2 ?? group.half3
  const hour = hours(Number(group.hour ?? group.hour2 ?? group.hour3), half)
  if (hour === null) return null
  const minute = group.minute ?? group.minute3 ?? '00'
  if (hour === 24 && minute !== '00') return null
  const certain =
    (group.said ?? group.said2 ?? half) !== undefined ||
    group.colon === ':' ||
    after !== '' ||
    group.hour3 !== undefined
  return { start: match.index, end, time: `${String(hour).padStart(2, '0')}:${minute}`, zone, certain }
}

function hours(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour <= 24 ? hour : null
  if (hour < 1 || hour > 12) return null
  return (hour % 12) + (half.startsWith('p') ? 12 : 0)
}

function zoneOf(after: string): string | null {
  const name = after.replace(/^[,\s(]*(?:local )?/, '')
  return ZONES.find(([pattern]) => pattern.test(name))?.[1] ?? null
}
