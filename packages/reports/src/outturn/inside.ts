import type { FinancialYear } from '@coflyfr/core'
import { displayPounds } from '@coflyfr/money'
import { actualOf, revisedOf } from '../budget-monitoring/figures.ts'
import type { MonitoredLine } from '../budget-monitoring/monitored-line.ts'
import type { OutturnState } from './project.ts'
import { type YearEndPlace, yearEndPlaces } from './year-end-place.ts'

/** The lines of a service that a year's end is about, or those of its capital. */
export interface Inside extends YearEndPlace {
  readonly lines: readonly MonitoredLine[]
}

/** What is left over of a forecast is of no outturn. */
const isOfHead = ({ kind }: MonitoredLine): boolean => kind !== null

/** Lines by where they stand at the year's end. */
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

const shownIn = (lines: readonly MonitoredLine[]): ReadonlyMap<string, readonly MonitoredLine[]> =>
  Map.groupBy(lines, ({ service }) => service)

/** What budget monitoring shows in another service than a year's end has it in, so that nobody has to look for the difference. */
export const placeNotes = (services: readonly Inside[]): readonly string[] =>
  services.flatMap(({ service, lines }) =>
    [...shownIn(lines)]
      .filter(([shown]) => shown !== service)
      .map(([shown, inside]) => {
        const [actuals, revised] = [actualOf(inside), revisedOf(inside)].map((amount) =>
          displayPounds(amount, 'en'),
        )
        return `Actuals of ${actuals} against ${revised} stand in ${service}, as a year’s end has them; budget monitoring shows them in ${shown}`
      }),
  )
