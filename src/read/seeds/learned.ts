import { z } from 'zod'
import { UsageError } from '../../core/errors.js'
import { areaKey, fromPlain, type Weights } from '../../core/learn/weights.js'
import type { Judged } from '../../core/learn/example.js'

const points = z.number().min(-20).max(20)
const amounts = z.record(z.string().max(200), z.number().min(0).max(1000))
const hash = z.string().regex(/^[0-9a-z]{1,6}$/)

const hashes = z.string().regex(/^(?:[0-9a-z]{1,6}(?: [0-9a-z]{1,6})*)?$/)

const features = z.strictObject({
  phrases: amounts,
  programmes: z.array(z.strictObject({ theme: z.string(), text: z.string(), points })),
  structure: z.array(z.string().max(200)),
  words: z.strictObject({ title: hashes, text: hashes }),
})

/** A labelled call: its id, our grades by area, 1 and 2 for calls that belong there, and what it says as numbers. */
const label = z.strictObject({
  id: z.string().min(1),
  areas: z.record(z.string(), z.number().int().min(0).max(2)),
  features,
})

/** Reads labelled calls, `db/seeds/labels.jsonl`, one a line, for the areas of one municipality. A UsageError names the file and line. */
export function readLabels(text: string, fileName: string, municipality: string): readonly Judged[] {
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return []
    const checked = label.safeParse(parsed(line, `${fileName}: line ${String(i + 1)}`))
    if (!checked.success)
      throw new UsageError(`${fileName}: line ${String(i + 1)}: ${firstIssue(checked.error)}`, {
        cause: checked.error,
      })
    const { id, areas, features } = checked.data
    const said = Object.entries(areas).map(
      ([area, grade]) => [areaKey(municipality, area), grade >= 1] as const,
    )
    return [{ id, areas: Object.fromEntries(said), features }]
  })
}

const weights = z.strictObject({
  version: z.string().min(1),
  phrases: z.record(z.string(), points),
  areas: z.record(
    z.string(),
    z.strictObject({ structure: z.record(z.string(), points), words: z.record(hash, points) }),
  ),
})

/** Reads learned weights, a file or a row. A UsageError names the file and what was expected. */
export function readWeights(text: string, fileName: string): Weights {
  const checked = weights.safeParse(parsed(text, fileName))
  if (!checked.success)
    throw new UsageError(`${fileName}: ${firstIssue(checked.error)}`, { cause: checked.error })
  return fromPlain(checked.data)
}

function parsed(text: string, place: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new UsageError(`${place}: not JSON`, { cause: error })
  }
}

function firstIssue(error: z.ZodError): string {
  const [issue] = error.issues
  return issue ? `${issue.path.join('.')}: ${issue.message}`.replace(/^: /, '') : 'not as expected'
}
