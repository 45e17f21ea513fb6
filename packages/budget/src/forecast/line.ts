import type { FinancialYear } from '@coflyfr/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { BudgetHeads } from '../budget-year/budget-heads-source.ts'
import { headKey } from '../shared/leg.ts'
import type { NoBudgetForYear } from '../shared/refusals.ts'
import type {
  CostCentreOfSeveralServices,
  NotOneForecastLine,
  UnknownForecastLine,
} from './refusals.ts'

/** What a forecast is about: a whole service, one cost centre of it, or one subjective of that. */
export interface ForecastLine {
  readonly service: string
  readonly costCentre: string | null
  readonly subjective: string | null
}

/** The fields of a command that say what a forecast is about. */
export interface AboutLine {
  readonly financialYear: FinancialYear
  readonly service?: string
  readonly costCentre?: string
  readonly subjective?: string
}

/** Why no line is found. */
export type LineRefusal =
  | NotOneForecastLine
  | NoBudgetForYear
  | UnknownForecastLine
  | CostCentreOfSeveralServices

const isOne = ({ service, costCentre, subjective }: AboutLine): boolean =>
  service === undefined
    ? costCentre !== undefined
    : costCentre === undefined && subjective === undefined

/** The services that a line may belong to: none where the budget has no such line. */
const servicesOf = (
  { approved, services, servicesByCostCentre }: BudgetHeads,
  { service, costCentre, subjective }: AboutLine,
): readonly string[] => {
  if (service !== undefined) return services.has(service) ? [service] : []
  if (costCentre === undefined) return []
  if (subjective === undefined) return servicesByCostCentre.get(costCentre) ?? []
  const place = approved?.get(headKey({ costCentre, subjective }))
  return place === undefined ? [] : [place.service]
}

/** The line that a command is about, its service looked up in the year's approved budget; or why there is none. */
export const lineAbout = (
  heads: BudgetHeads,
  about: AboutLine,
): Either<LineRefusal, ForecastLine> => {
  const { financialYear, service = null, costCentre = null, subjective = null } = about
  if (!isOne(about)) {
    const given = ['service', 'costCentre', 'subjective'].filter((field) => field in about)
    const expected = 'service; costCentre; or costCentre with subjective'
    return left({ tag: 'NotOneForecastLine', given, expected })
  }
  if (heads.approved === null) return left({ tag: 'NoBudgetForYear', financialYear })
  const [first, ...others] = servicesOf(heads, about)
  if (first === undefined) {
    return left({ tag: 'UnknownForecastLine', financialYear, service, costCentre, subjective })
  }
  if (others.length > 0 && costCentre !== null) {
    const services = [first, ...others].toSorted()
    return left({ tag: 'CostCentreOfSeveralServices', costCentre, services })
  }
  return right({ service: first, costCentre, subjective })
}
