import type { Deps } from './deps.js'

/** Whether readers come by https, so that cookies can be kept to it. */
export const isSafe = ({ publicUrl }: Pick<Deps, 'publicUrl'>): boolean => publicUrl.startsWith('https:')
