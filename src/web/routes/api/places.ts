import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi'
import { brusselsDay } from '../../../core/dates.js'
import { countByArea, countProgrammes } from '../../../store/lists.js'
import { findMunicipalityBare, listMunicipalities } from '../../../store/municipalities.js'
import { programmeNamed } from '../../../text/programme.js'
import type { Deps } from '../../deps.js'
import { plain } from '../../parameters.js'
import { absolute, listPath } from '../../view.js'
import { answers, answersFor } from './answers.js'
import { AREA, pageOfOne } from './examples.js'
import { pageOf, PAGING } from './fields.js'
import { pageIn } from './page.js'
import { ApiError } from './problem.js'
import { AreaItem, MunicipalityItem, ProgrammeItem, ThemeItem } from './schemas.js'

const request = { query: z.strictObject(PAGING) }

const municipalities = createRoute({
  method: 'get',
  path: '/municipalities',
  operationId: 'listMunicipalities',
  tags: ['municipalities'],
  summary: 'Lista kommuner',
  description: 'The municipalities whose areas calls are tagged with.',
  request,
  responses: answers(
    pageOf(MunicipalityItem, 'MunicipalityPage'),
    'A page of municipalities.',
    pageOfOne('/municipalities', {
      id: 'solna',
      name: 'Solna',
      policy: 'Internationell policy, kommunfullmäktige 2007-10-29 § 151',
      url: 'https://fondvakt.example/solna/calls',
      areas: 'https://fondvakt.example/api/v1/municipalities/solna/areas',
    }),
  ),
})

const areas = createRoute({
  method: 'get',
  path: '/municipalities/{id}/areas',
  operationId: 'listAreas',
  tags: ['municipalities'],
  summary: 'Lista en kommuns prioriterade områden',
  description: "A municipality's priority areas, in its own order, and how many calls belong to each.",
  request: {
    params: z.object({
      id: z.string().openapi({
        param: { name: 'id', in: 'path' },
        description: 'The id of a municipality.',
        example: 'solna',
      }),
    }),
    ...request,
  },
  responses: answersFor(
    pageOf(AreaItem, 'AreaPage'),
    'A page of areas.',
    pageOfOne('/municipalities/solna/areas', AREA),
  ),
})

const themes = createRoute({
  method: 'get',
  path: '/themes',
  operationId: 'listThemes',
  tags: ['themes'],
  summary: 'Lista ämnen',
  description: 'The subjects that calls are tagged with, shared by all municipalities.',
  request,
  responses: answers(
    pageOf(ThemeItem, 'ThemePage'),
    'A page of subjects.',
    pageOfOne('/themes', { id: 'elderly-care', name: { sv: 'Äldreomsorg', en: 'Elderly care' } }),
  ),
})

const programmes = createRoute({
  method: 'get',
  path: '/programmes',
  operationId: 'listProgrammes',
  tags: ['programmes'],
  summary: 'Lista program och fonder',
  description: 'The programmes that have calls which are open or coming, those with most calls first.',
  request,
  responses: answers(
    pageOf(ProgrammeItem, 'ProgrammePage'),
    'A page of programmes.',
    pageOfOne('/programmes', { name: 'Horizon Europe', swedishName: 'Horisont Europa', calls: 509 }),
  ),
})

export function addPlaces(api: OpenAPIHono, deps: Deps): void {
  const { db, publicUrl } = deps
  api.openapi(municipalities, async (c) => {
    const all = (await listMunicipalities(db)).map(({ id, name, policy }) => ({
      ...{ id, name, policy },
      url: absolute(publicUrl, listPath(id)),
      areas: absolute(publicUrl, `/api/v1/municipalities/${encodeURIComponent(id)}/areas`),
    }))
    return c.json(pageIn(c, deps, c.req.valid('query'), all), 200)
  })
  api.openapi(areas, async (c) => {
    const id = plain(c.req.valid('param').id)
    const found = await findMunicipalityBare(db, id)
    if (!found) throw new ApiError(404, `There is no municipality “${id.slice(0, 100)}”.`)
    const counts = await countByArea(db, id, brusselsDay(deps.clock()))
    const all = found.areas.map((area) => ({
      ...{ id: area.id, name: area.name },
      themes: Object.entries(area.themes).map(([theme, weight]) => ({ theme, weight })),
      ...(counts.get(area.id) ?? { open: 0, forecast: 0 }),
    }))
    return c.json(pageIn(c, deps, c.req.valid('query'), all), 200)
  })
  api.openapi(themes, (c) => {
    const all = [...(deps.themes ?? [])].map(([id, name]) => ({ id, name }))
    return c.json(pageIn(c, deps, c.req.valid('query'), all), 200)
  })
  api.openapi(programmes, async (c) => {
    const all = (await countProgrammes(db, brusselsDay(deps.clock()))).map(({ programme, calls }) => ({
      name: programme,
      swedishName: programmeNamed(programme, 'sv'),
      calls: Number(calls),
    }))
    return c.json(pageIn(c, deps, c.req.valid('query'), all), 200)
  })
}
