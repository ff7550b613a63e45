import { z } from 'zod'
import type { Recurring } from '../../core/recurring.js'
import { readYaml } from './yaml.js'

const line = z.string().trim().min(1).max(300)
const dayOfYear = z
  .string()
  .regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, 'expected a day of the year such as "03-05"')
const parts = z.array(line.transform((text) => text.toLowerCase())).default([])

const shape = z.strictObject({
  recurring: z
    .array(
      z
        .strictObject({
          id: z.string().regex(/^[a-z0-9-]+$/),
          name: z.strictObject({ sv: line, en: line }),
          titles: parts,
          keys: parts,
          deadline: z.strictObject({ from: dayOfYear, to: dayOfYear }),
          known: dayOfYear,
          look: z.url({ protocol: /^https$/ }),
        })
        .refine((one) => one.titles.length + one.keys.length > 0, 'expected titles or keys to know it by'),
    )
    .min(1),
})

/** Reads the calls that come back every year, `db/seeds/recurring.yaml`. A UsageError names the file, the place and what was expected there. */
export function readRecurring(text: string, fileName: string): readonly Recurring[] {
  return readYaml(text, fileName, shape).recurring
}
