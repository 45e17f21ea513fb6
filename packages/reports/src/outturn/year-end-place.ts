import type { FinancialYear } from '@coflyfr/core'
import { afterClose } from '../budget-monitoring/monitored-line.ts'
import { unbudgeted } from '../budget-monitoring/post.ts'
import { headKey, type Line } from '../budget-monitoring/state.ts'
import type { OutturnState } from './project.ts'

/** The place of a head at the year end. */
export interface YearEndPlace {
  readonly section: 'service' | 'capital'
  readonly service: string
}

/** A head, and the service in which budget monitoring shows it. */
interface Head {
  readonly costCentre: string
  readonly subjective: string
  readonly service: string
}

/** For each budgeted cost centre, its service; null if the budget has it under several. */
const soleServices = (lines: Iterable<Line>): ReadonlyMap<string, string | null> => {
  const services = new Map<string, string | null>()
  for (const { costCentre, service, kind } of lines) {
    if (kind === null) continue
    const known = services.get(costCentre)
    services.set(costCentre, known === undefined || known === service ? service : null)
  }
  return services
}

/**
 * Finds the place of a head at the year end in the same way as carrying forward (`serviceOfHead` of the budget). A
 * budgeted head is where the approved budget put it, even if the chart of accounts has moved its cost centre since. Any
 * other head is where the chart puts its cost centre, or else in the only service under which the budget has the cost
 * centre.
 */
export const yearEndPlaces = (
  { monitoring, capital }: OutturnState,
  year: FinancialYear,
): ((head: Head) => YearEndPlace) => {
  const lines = monitoring.years.get(year)?.lines ?? new Map<string, Line>()
  const byCostCentre = soleServices(lines.values())
  const ofCapital = new Set([...(capital.get(year)?.values() ?? [])].flat())
  return ({ costCentre, subjective, service }) => {
    if (service === afterClose) return { section: 'service', service }
    const key = headKey(costCentre, subjective)
    const line = lines.get(key)
    if (line !== undefined && line.kind !== null) {
      return { section: ofCapital.has(key) ? 'capital' : 'service', service: line.service }
    }
    const mapped = monitoring.chart.costCentres.get(costCentre)?.service
    return { section: 'service', service: mapped ?? byCostCentre.get(costCentre) ?? unbudgeted }
  }
}
