import type { CallEvent } from '../core/event.js'
import { deadlineMoves } from '../core/news.js'
import { clean } from './clean.js'
import type { CallWords, Words } from './words.js'

/** What has happened to a call, old to new, one sentence each: deadline moves first. */
export function changeTexts(events: readonly CallEvent[], { call }: Words): string[] {
  return [...deadlineMoves(events).map(call.moved), ...events.flatMap((event) => sentence(event, call) ?? [])]
}

function sentence(event: CallEvent, call: CallWords): string | null {
  if (event.kind === 'opened') return call.opened
  if (event.kind === 'withdrawn') return call.withdrawn
  if (event.kind !== 'changed') return null
  const [from, to] = [wording(event.from), wording(event.to)]
  switch (event.field) {
    case 'title':
      return from === null ? null : call.retitled(from)
    case 'budget':
      return call.rebudgeted(amountText(from, call), amountText(to, call))
    case 'eligibility':
      return from === null && to === null ? null : call.requalified(from, to)
    case 'status':
      return from === 'withdrawn' ? call.returned : call.restated(from ?? '–', to ?? '–')
    default:
      return null
  }
}

function wording(text: string | null): string | null {
  const kept = clean(text ?? '', 300)
  return kept === '' ? null : kept
}

/** Events carry amounts as `30000000 EUR`. */
function amountText(text: string | null, call: CallWords): string | null {
  const [, amount, currency] = /^(\d+(?:\.\d+)?) ([A-Z]{3})$/.exec(text ?? '') ?? []
  return amount && currency ? call.amount(Number(amount), currency) : text
}
