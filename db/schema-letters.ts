/** The tables of municipalities, whom letters go to, and the letters. */
export interface LetterTables {
  /** Settings: one row a municipality, its profile as JSON, areas and contacts in it. */
  municipality: {
    id: string
    name: string
    policy: string
    departments: string
    /** Domains whose addresses may subscribe, as JSON. */
    domains: string
    /** Months that letters are kept before their words are removed. */
    keep_months: number
    /** Whether it was read from a profile file, or made on the pages. */
    origin: 'profile' | 'made'
    updated: string
  }
  area: {
    municipality: string
    id: string
    position: number
    name_sv: string
    name_en: string
    themes: string
    words: string
    version: string
  }
  /** Settings: whom letters go to. `name` and `email` are empty once they are erased. */
  contact: {
    municipality: string
    id: string
    name: string
    email: string
    department: string
    language: string
    secretariat: number
    every: 'week' | 'two-weeks' | 'month' | 'never'
    /** 1 is Monday. */
    weekday: number
    hour: number
    fast: number
    silent: number
    paused_until: string | null
    consultations: number
    /** Lists of words, as JSON. */
    with_words: string
    without_words: string
    origin: 'profile' | 'added' | 'subscribed'
    /** `pending`: has not confirmed; `left`: said stop, for good; `stopped`: the address is refused; `removed`: no longer in the profile. */
    state: 'active' | 'pending' | 'left' | 'stopped' | 'removed'
    state_at: string | null
    state_why: string | null
    added: string | null
    /** When they last chose for themselves; their choices then stand above the profile's. */
    chosen: string | null
    /** What an address that left is known again by, once it is erased. */
    address_key: string | null
    erased: string | null
  }
  interest: { municipality: string; contact: string; area: string; least: string }
  /** Fact: the words of a letter, shared by all who get the same but for their name and token. Removed when letters are thinned out. */
  letter_body: {
    id: string
    html: string
    text: string
    /** The letter with all its calls, where the mail holds only some. */
    whole: string | null
    /** Where one stops the letters. */
    leave: string | null
    written: string
  }
  /** Fact: what the words tell. */
  letter_item: { body: string; call: string; about: string }
  /** Fact: one contact's letter, before it is sent; its words are in `letter_body`. */
  delivery: {
    id: string
    municipality: string
    contact: string
    kind: 'weekly' | 'fast' | 'confirm' | 'pass' | 'quiet'
    /** What a contact gets one of: an ISO week, `fast 2026-08-25`, `confirm 2026-08-25` ... */
    slot: string
    /** The ISO week that it belongs to. */
    week: string
    name: string
    address: string
    /** The address's domain, for sending at a moderate pace. */
    domain: string
    subject: string
    /** Null where nothing was to be sent, or the words are thinned out. */
    body: string | null
    /** How many calls it tells of. */
    items: number
    /** What the links in it are signed with. */
    token: string
    message_id: string
    /** Who passes a call on, a contact's id or `account/` and an account's, and where answers go, as JSON. */
    sender: string | null
    reply_to: string | null
    /** `held`: waits for a person; `skipped`: nothing is to be sent. */
    status: 'held' | 'waiting' | 'sending' | 'sent' | 'refused' | 'unknown' | 'skipped'
    via: string | null
    written: string
    claimed: string | null
    claimed_by: string | null
    settled: string | null
    attempts: number
    /** When a server first put it off. */
    first_try: string | null
    next_try: string | null
    bounced: string | null
    error: string | null
  }
  /** Fact: told once. */
  delivery_item: { delivery: string; municipality: string; contact: string; call: string; about: string }
  /** Fact: a report that a letter did not arrive, and what was done about it. */
  bounce: {
    id: string
    at: string
    delivery: string | null
    address: string
    status: string
    action: string
    said: string
    effect: 'stopped' | 'noted' | 'unmatched'
  }
  /** A department's work with a call. */
  case_file: {
    id: string
    municipality: string
    department: string
    call: string
    state: 'interest' | 'decision' | 'application' | 'project' | 'result' | 'closed'
    /** The department's own deadline, a day. */
    due: string | null
    note: string | null
    opened_by: string
    opened: string
    updated: string
  }
}
