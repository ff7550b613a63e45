/** Stands for the token of whoever gets a copy. No text from outside holds it: it is of private use, and taken out of all we show. */
export const TOKEN = '\ue000'
/** Stands for the name of whoever gets a copy. */
export const NAME = '\ue001'

/** The words of a letter, with `TOKEN` and `NAME` where each copy has its own. */
export interface LetterBody {
  readonly html: string
  readonly text: string
  /** The letter with all its calls, where the mail has no room for them; null where it holds them all. */
  readonly whole: string | null
  /** Where one stops the letters; null for mail that is no letter. */
  readonly leave: string | null
}

/** Whose copy it is. */
export interface CopyFor {
  /** Shown as one line, whatever it holds. */
  readonly name: string
  readonly token: string
}

/** One contact's copy of a letter: the same body and name always give the same. */
export function copyFor(body: LetterBody, { name, token }: CopyFor): LetterBody {
  const plain = name.replace(UNSHOWN, ' ').trim()
  const shown = escaped(plain)
  return {
    html: fill(body.html, shown, token),
    text: fill(body.text, plain, token),
    whole: body.whole === null ? null : fill(body.whole, shown, token),
    leave: body.leave === null ? null : fill(body.leave, plain, token),
  }
}

/** Control characters, spaces of any kind and our own signs. */
const UNSHOWN = new RegExp(`[\\p{Cc}\\p{Cs}\\s${TOKEN}${NAME}]+`, 'gu')

/** Put in as they are: in the text that `replaceAll` takes, `$&` would be no name. */
const fill = (text: string, name: string, token: string): string =>
  text.split(TOKEN).join(token).split(NAME).join(name)

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
