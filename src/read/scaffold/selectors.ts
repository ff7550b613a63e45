import type { Dom, Element } from '../html/document.js'

/** Names that say where an element stands or what state it is in, not what it is. */
const PASSING =
  /\d{3}|^(?:js|is|has|u|g|o|no|col|row|grid|flex|d|m|p|mb|mt|ml|mr|mx|my|pb|pt|px|py|text|bg|border|w|h|span|order|clearfix|first|last|odd|even|active|current|selected|open|closed|hidden|visible|wow|animate\w*)(?:$|[-_])|^sv-(?:grid|row|column|layout|vertical|responsive|skip|use)|-?(?:first|last|odd|even|active)$|^views-row-\d+$/i
const PLAIN = /^[a-z_][\w-]{1,59}$/i

/** Selectors by which an element and those like it may be found, from the loosest to the strictest. */
export function selectorsOf(dom: Dom, element: Element): readonly string[] {
  const [first, second] = classesOf(element)
  if (first === undefined) return pathTo(dom, element)
  const loose = `${element.name}.${first}`
  return second === undefined ? [loose] : [loose, `${loose}.${second}`]
}

const classesOf = (element: Element): readonly string[] =>
  (element.attribs['class'] ?? '').split(/\s+/).filter((name) => PLAIN.test(name) && !PASSING.test(name))

/** An element without a name of its own, by the nearest one around it that has one. */
function pathTo(dom: Dom, element: Element): readonly string[] {
  const names = [element.name]
  for (const above of dom(element).parents().toArray().slice(0, 3)) {
    const name = nameOf(above)
    if (name !== null) return [[name, ...names].join(' > ')]
    names.unshift(above.name)
  }
  return []
}

function nameOf(element: Element): string | null {
  const id = element.attribs['id'] ?? ''
  if (PLAIN.test(id) && !/\d{3}/.test(id)) return `#${id}`
  const [name] = classesOf(element)
  if (name !== undefined) return `${element.name}.${name}`
  return element.name === 'main' ? 'main' : null
}
