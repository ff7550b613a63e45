import { numberText, type Language } from './format.js'

interface Unit {
  readonly size: number
  readonly name: string
}

/** Amounts in the units that people say them in, largest unit first: `1,5 mn`, `1–2 mn`, `200 000 – 1,5 mn`. */
export function amountsIn(language: Language, units: readonly Unit[]) {
  const number = (value: number): string => numberText(value, language)
  const unitOf = (amount: number): Unit | undefined => units.find(({ size }) => amount >= size)
  const one = (amount: number): string => {
    const unit = unitOf(amount)
    return unit ? `${number(amount / unit.size)} ${unit.name}` : number(amount)
  }
  const range = (least: number, most: number): string => {
    const unit = unitOf(most)
    if (unit && unitOf(least) === unit)
      return `${number(least / unit.size)}–${number(most / unit.size)} ${unit.name}`
    return `${one(least)} – ${one(most)}`
  }
  return { one, range }
}
