import type { Period } from '@coflyfr/core'
import { type Pence, pence, zeroPence } from '@coflyfr/money'
import type { Note } from '../report.ts'
import { methodNotes, restNote } from './forecast-notes.ts'
import type { StandingForecast } from './forecasts.ts'
import type { MonitoredLine } from './monitored-line.ts'
import { noAmounts } from './post.ts'

/** What notes say about the forecasts. */
export interface Projection {
  readonly notes: readonly Note[]
}

/** The cost centre shown for the remainder of a service's forecast. */
export const wholeService = 'whole service'

/** The subjective shown for the remainder of a forecast within one cost centre. */
export const wholeCostCentre = 'whole cost centre'

/** Lines, as forecasts are applied to them from the narrowest to the widest. */
class Projecting {
  readonly lines: MonitoredLine[]
  readonly notes: Note[] = []
  /** The forecasts that count; newer forecasts of the same lines replace older ones. */
  readonly counted: StandingForecast[] = []
  readonly #directorateOf: (service: string) => string
  readonly #seenIn = new Map<number, Period>()
  readonly #byService = new Map<string, number[]>()
  readonly #byApprovedService = new Map<string, number[]>()
  readonly #byCostCentre = new Map<string, number[]>()

  constructor(lines: readonly MonitoredLine[], directorateOf: (service: string) => string) {
    this.lines = [...lines]
    this.#directorateOf = directorateOf
    for (const at of lines.keys()) this.#index(at)
  }

  #index(at: number): void {
    const line = this.lines[at]
    if (line === undefined) return
    gather(this.#byService, line.service, at)
    gather(this.#byApprovedService, line.approvedService, at)
    gather(this.#byCostCentre, line.costCentre, at)
  }

  /** Whether a wider forecast covers a line; spending without a budget was not forecast, so it is not covered. */
  #isForeseeable = (at: number): boolean => {
    const line = this.lines[at]
    return line !== undefined && (line.isBudgeted || line.projected !== null || line.revised !== 0n)
  }

  /** The lines that a forecast covers; if the chart moved them all, those approved under its service. */
  #inside({ service, costCentre, subjective }: StandingForecast): readonly number[] {
    const foreseeable = (found: readonly number[] | undefined): readonly number[] =>
      (found ?? []).filter(this.#isForeseeable)
    if (costCentre === null) {
      const inService = foreseeable(this.#byService.get(service))
      return inService.length > 0 ? inService : foreseeable(this.#byApprovedService.get(service))
    }
    const inCentre = this.#byCostCentre.get(costCentre) ?? []
    if (subjective !== null)
      return inCentre.filter((at) => this.lines[at]?.subjective === subjective).slice(0, 1)
    const inBoth = foreseeable(inCentre).filter((at) => this.lines[at]?.service === service)
    return inBoth.length > 0 ? inBoth : foreseeable(inCentre)
  }

  /** Applies a forecast, unless one of its lines has a newer one of its own. */
  put(forecast: StandingForecast): void {
    const inside = this.#inside(forecast)
    const isOutdated = inside.some((at) => (this.#seenIn.get(at) ?? '') > forecast.period)
    if (isOutdated) return
    this.counted.push(forecast)
    const [first] = inside
    const line = first === undefined ? undefined : this.lines[first]
    if (first === undefined || line === undefined || inside.length > 1) {
      this.#putRest(forecast, inside, line)
      return
    }
    this.lines[first] = { ...line, projected: forecast.projected, isForeseen: true }
    this.#seenIn.set(first, forecast.period)
  }

  #markForeseen(at: number): void {
    const line = this.lines[at]
    if (line !== undefined) this.lines[at] = { ...line, isForeseen: true }
  }

  /** The remainder of a forecast of several lines becomes a line of its own, so that every level has the same sum. */
  #putRest(
    forecast: StandingForecast,
    inside: readonly number[],
    first: MonitoredLine | undefined,
  ): void {
    for (const place of inside) this.#markForeseen(place)
    const counted = inside.reduce((sum, at) => sum + countedAt(this.lines[at]), 0n)
    const costCentres = new Set(inside.map((at) => this.lines[at]?.costCentre))
    const isOfOne = forecast.costCentre !== null || costCentres.size === 1
    const { service } = first ?? forecast
    const at = this.lines.length
    this.lines.push({
      directorate: first?.directorate ?? this.#directorateOf(service),
      service,
      costCentre: isOfOne ? (first?.costCentre ?? forecast.costCentre ?? '') : wholeService,
      subjective: isOfOne ? wholeCostCentre : 'all',
      approvedService: first?.approvedService ?? service,
      kind: null,
      isBudgeted: true,
      amounts: noAmounts(),
      pendingVirements: zeroPence,
      revised: zeroPence,
      actual: zeroPence,
      month: zeroPence,
      projected: pence(forecast.projected - counted),
      isForeseen: true,
      prior: null,
    })
    this.#seenIn.set(at, forecast.period)
    this.#index(at)
    this.notes.push(restNote(forecast, inside.length, pence(counted)))
  }
}

const gather = (map: Map<string, number[]>, key: string, at: number): void => {
  const known = map.get(key)
  if (known === undefined) map.set(key, [at])
  else known.push(at)
}

/** A line without a forecast counts at its revised budget. */
export const countedProjection = ({
  projected,
  revised,
}: Pick<MonitoredLine, 'projected' | 'revised'>): Pence => projected ?? revised

const countedAt = (line: MonitoredLine | undefined): bigint =>
  line === undefined ? 0n : countedProjection(line)

/** How wide a forecast is: 0 for a line, 1 for a cost centre, 2 for a service. */
const widthOf = ({ costCentre, subjective }: StandingForecast): number =>
  costCentre === null ? 2 : subjective === null ? 1 : 0

/**
 * Applies forecasts to lines, the narrowest first; a wider one counts if none inside it is newer. The forecast of a
 * single line is its projection; a forecast of several lines adds a line for its remainder.
 */
export const projectLines = (
  lines: readonly MonitoredLine[],
  forecasts: readonly StandingForecast[],
  directorateOf: (service: string) => string,
): { readonly lines: readonly MonitoredLine[]; readonly projection: Projection } => {
  // Most reports about the past are from before the first forecast.
  if (forecasts.length === 0) return { lines, projection: { notes: methodNotes([]) } }
  const projecting = new Projecting(lines, directorateOf)
  const sorted = forecasts.toSorted((one, other) => widthOf(one) - widthOf(other))
  for (const forecast of sorted) projecting.put(forecast)
  return {
    lines: projecting.lines,
    projection: { notes: [...projecting.notes, ...methodNotes(projecting.counted)] },
  }
}
