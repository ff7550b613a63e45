import type { Link } from './letter-view.js'
import { wrap } from './wrap.js'

/** A heading that is seen without bold letters, with one more blank line before it. */
export const heading = (text: string): string => `\n${wrap(text.toUpperCase())}`

export const linkText = ({ label, href }: Link): string => `${wrap(`${label}:`)}\n${href}`
