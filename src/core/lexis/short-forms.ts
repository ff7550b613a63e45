/** Short forms that something always follows: `t.ex.`, `approx.` */
const ALWAYS = set(`
  t.ex bl.a s.k fr.o.m t.o.m d.v.s dvs p.g.a pga m.a.o f.d f.n ca jfr jmf resp inkl exkl enl ang ev max min bl avs
  e.g i.e cf approx incl excl esp viz vs mr mrs ms dr prof st
`)

/** Short forms before a number: `No. 3`, `kl. 14`, `Art. V`. */
const BEFORE_NUMBER = set(`
  no nos nr art arts kl kap p pp s sid vol fig sec sect para paras par ch dir reg prop dnr bet tel tfn tab annex
`)

/** Whether the full stop at a place only shortens a word, and `next`, the first character after it, goes on with the sentence. */
export function isShortForm(text: string, at: number, next: string): boolean {
  const form = /(?:^|[\s("'/\u201c\u201d])((?:\p{L}{1,7}\.)*\p{L}{1,7})$/u.exec(
    text.slice(Math.max(0, at - 16), at),
  )?.[1]
  if (form === undefined) return false
  const word = form.toLowerCase()
  if (ALWAYS.has(word)) return true
  if (BEFORE_NUMBER.has(word)) return /[\d§IVX]/.test(next)
  return /^(?:\p{Lu}\.)+\p{Lu}$/u.test(form) && /\p{Lu}/u.test(next)
}

function set(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/))
}
