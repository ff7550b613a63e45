import type { Source } from '../src/core/source.js'
import ftPortal from './ft-portal/source.js'

/** Every source, in the order in which they are gathered. */
export const sources: readonly Source[] = [ftPortal]
