import type { Grade } from './call.js'
import { closestTo } from './closest.js'
import type { Area, Contact } from './municipality.js'

type Blame = (fault: 'empty' | 'area' | 'area-twice', value: string, hint: string | null) => void

/**
 * Areas as a person lists them, by id or name, parted by commas, semicolons or lines, each with the least grade if any: `social: stark`,
 * `Sociala frågor (trolig)`. `alla` are all. In the municipality's order; `fault` hears of every one that is not to be found.
 */
export function readAreas(text: string, areas: readonly Area[], fault: Blame): Contact['interests'] {
  const found = new Map<string, Grade>()
  const parts = partsOf(text, areas)
  if (parts.length === 0) fault('empty', '', null)
  for (const part of parts.slice(0, MOST)) {
    const meant = meantBy(part, areas)
    if (!meant) fault('area', part, closestTo(withoutGrade(part), areas.flatMap(namesOf)))
    for (const { area, least } of meant ?? []) {
      if (found.has(area)) fault('area-twice', part, null)
      found.set(area, least)
    }
  }
  return areas.flatMap(({ id }) => {
    const least = found.get(id)
    return least ? [{ area: id, least }] : []
  })
}

/** More than anyone has. */
const MOST = 50

/** A name may have a comma of its own. */
function partsOf(text: string, areas: readonly Area[]): readonly string[] {
  if (meantBy(text, areas)) return [text]
  return text
    .split(/[,;|\n\r]/)
    .map((part) => part.replace(/\s+/gu, ' ').trim())
    .filter((part) => part !== '')
}

const ALL = /^(alla|all|samtliga|\*)$/

function meantBy(part: string, areas: readonly Area[]): Contact['interests'] | null {
  for (const [name, least] of readings(part)) {
    if (ALL.test(name)) return areas.map(({ id }) => ({ area: id, least }))
    const area = areas.find((one) => namesOf(one).some((known) => alike(known) === name))
    if (area) return [{ area: area.id, least }]
  }
  return null
}

/** The whole as a name, else what stands before a grade. */
function readings(part: string): readonly (readonly [name: string, least: Grade])[] {
  const graded = GRADED.exec(alike(part))
  const least = GRADES[alike(graded?.[2] ?? '')]
  return [[alike(part), 'likely'], ...(least ? [[alike(graded?.[1] ?? ''), least] as const] : [])]
}

const GRADED = /^(.*?)\s*[:=(\s]\s*(\p{L}+)\s*\)?$/su
const GRADES: Readonly<Record<string, Grade>> = {
  stark: 'strong',
  starka: 'strong',
  strong: 'strong',
  trolig: 'likely',
  troliga: 'likely',
  likely: 'likely',
  svag: 'weak',
  svaga: 'weak',
  weak: 'weak',
}

function withoutGrade(part: string): string {
  const graded = GRADED.exec(part.replace(/\s+/gu, ' ').trim())
  return graded && (GRADES[alike(graded[2] ?? '')] || /[:=(]/.test(part)) ? (graded[1] ?? part) : part
}

const namesOf = ({ id, name }: Area): readonly string[] => [id, name.sv, name.en]
const alike = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase()
