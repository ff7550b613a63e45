import type { DeliveryKind } from './letter.js'

/** Whether a letter to a contact in this state would be sent, if somebody said to send it again; null is for one who is no more. */
export const wouldGo = (kind: DeliveryKind, state: string | null): boolean =>
  kind === 'confirm' ? state === 'pending' : state === 'active'
