import type { FinancialYear } from '@coflyfr/core'
import { afterClose } from '../budget-monitoring/monitored-line.ts'
import { unbudgeted } from '../budget-monitoring/post.ts'
import { headKey, type Line } from '../budget-monitoring/state.ts'
import type { OutturnState } from './project.ts'

/** Where a head stands at the year's end. */
export interface YearEndPlace {
  readonly section: 'service' | 'capital'
  readonly service: string
}

/** What says where a head stands: itself, and the service that budget monitoring shows it in. */
interface Head {
  readonly costCentre: string
  readonly subjective: string
  readonly service: string
}

/** The service of each cost centre that the budget has under one service alone. */
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
 * Where a head stands at a year's end, as carrying balances forward has it (`serviceOfHead` of the budget): a budgeted one
 * where the approved budget has it, wherever the chart of accounts has put its cost centre since; any other where the
 * chart puts its cost centre, else with the one service that the budget has the cost centre under.
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
