import { statusOn, type Call, type Day } from '../core/call.js'
import { shorten } from '../core/plain-text.js'

/** What was read of a call: its title, then a line of its status on `today`, its days and money. */
export function tellCall(call: Call, today: Day): readonly string[] {
  const facts = [
    status(call, today),
    `opens ${opens(call)}`,
    `closes ${closes(call)}`,
    ...call.money.map(({ role, amount, currency }) => `${role} ${amount} ${currency}`),
  ]
  return [shorten(call.title, 100), `  ${facts.join(', ')}`]
}

/** The facts of a call, each with the words that it was read from. */
export function tellWords(call: Call): readonly string[] {
  const words = call.evidence.map(({ field, words: said, label }) => {
    const under = label === null ? '' : ` (${shorten(label, 40)})`
    return `${field}: "${shorten(said.replace(/\s+/g, ' '), 120)}"${under}`
  })
  const rough = call.rough.map(({ role, words: said }) => `${role}, not by a day: "${shorten(said, 120)}"`)
  return [...words, ...rough]
}

function status(call: Call, today: Day): string {
  const now = statusOn(call, today)
  if (now === call.status) return now === 'unknown' ? 'no word of its status' : now
  return `${now} by its dates${call.status === 'unknown' ? '' : `, ${call.status} by its word`}`
}

const opens = ({ opens: day, rough }: Call): string => day ?? roughly(rough, 'opens')

function closes({ deadlines, rough }: Call): string {
  if (deadlines.length === 0) return roughly(rough, 'closes')
  return deadlines.map(({ day, time }) => (time === null ? day : `${day} ${time}`)).join(' and ')
}

function roughly(rough: Call['rough'], role: 'opens' | 'closes'): string {
  const found = rough.find((one) => one.role === role)
  return found ? `"${shorten(found.words, 60)}"` : '-'
}
