/** The tables of those who sign in, of what they did, and of what people keep for themselves. */
export interface DeskTables {
  /** Settings: who may sign in, and to what. `email` is in lower case and unique. */
  account: {
    id: string
    municipality: string
    name: string
    email: string
    role: 'officer' | 'administrator'
    /** 1 for whoever also looks after what all municipalities share: sources and held news. */
    operator: number
    /** An argon2id hash as PHC text; null for whoever signs in elsewhere. */
    password: string | null
    /** Who they are at the municipality's own sign-in (OIDC `iss` and `sub`); null until they first came from there. */
    issuer: string | null
    subject: string | null
    state: 'active' | 'closed'
    /** Wrong passwords in a row, and until when no password is taken. */
    failures: number
    locked_until: string | null
    added: string
    last_signed_in: string | null
  }
  /** Who is signed in. `id` is the SHA-256 of what the browser holds, so that the table alone opens nothing. */
  session: {
    id: string
    account: string
    /** What proves that a form is from a page of ours. */
    csrf: string
    via: 'password' | 'oidc'
    started: string
    seen: string
    expires: string
  }
  /** Fact: who changed what, and when. Municipality is null for what all share. */
  audit: {
    id: string
    at: string
    municipality: string | null
    /** Null for the command line, and for those who are not known. */
    account: string | null
    name: string
    action: string
    /** What it was done to: an id. */
    about: string
    /** Old and new, as JSON; no secrets. */
    detail: string
  }
  /** A table of contacts that somebody sent and has not said yes to; kept for an hour. `rows` is JSON. */
  contact_import: {
    id: string
    municipality: string
    account: string
    file: string
    rows: string
    made: string
  }
  /** A search that a contact gets in their letter. `query` is the list's parameters, `q=äldre&area=social`. */
  saved_search: {
    id: string
    municipality: string
    contact: string
    name: string
    query: string
    made: string
  }
  /** A report from whoever could not use a page. */
  fault_report: {
    id: string
    at: string
    page: string
    text: string
    reply_to: string | null
    state: 'new' | 'done'
  }
  /** What holds for the whole place: `setup` is an instant once somebody has set it up. */
  place: { name: string; value: string; updated: string }
}
