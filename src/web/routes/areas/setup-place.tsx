import type { Context } from 'hono'
import type { OwnProblem, OwnWish } from '../../../core/setup.js'
import { listMunicipalities } from '../../../store/municipalities.js'
import { areaWordsFor } from '../../../text/area-words.js'
import { settingsWordsFor } from '../../../text/settings-words.js'
import { setupWordsFor } from '../../../text/setup-words.js'
import { answerPage } from '../../answer.js'
import { areaFaults, areaFields, draftOf, typedArea } from '../../area-fields.js'
import type { Deps } from '../../deps.js'
import { lineOf, type FieldFault } from '../../fields.js'
import type { AtSetup, SetupForm } from '../../setup-desk.js'
import { viewOf, type View } from '../../view.js'
import { OwnPage, type OwnFields } from '../../views/areas/own-page.js'
import { PlacePage } from '../../views/areas/place-page.js'

/** The second step: which municipality. */
export const showPlaces = (c: Context, deps: Deps, at: AtSetup): Promise<Response> => showAll(c, deps, at, [])

/** Takes the choice, or leads to where one makes a municipality of one's own. */
export async function takePlace(c: Context, deps: Deps, at: SetupForm): Promise<Response> {
  const view = viewOf(c, deps)
  const { setup } = at.staff.place
  const [wanted, others] = [lineOf(at.form, 'municipality'), othersIn(at.form)]
  if (wanted === 'own') return c.redirect(view.link('/setup/steps/own', { others }), 303)
  if (await setup.choose(at.session.account, wanted, others))
    return c.redirect(view.link('/setup/steps/contacts'), 303)
  const text = setupWordsFor(view.language).place.missing
  return showAll(c, deps, at, [{ field: 'municipality', text }])
}

const othersIn = (form: URLSearchParams): 'keep' | 'remove' =>
  form.get('others') === 'keep' ? 'keep' : 'remove'

async function showAll(
  c: Context,
  deps: Deps,
  { session, staff }: AtSetup,
  faults: readonly FieldFault[],
): Promise<Response> {
  const page = (
    <PlacePage
      view={viewOf(c, deps)}
      shipped={await staff.place.setup.shipped()}
      there={await listMunicipalities(deps.db)}
      chosen={session.account.municipality}
      faults={faults}
    />
  )
  return answerPage(c, page, faults.length > 0 ? 422 : 200)
}

/** Where one makes a municipality of one's own. */
export function showOwn(c: Context, deps: Deps, at: AtSetup): Promise<Response> {
  const others = new URL(c.req.url).searchParams.get('others') === 'keep' ? 'keep' : 'remove'
  const fields = {
    name: '',
    policy: '',
    departments: '',
    areas: '',
    area: areaFields(null, 0),
    others,
  } as const
  return showMaking(c, deps, at, fields, [])
}

/** Makes it, or says what is wrong where. */
export async function takeOwn(c: Context, deps: Deps, at: SetupForm): Promise<Response> {
  const view = viewOf(c, deps)
  const fields = typedOwn(at.form)
  const done = await at.staff.place.setup.make(at.session.account, wishOf(fields), fields.others)
  if (typeof done === 'string') return c.redirect(view.link('/setup/steps/contacts'), 303)
  return showMaking(c, deps, at, fields, ownFaults(view, done, fields))
}

const typedOwn = (form: URLSearchParams): OwnFields => ({
  name: lineOf(form, 'name').normalize('NFC'),
  policy: lineOf(form, 'policy').normalize('NFC'),
  departments: (form.get('departments') ?? '').slice(0, 20_000).replace(/\r/g, '').normalize('NFC'),
  areas: lineOf(form, 'areas'),
  area: typedArea(form),
  others: othersIn(form),
})

function wishOf({ name, policy, departments, areas, area }: OwnFields): OwnWish {
  const lines = departments
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
  return {
    ...{ name, policy, departments: lines },
    areas: areas === 'first' ? { first: draftOf(area) } : { like: areas.replace(/^like:/, '') },
  }
}

function ownFaults(view: View, problems: readonly OwnProblem[], { area }: OwnFields): readonly FieldFault[] {
  const words = setupWordsFor(view.language)
  const { profile } = settingsWordsFor(view.language)
  return problems.flatMap((one): readonly FieldFault[] => {
    switch (one.part) {
      case 'profile':
        return [{ field: one.problem.field, text: profile.problem(one.problem) }]
      case 'departments':
        return [{ field: 'departments', text: words.own.departmentFault[one.kind] }]
      case 'area':
        return areaFaults([one.problem], area, areaWordsFor(view.language).form)
      case 'like':
        return [{ field: 'areas', text: words.own.areas }]
    }
  })
}

async function showMaking(
  c: Context,
  deps: Deps,
  { staff }: AtSetup,
  fields: OwnFields,
  faults: readonly FieldFault[],
): Promise<Response> {
  const page = (
    <OwnPage
      view={viewOf(c, deps)}
      fields={fields}
      faults={faults}
      shipped={await staff.place.setup.shipped()}
      groups={await staff.areas.themes()}
    />
  )
  return answerPage(c, page, faults.length > 0 ? 422 : 200)
}
