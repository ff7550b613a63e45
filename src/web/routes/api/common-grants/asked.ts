import { z } from 'zod'

const DAY = z.union([z.iso.date(), z.iso.datetime({ offset: true })])
const RANGE = z.enum(['between', 'outside'])
const AMOUNT = z.object({
  amount: z
    .string()
    .regex(/^-?\d+\.?\d*$/)
    .max(40),
  currency: z.string().max(10),
})
const MONEY = z.object({ operator: RANGE, value: z.object({ min: AMOUNT, max: AMOUNT }) })

export type MoneyRange = z.infer<typeof MONEY>

const PAGES = {
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  pageSize: z.coerce.number().int().min(1).default(100),
}

/** How many a page holds at most, whatever is asked for. */
export const LARGEST_PAGE = 100

export const PageAsked = z.object(PAGES)

export const SORTS = [
  'lastModifiedAt',
  'createdAt',
  'title',
  'status.value',
  'keyDates.closeDate',
  'funding.maxAwardAmount',
  'funding.minAwardAmount',
  'funding.totalAmountAvailable',
  'funding.estimatedAwardCount',
  'custom',
] as const

/** What opportunities can be searched for by. */
export const SearchAsked = z.object({
  search: z.string().max(200).optional(),
  filters: z
    .object({
      status: z
        .object({ operator: z.enum(['in', 'notIn']), value: z.array(z.string().max(50)).max(20) })
        .optional(),
      closeDateRange: z.object({ operator: RANGE, value: z.object({ min: DAY, max: DAY }) }).optional(),
      totalFundingAvailableRange: MONEY.optional(),
      minAwardAmountRange: MONEY.optional(),
      maxAwardAmountRange: MONEY.optional(),
      customFilters: z.record(z.string().max(100), z.unknown()).optional(),
    })
    .catchall(z.unknown())
    .optional(),
  sorting: z
    .object({
      sortBy: z.enum(SORTS),
      customSortBy: z.string().max(100).optional(),
      sortOrder: z.enum(['asc', 'desc']).optional(),
    })
    .optional(),
  pagination: z
    .object({ page: z.int().min(1).max(1_000_000).default(1), pageSize: z.int().min(1).default(100) })
    .optional(),
})

export type Searched = z.infer<typeof SearchAsked>
