import type { EffectCounts } from '../core/area-effect.js'
import { groupBy } from '../core/group.js'
import { dropArea, previewWanted, retagArea, writeArea, type AreaRules } from '../pipeline/areas.js'
import { indexCalls } from '../pipeline/search.js'
import type { AreaActions } from '../web/staff/areas.js'
import type { StaffMatter } from './matter.js'
import { patiently } from './patiently.js'

const LEFT = 'the tags of an area are left to the next conclusion'

export const areaActions = (matter: StaffMatter): AreaActions => {
  const { db, clock } = matter
  return {
    themes: async () =>
      [...groupBy((await matter.book()).themes, ({ group = '' }) => group)].map(([id, themes]) => ({
        id,
        themes,
      })),
    preview: async (municipality, wanted) =>
      previewWanted(db, await rulesOf(matter), { municipality, now: clock() }, wanted),
    save: async (municipality, by, wanted) => {
      const [rules, now] = [await rulesOf(matter), clock()]
      const change = await writeArea(db, rules, { municipality, by, now }, wanted)
      if ('kind' in change) return change
      let counts: EffectCounts | null = null
      await patiently(
        matter,
        retagArea(db, rules, change, now, (found) => (counts = found)),
        LEFT,
      )
      return { kind: 'saved', id: change.after.id, counts }
    },
    remove: async (municipality, by, area, revision) => {
      const done = await dropArea(db, { municipality, by, now: clock() }, area, revision)
      if (done.kind !== 'removed') return done
      await patiently(matter, indexCalls(db, await matter.lexicon(), done.calls), LEFT)
      return 'removed'
    },
  }
}

async function rulesOf(matter: StaffMatter): Promise<AreaRules> {
  return {
    model: await matter.model(),
    lexicon: await matter.lexicon(),
    themes: new Set((await matter.book()).themes.map(({ id }) => id)),
  }
}
