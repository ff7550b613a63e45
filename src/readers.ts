import type { Db } from '../db/schema.js'
import type { Signer } from './core/signed.js'
import { takeBounce } from './pipeline/bounces.js'
import { follow } from './pipeline/cases.js'
import { chooseFor, leave } from './pipeline/contacts.js'
import { passOn } from './pipeline/pass-on.js'
import { dropOwnSearch, keepSearch, renameSearch } from './pipeline/saved-searches.js'
import { confirm, subscribe } from './pipeline/subscribe.js'
import type { Readers } from './web/readers.js'

/** What those who get letters can do on the pages, at work on a database. */
export function readersOf(db: Db, signer: Signer, publicUrl: string, clock: () => string): Readers {
  const stamp = { signer, publicUrl }
  return {
    signer,
    choose: (municipality, contact, choices) => chooseFor(db, municipality, contact, choices, clock()),
    leave: (municipality, contact) => leave(db, signer, municipality, contact, clock()),
    subscribe: (municipality, wish) => subscribe(db, stamp, municipality, wish, clock()),
    confirm: (municipality, contact) => confirm(db, municipality, contact, clock()),
    keepSearch: (municipality, contact, search) => keepSearch(db, municipality, contact, search, clock()),
    renameSearch: (municipality, contact, search, name) =>
      renameSearch(db, municipality, contact, search, name),
    dropSearch: (municipality, contact, search) => dropOwnSearch(db, municipality, contact, search),
    passOn: (passing) => passOn(db, stamp, passing, clock()),
    follow: (following) => follow(db, following, clock()),
    bounced: (report) => takeBounce(db, report, clock()),
  }
}
