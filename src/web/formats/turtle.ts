import type { Both } from '../../text/catalogue-words.js'

/** A thing in Turtle: what it is, and what is said of it, each with one or several values. */
export interface Node {
  readonly id: string
  readonly type: string
  readonly says: readonly (readonly [property: string, ...values: readonly string[]])[]
}

/** Things as a Turtle document. A property without values is left out. */
export function turtleOf(prefixes: Readonly<Record<string, string>>, nodes: readonly Node[]): string {
  const head = Object.entries(prefixes).map(([name, address]) => `@prefix ${name}: <${address}> .`)
  const body = nodes.map(({ id, type, says }) => {
    const lines = says
      .filter(([, ...values]) => values.length > 0)
      .map(([property, ...values]) => `  ${property} ${values.join(', ')}`)
    return `${iri(id)} a ${[type, ...lines].join(' ;\n')} .`
  })
  return `${head.join('\n')}\n\n${body.join('\n\n')}\n`
}

/** An address; what cannot stand in one is percent-encoded. */
export const iri = (address: string): string =>
  `<${address.replace(/[\u0000-\u0020<>"{}|^`\\]/g, (sign) => encodeURIComponent(sign))}>`

const ESCAPES: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '"': '\\"',
  '\\': '\\\\',
}

/** A text, in a language where that is said. */
export function literal(text: string, language?: string): string {
  const kept = text.replace(/[\p{Cs}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu, '')
  return `"${kept.replace(/[\n\r\t"\\]/g, (sign) => ESCAPES[sign] ?? '')}"${language ? `@${language}` : ''}`
}

/** A text in both languages. */
export const both = ({ sv, en }: Both): readonly [string, string] => [literal(sv, 'sv'), literal(en, 'en')]
