import type { PlacedEvent, Told } from '../../event.ts'

/** The place of a cost centre in the chart of accounts, and the day from which it has that. */
export interface MappedCostCentre {
  readonly directorate: string
  readonly service: string
  readonly from: string
}

/** The state of the stream `chart`. */
export class ChartState {
  readonly #costCentres = new Map<string, MappedCostCentre>()

  /** Takes the next event of the stream. */
  fold({ type, data, effectiveOn }: PlacedEvent): void {
    if (type !== 'ChartOfAccountsSet') return
    for (const { costCentre, directorate, service } of data.costCentres) {
      const known = this.#costCentres.get(costCentre)
      if (known === undefined || known.from <= effectiveOn)
        this.#costCentres.set(costCentre, { directorate, service, from: effectiveOn })
    }
  }

  /** The place of a cost centre, if it is mapped. */
  get(costCentre: string): MappedCostCentre | undefined {
    return this.#costCentres.get(costCentre)
  }

  /** The cost centres in the order in which they were first mapped. */
  entries(): Iterable<readonly [string, MappedCostCentre]> {
    return this.#costCentres
  }
}

/** The latest forecast of one line for one period. */
export interface Forecast {
  readonly projectedOutturn: string
  readonly submittedBy: string
  readonly isAccepted: boolean
  readonly lastStepOn: string
}

/** The line and period of a forecast as a key of maps. */
export const forecastKey = ({ period, service, costCentre, subjective }: Told): string =>
  JSON.stringify([period, service, costCentre, subjective])

/** The state of a stream `forecast-YEAR-SERVICE`. */
export class ForecastState {
  readonly forecasts = new Map<string, Forecast>()

  /** Takes the next event of the stream. */
  fold({ type, data, effectiveOn, actor }: PlacedEvent): void {
    const key = forecastKey(data)
    const before = this.forecasts.get(key)
    const { projectedOutturn } = data
    if (type === 'ForecastSubmitted')
      this.forecasts.set(key, {
        projectedOutturn,
        submittedBy: actor.id,
        isAccepted: false,
        lastStepOn: effectiveOn,
      })
    else if (before !== undefined && type.startsWith('Forecast'))
      this.forecasts.set(key, {
        ...before,
        isAccepted: before.isAccepted || type === 'ForecastAccepted',
        lastStepOn: effectiveOn,
      })
  }
}

/** The state of a stream `savings-YEAR`. */
export class SavingsState {
  readonly reductions = new Map<
    string,
    { readonly isRemoved: boolean; readonly lastStepOn: string }
  >()

  /** Takes the next event of the stream. */
  fold({ type, data, effectiveOn }: PlacedEvent): void {
    if (!type.startsWith('Reduction')) return
    const isRemoved = type === 'ReductionRemoved'
    this.reductions.set(data.reference, { isRemoved, lastStepOn: effectiveOn })
  }
}

/** The state of a stream `reconciliations-YEAR`. */
export class ReconciliationsState {
  readonly prepared = new Map<
    string,
    { readonly event: PlacedEvent; readonly isReviewed: boolean }
  >()

  /** Takes the next event of the stream. */
  fold(event: PlacedEvent): void {
    const { type, data } = event
    const key = `${data.period} ${data.source}`
    const before = this.prepared.get(key)
    if (type === 'ReconciliationPrepared') this.prepared.set(key, { event, isReviewed: false })
    else if (type === 'ReconciliationReviewed' && before !== undefined)
      this.prepared.set(key, { ...before, isReviewed: true })
  }
}

/** The state of the stream `ledger`. */
export class OpeningState {
  /** Whether the ledger was opened for a history that is not closed yet. */
  isHistory = false

  /** Takes the next event of the stream. */
  fold({ type, data }: PlacedEvent): void {
    if (type === 'LedgerOpened') this.isHistory = data.history
    if (type === 'HistoryClosed') this.isHistory = false
  }
}
