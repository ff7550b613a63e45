import { z } from 'zod'
import { checkAddress, isAddress } from '../../core/address.js'
import { EVERY } from '../../core/choices.js'
import { KEEP_MONTHS, LONGEST_WORD, MOST_WORDS, USUAL } from '../../core/municipality.js'

const id = z
  .string()
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'expected an id in kebab-case: a-z, 0-9 and hyphens')
const line = z
  .string()
  .trim()
  .min(1, 'expected a text, found nothing')
  .regex(/^[^\p{Cc}]*$/u, 'expected one line of text')
const words = line.max(120, 'expected a word or a phrase of at most 120 characters')
const names = z.strictObject({ sv: line, en: line })
const phrases = line
  .max(20_000)
  .transform((text) => text.split(/\s*,\s*/))
  .pipe(z.array(words))
/** Phrases by weight, each list parted by commas. */
export const byWeight = z.strictObject({
  3: phrases.default([]),
  2: phrases.default([]),
  1: phrases.default([]),
})
const bothLanguages = z.strictObject({ sv: byWeight.optional(), en: byWeight.optional() })
const grade = z.enum(['strong', 'likely', 'weak'])

/** What `db/seeds/themes/book.yaml` may hold. */
export const bookShape = z.strictObject({
  masks: z.strictObject({ sv: phrases, en: phrases }),
  boilerplate: z.array(words),
  grounds: z
    .array(
      z.strictObject({
        themes: phrases,
        programmes: phrases,
        share: z.number().min(0).max(1),
        sv: phrases,
        en: phrases,
      }),
    )
    .default([]),
  elsewhere: z.array(z.strictObject({ id, themes: phrases, sv: byWeight, en: byWeight })).default([]),
})

/** What the other files in `db/seeds/themes` may hold. */
export const themesShape = z.strictObject({
  themes: z.array(
    z.strictObject({
      id,
      name: names,
      sv: byWeight,
      en: byWeight,
      programmes: z
        .record(
          z.string().regex(/^[A-Z0-9*-]+$/, 'expected a code such as CERV-*-CITIZENS-TOWN'),
          z.number().positive().max(8),
        )
        .default({}),
    }),
  ),
})

const domain = z
  .string()
  .max(253)
  .refine((text) => isAddress(`namn@${text}`), 'expected a domain, such as kommun.example')
  .transform((text) => checkAddress(`namn@${text}`).slice('namn@'.length))
const wished = phrases
  .pipe(z.array(line.max(LONGEST_WORD, `expected a word of at most ${LONGEST_WORD} characters`)))
  .pipe(z.array(z.string()).max(MOST_WORDS, `expected at most ${MOST_WORDS} words`))
  .default([])
const whole = (least: number, most: number, what: string) =>
  z.number(what).int(what).min(least, what).max(most, what)

/** What a contact wants of their letters, until they choose for themselves. */
const wishes = {
  every: z.enum(EVERY).default(USUAL.every),
  weekday: whole(1, 7, 'expected a weekday from 1, Monday, to 7, Sunday').default(USUAL.weekday),
  hour: whole(0, 23, 'expected a full hour from 0 to 23').default(USUAL.hour),
  fast: z.boolean().default(USUAL.fast),
  silent: z.boolean().default(USUAL.silent),
  consultations: z.boolean().default(USUAL.consultations),
  words: z.strictObject({ with: wished, without: wished }).default({ with: [], without: [] }),
}

/** What `db/seeds/profiles/*.yaml` may hold. */
export const profileShape = z.strictObject({
  id,
  name: line,
  policy: line,
  domains: z.array(domain).default([]),
  keepMonths: whole(1, 1200, 'expected months, from 1 to 1200').default(KEEP_MONTHS),
  areas: z
    .array(
      z.strictObject({
        id,
        name: names,
        themes: z.record(
          z.string(),
          z
            .number()
            .positive('expected a weight above 0, at most 1')
            .max(1, 'expected a weight above 0, at most 1'),
        ),
        words: bothLanguages.default({}),
      }),
    )
    .min(1, 'expected at least one area'),
  departments: z.array(z.strictObject({ id, name: line })).min(1, 'expected at least one department'),
  contacts: z.array(
    z.strictObject({
      id,
      name: line,
      email: z
        .string()
        .max(254)
        .refine(isAddress, 'expected one plain e-mail address, such as namn@kommun.example')
        .transform((address) => (isAddress(address) ? checkAddress(address) : address)),
      department: z.string(),
      language: z.enum(['sv', 'en']),
      secretariat: z.boolean().default(false),
      interests: z.record(z.string(), grade),
      ...wishes,
    }),
  ),
})
