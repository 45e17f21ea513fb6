import type { FinancialYear } from '@coflyfr/core'
import type { MonitoredLine } from '../budget-monitoring/monitored-line.ts'
import type { OutturnState } from './project.ts'
import { type YearEndPlace, yearEndPlaces } from './year-end-place.ts'

/** The lines of a service at the year end, or those of its capital. */
export interface Inside extends YearEndPlace {
  readonly lines: readonly MonitoredLine[]
}

/** The remainder of a forecast is not part of an outturn. */
const isOfHead = ({ kind }: MonitoredLine): boolean => kind !== null

/** Groups lines by their place at the year end. */
export const servicesOf = (
  state: OutturnState,
  year: FinancialYear,
  lines: readonly MonitoredLine[],
): readonly Inside[] => {
  const found = new Map<string, YearEndPlace & { readonly lines: MonitoredLine[] }>()
  const placeOf = yearEndPlaces(state, year)
  for (const line of lines.filter(isOfHead)) {
    const place = placeOf(line)
    const key = `${place.section} ${place.service}`
    const known = found.get(key)
    if (known === undefined) found.set(key, { ...place, lines: [line] })
    else known.lines.push(line)
  }
  return [...found.values()]
}
