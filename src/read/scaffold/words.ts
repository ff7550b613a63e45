/** A text as a string of TypeScript, in the quotes that prettier chooses. Nothing in it can end the quotes. */
export function quoted(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'"
  const escaped = [...text].map((one) =>
    one === quote || one === '\\' ? `\\${one}` : UNSAFE.test(one) ? unicode(one) : one,
  )
  return `${quote}${escaped.join('')}${quote}`
}

/** A pattern that is this text from its beginning to its end, as it stands in TypeScript. */
export const pattern = (text: string): string =>
  `/^${[...text].map((one) => (/[$()*+./?[\\\]^{|}]/.test(one) ? `\\${one}` : UNSAFE.test(one) ? '[^]' : one)).join('')}$/`

/** A text as it stands in a comment. */
export const commented = (text: string): string => text.replace(/\*\//g, '* /').replace(/\s+/g, ' ')

const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff]/

const unicode = (one: string): string => `\\u{${(one.codePointAt(0) ?? 0).toString(16)}}`
