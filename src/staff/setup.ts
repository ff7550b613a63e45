import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Municipality } from '../core/municipality.js'
import { readProfileFile } from '../pipeline/profiles.js'
import { indexCalls } from '../pipeline/search.js'
import { placeOwn, placeShipped } from '../pipeline/setup-place.js'
import { addFirst, finishSetup, openSetup } from '../pipeline/setup.js'
import { readSeed, ROOT } from '../root.js'
import type { SetupActions } from '../web/staff/setup.js'
import type { StaffMatter } from './matter.js'
import { patiently } from './patiently.js'

const LEFT = 'the search is brought up to date at the next conclusion'

export function setupActions(matter: StaffMatter): SetupActions {
  const { db, clock, signer } = matter
  let read: Promise<readonly Municipality[]> | null = null
  const shipped = () => (read ??= shippedProfiles(matter))
  const found = async (calls: readonly string[]): Promise<void> => {
    if (calls.length > 0) await patiently(matter, indexCalls(db, await matter.lexicon(), calls), LEFT)
  }
  return {
    isOpen: async (token) => (await openSetup(db, await signer(), token)) !== null,
    addFirst: async (token, wish) => {
      const { createPasswords } = await import('../access/password.js')
      return addFirst(db, { signer: await signer(), passwords: createPasswords() }, token, wish, clock())
    },
    shipped,
    choose: async (account, id, others) => {
      const profile = (await shipped()).find((one) => one.id === id)
      if (!profile) return false
      const { calls } = await placeShipped(db, profile, { account, others, now: clock() })
      await found(calls)
      return true
    },
    make: async (account, wish, others) => {
      const themes = new Set((await matter.book()).themes.map(({ id }) => id))
      const known = { themes, shipped: await shipped() }
      const placed = await placeOwn(db, wish, known, { account, others, now: clock() })
      if (!('municipality' in placed)) return placed
      await found(placed.calls)
      return placed.municipality
    },
    finish: () => finishSetup(db, clock()),
  }
}

async function shippedProfiles({ book }: StaffMatter): Promise<readonly Municipality[]> {
  const names = readdirSync(join(ROOT, 'db', 'seeds', 'profiles')).sort()
  const themes = await book()
  return names.map((fileName) =>
    readProfileFile({ fileName, text: readSeed(join('profiles', fileName)) }, themes),
  )
}
