import { MONTH } from './calendar.js'
import { fold } from './clean.js'

/** Longer stretches without a full stop are cut, so that no rule looks over more than this. */
const LONGEST = 700

/** Abbreviations whose full stop does not end a sentence. */
const ABBREVIATIONS = new Set(
  'kl ca max min nr milj mill mio pr inkl exkl ex bl d dvs o m st approx e g i s f dnr tel resp v ev art kap eg ie fr t b a p h mkr'.split(
    ' ',
  ),
)
const SHORT_MONTH = /^(?:jan|febr?|mar|apr|jun|jul|aug|sept?|okt|oct|nov|dec|des)$/
const MONTH_NAME = new RegExp(`^(?:${MONTH})$`)
const CURRENCY = /^(?:kr|sek|eur|nok|dkk|euro|kron)/

/** The sentences of one line. A full stop within a date, a clock time or an abbreviation ends none; a semicolon outside brackets and a bullet do. */
export function sentencesIn(line: string): string[] {
  const found: string[] = []
  let start = 0
  for (const mark of line.matchAll(/[.!?;•·]/g)) {
    if (!endsSentence(line, mark.index)) continue
    push(found, line.slice(start, mark.index + (/[.!?]/.test(mark[0]) ? 1 : 0)))
    start = mark.index + 1
  }
  push(found, line.slice(start))
  return found
}

function endsSentence(line: string, at: number): boolean {
  const mark = line[at]
  if (mark === ';') return !/\([^()]*$/.test(line.slice(Math.max(0, at - 200), at))
  if (mark === '•' || mark === '·') return true
  const next = /^["”»)\]]?\s+["”»(]?(\S{1,9})?/.exec(line.slice(at + 1, at + 14))
  if (!next) return at + 1 >= line.length
  const follows = next[1] ?? ''
  if (mark !== '.') return true
  if (/^[\p{Ll}–—-]/u.test(follows)) return false
  const word = fold(/[\p{L}]+$|\d+$/u.exec(line.slice(Math.max(0, at - 14), at))?.[0] ?? '')
  if (/^\d+$/.test(word)) return !MONTH_NAME.test(fold(/^\p{L}*/u.exec(follows)?.[0] ?? ''))
  if (MONTH_NAME.test(word)) return !SHORT_MONTH.test(word) || !/^\d{4}/.test(follows)
  if (!ABBREVIATIONS.has(word)) return true
  return (
    /^(?:milj|mill|mio|m|st|mkr)$/.test(word) && /^\p{Lu}/u.test(follows) && !CURRENCY.test(fold(follows))
  )
}

function push(found: string[], piece: string): void {
  let rest = piece.trim().replace(/^[-–*] /, '')
  while (rest.length > LONGEST) {
    const space = rest.lastIndexOf(' ', LONGEST)
    const cut = space > LONGEST / 2 ? space : LONGEST
    found.push(rest.slice(0, cut))
    rest = rest.slice(cut).trimStart()
  }
  if (rest !== '') found.push(rest)
}
