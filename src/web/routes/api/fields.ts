import { z } from '@hono/zod-openapi'

/** The kinds of values that answers and parameters are made of. */

export const text = (description: string) => z.string().openapi({ description })
export const flag = (description: string) => z.boolean().openapi({ description })
export const day = (description: string) => z.iso.date().openapi({ description, example: '2026-09-15' })
export const instant = (description: string) =>
  z.iso.datetime().openapi({ description, example: '2026-09-15T15:00:00.000Z' })
export const address = (description: string) => z.string().openapi({ description, format: 'uri' })
export const list = <Item extends z.ZodType>(item: Item) => z.array(item).readonly()

/** A whole number as a parameter has it. */
export const whole = (name: string, most: number, description: string, usual?: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, 'must be a whole number')
    .transform(Number)
    .refine((value) => value >= 1 && value <= most, `must be from 1 to ${most}`)
    .optional()
    .openapi({
      param: { name, in: 'query' },
      type: 'integer',
      minimum: 1,
      maximum: most,
      ...(usual !== undefined && { default: usual }),
      description,
    })

/** A parameter that has one value. */
export const one = <Value extends z.ZodType<string>>(name: string, value: Value, description: string) =>
  value.optional().openapi({ param: { name, in: 'query' }, description })

/** How many values a parameter can have. */
const MOST = 50

/** A parameter that may be repeated; any of its values will do. */
export const several = <Value extends string>(
  name: string,
  value: z.ZodType<Value>,
  description: string,
  choices?: readonly Value[],
) =>
  z
    .union([value.transform((only) => [only]), z.array(value).max(MOST)])
    .optional()
    .openapi({
      param: { name, in: 'query', style: 'form', explode: true },
      type: 'array',
      items: { type: 'string', ...(choices && { enum: [...choices] }) },
      description: `${description} May be repeated; any of the values will do.`,
    })

export const name = z.string().min(1).max(300)

/** How many an answer holds. */
export const [USUAL_LIMIT, LARGEST_LIMIT, LARGEST_PAGE] = [20, 100, 100_000]

/** The parameters of every list. */
export const PAGING = {
  page: whole('page', LARGEST_PAGE, 'The page, from 1.', 1),
  limit: whole('limit', LARGEST_LIMIT, 'How many items a page holds.', USUAL_LIMIT),
}

const Links = z
  .object({
    self: address('This page.'),
    next: address('The next page; null on the last.').nullable(),
    prev: address('The page before; null on the first.').nullable(),
  })
  .openapi('PageLinks')

/** What every list answers with, and what some say beside. */
export const pageOf = <Item extends z.ZodType, More extends z.ZodRawShape = Record<never, never>>(
  item: Item,
  name: string,
  more?: More,
) =>
  z
    .object({
      items: list(item),
      total: z.int().openapi({ description: 'How many there are in all.' }),
      page: z.int(),
      limit: z.int(),
      links: Links,
      ...(more ?? ({} as More)),
    })
    .openapi(name)
