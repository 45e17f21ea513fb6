import { type FinancialYear, type Placed, previousFinancialYear } from '@coflyfr/core'
import { countedIn } from '../periods/closed-periods.ts'
import { periodWithin } from '../periods/period-sums.ts'
import type { ReportParameters } from '../report.ts'
import { rowName } from '../row-name.ts'
import { type Dimensions, namesOf } from './dimensions.ts'
import type { BudgetMonitoringEvent } from './events.ts'
import { headDimensions } from './head-places.ts'
import { measures } from './measures.ts'
import { afterClose } from './monitored-line.ts'
import { wholeCostCentre, wholeService } from './projected.ts'
import { type BudgetMonitoringState, headKey } from './state.ts'

type Head = { readonly costCentre: string; readonly subjective: string }

/**
 * The heads whose revised budget or commitments an event moves, and the years; null if the event does not list them.
 */
const movedHeads = (
  event: BudgetMonitoringEvent,
): { readonly years: readonly FinancialYear[]; readonly heads: readonly Head[] } | null => {
  switch (event.type) {
    case 'SpecificGrantReceived':
    case 'SupplementaryEstimateApproved':
    case 'VirementProposed':
    case 'VirementPosted':
    case 'VirementCarried':
      return { years: [event.data.financialYear], heads: event.data.legs }
    case 'DrawdownPosted':
    case 'DrawdownReversed':
      return { years: [event.data.financialYear], heads: [event.data.to] }
    case 'ContributedToReserve': {
      const { from } = event.data
      return from === null ? nothing : { years: [from.financialYear], heads: [from] }
    }
    case 'CommitmentRaised':
    case 'CommitmentClosed':
      return { years: [event.data.financialYear], heads: [event.data] }
    case 'CommitmentCarried':
      return { years: [event.data.financialYear, event.data.toYear], heads: [event.data] }
    case 'CarriedForward': {
      const { toYear, services } = event.data
      return { years: [toYear], heads: services.flatMap(({ to }) => (to === null ? [] : [to])) }
    }
    case 'BudgetLinesDrafted':
    case 'PeriodClosed':
    case 'PeriodReopened':
      return nothing
    case 'ActualsImported':
    case 'BudgetApproved':
    case 'ChartOfAccountsSet':
    case 'CommitmentInvoiced':
    case 'ForecastChallenged':
    case 'ForecastSubmitted':
    case 'GiftReturned':
    case 'VirementAmended':
    case 'VirementRejected':
    case 'VirementWithdrawn':
      return null
  }
}

const nothing = { years: [], heads: [] }

/** The rows that may hold the remainder of a wider forecast: they change with the budget of the lines it covers. */
const restsOf = ({ directorate, service, costCentre }: Dimensions): readonly Dimensions[] => [
  { directorate, service, costCentre: wholeService, subjective: 'all' },
  { directorate, service, costCentre, subjective: wholeCostCentre },
]

const keysOf = (
  places: readonly Dimensions[],
  { by, view }: ReportParameters,
): readonly string[] => {
  const named = places.map((place) => namesOf(place, by))
  const shown =
    view === 'gross'
      ? named.flatMap((names) => measures.map((measure) => [...names, measure]))
      : named
  return [...new Set(shown.map(rowName))]
}

const placesOf = (
  state: BudgetMonitoringState,
  year: FinancialYear,
  heads: readonly Head[],
): readonly Dimensions[] =>
  heads.map((head) => headDimensions(state, year, head)).filter((place) => place !== null)

const isMapped = ({ chart }: BudgetMonitoringState): boolean => chart.costCentres.size > 0

/** Whether all heads are budgeted: when budget first moves to a head, wider forecasts begin to cover it. */
const areBudgeted = (
  state: BudgetMonitoringState,
  year: FinancialYear,
  heads: readonly Head[],
): boolean =>
  heads.every(({ costCentre, subjective }) => {
    const kind = state.years.get(year)?.lines.get(headKey(costCentre, subjective))?.kind
    return kind !== undefined && kind !== null
  })

/** The heads that spending counts at; after the close of the year it has a row of its own. */
const spendingPlaces = (
  state: BudgetMonitoringState,
  year: FinancialYear,
  {
    type,
    data,
    effectiveOn,
    position,
  }: Placed<
    Extract<BudgetMonitoringEvent, { readonly type: 'ActualsImported' | 'CommitmentInvoiced' }>
  >,
): readonly Dimensions[] => {
  const heads = type === 'ActualsImported' ? data.postings : [data]
  const places = placesOf(state, year, heads)
  const period =
    type === 'ActualsImported' ? data.period : periodWithin(data.financialYear, effectiveOn)
  if (countedIn(state.closed, data.financialYear, period, position).period !== null) return places
  const late = places.map((place) => ({ ...place, directorate: afterClose, service: afterClose }))
  return [...places, ...late]
}

/** Whether an event may be the first of the year. From then on the year has a row for everything spent last year. */
const mayBegin = (
  state: BudgetMonitoringState,
  year: FinancialYear,
  event: BudgetMonitoringEvent,
): boolean => {
  if (event.type === 'BudgetLinesDrafted') return event.data.financialYear === year
  const lines = state.years.get(year)?.lines.size ?? 0
  return lines <= (movedHeads(event)?.heads.length ?? 0)
}

/** The places in a year's budget monitoring that an event can change; null if it may change any. */
export const placesTouched = (
  state: BudgetMonitoringState,
  event: Placed<BudgetMonitoringEvent>,
  { year, view }: Pick<ReportParameters, 'year' | 'view'>,
): readonly Dimensions[] | null => {
  if (year === null) return []
  if (view === 'period' && mayBegin(state, year, event)) return null
  if (event.type === 'ActualsImported' || event.type === 'CommitmentInvoiced') {
    const shown = view === 'period' ? [year, previousFinancialYear(year)] : [year]
    return shown.includes(event.data.financialYear) ? spendingPlaces(state, year, event) : []
  }
  const moved = movedHeads(event)
  if (moved === null) return null
  if (!moved.years.includes(year)) return []
  const hasForecasts = (state.years.get(year)?.forecasts.size ?? 0) > 0
  if (hasForecasts && (isMapped(state) || !areBudgeted(state, year, moved.heads))) return null
  const places = placesOf(state, year, moved.heads)
  return hasForecasts ? [...places, ...places.flatMap(restsOf)] : places
}

/** The rows of budget monitoring that an event can change; null if it may change any. */
export const budgetMonitoringRowsTouched = (
  state: BudgetMonitoringState,
  event: Placed<BudgetMonitoringEvent>,
  parameters: ReportParameters,
): readonly string[] | null => {
  const places = placesTouched(state, event, parameters)
  return places === null ? null : keysOf(places, parameters)
}
