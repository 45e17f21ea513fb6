import type { BudgetLine, Head, Leg, PlacedEvent, Told } from '../event.ts'
import { addTo, headKey } from '../rules/heads.ts'
import { periodOf } from '../text/dates.ts'
import { penceOf } from '../text/pounds.ts'
import { Actuals } from './actuals.ts'
import { Closings, type CountedIn } from './closings.ts'
import type { Ground } from './report.ts'

/** The columns that make up the revised budget. */
export const revisedColumns = [
  'originalBudget',
  'virements',
  'technicalAdjustments',
  'grants',
  'supplementaryEstimates',
  'reserveFunding',
  'carriedIn',
] as const

/** The columns that are summed by head. */
export const sumColumns = [...revisedColumns, 'pendingVirements', 'committed'] as const

/** One of the columns that are summed by head. */
export type SumColumn = (typeof sumColumns)[number]

/** A forecast of one line for one period. */
export interface KeptForecast {
  readonly data: Told
  readonly on: string
}

/** The figures of a year's report. */
export class YearFigures {
  readonly sums = new Map<SumColumn, Map<string, bigint>>()
  readonly actuals = new Actuals()
  readonly lines = new Map<string, BudgetLine>()
  /** Forecasts by line and then by period; the lines in the order in which they were first forecast. */
  readonly forecasts = new Map<string, Map<string, KeptForecast>>()
  readonly drafts = new Map<number, readonly BudgetLine[]>()
  readonly pending = new Map<string, readonly Leg[]>()

  /** Adds an amount to a column at a head. */
  add(column: SumColumn, head: Head, amount: bigint): void {
    const sums = this.sums.get(column) ?? new Map<string, bigint>()
    this.sums.set(column, sums)
    addTo(sums, headKey(head), amount)
  }

  /** Keeps a forecast, where it is the latest of its line and period. */
  forecast({ data, effectiveOn: on }: PlacedEvent): void {
    const line = JSON.stringify([data.service, data.costCentre, data.subjective])
    const ofLine = this.forecasts.get(line) ?? new Map<string, KeptForecast>()
    this.forecasts.set(line, ofLine)
    const known = ofLine.get(data.period)
    if (known === undefined || known.on <= on) ofLine.set(data.period, { data, on })
  }

  /** Adds lines that were approved. */
  approve(lines: readonly BudgetLine[]): void {
    for (const line of lines) {
      this.lines.set(headKey(line), line)
      this.add('originalBudget', line, penceOf(line.amount))
    }
  }

  /** Replaces the pending legs of a virement; with no legs if it is not pending any more. */
  wait(reference: string, legs: readonly Leg[]): void {
    for (const leg of this.pending.get(reference) ?? [])
      this.add('pendingVirements', leg, -penceOf(leg.amount))
    for (const leg of legs) this.add('pendingVirements', leg, penceOf(leg.amount))
    if (legs.length > 0) this.pending.set(reference, legs)
    else this.pending.delete(reference)
  }
}

const virementColumn = (kind: string): SumColumn =>
  kind === 'technical' ? 'technicalAdjustments' : 'virements'

/** Keeps the figures of all years, event by event. */
export class BudgetFigures {
  readonly #years = new Map<string, YearFigures>()
  readonly #closings = new Closings()
  readonly #ground: Ground

  constructor(ground: Ground) {
    this.#ground = ground
  }

  /** The years of which anything is kept, sorted. */
  years(): readonly string[] {
    return [...this.#years.keys()].sort()
  }

  /** The figures of a year, if it has any. */
  known(year: string): YearFigures | undefined {
    return this.#years.get(year)
  }

  #year(year: string): YearFigures {
    const known = this.#years.get(year) ?? new YearFigures()
    this.#years.set(year, known)
    return known
  }

  /** Takes the next event of the log. */
  fold(event: PlacedEvent): void {
    const { type, data } = event
    if (type === 'GiftReturned') this.#undo(data)
    else if (type === 'ContributedToReserve') {
      if (data.from !== null) this.#fund(type, data, 1n)
    } else if (type === 'DrawdownPosted' || type === 'DrawdownReversed') this.#fund(type, data, 1n)
    else if (type.startsWith('Virement')) this.#foldVirement(event)
    else if (type.startsWith('Commitment')) this.#foldCommitment(event)
    else this.#foldOther(event)
  }

  #fund(type: string, data: Told, sign: 1n | -1n): void {
    const amount = sign * penceOf(data.amount)
    const { from, to } = data
    if (type === 'ContributedToReserve') {
      if (from !== null) this.#year(from.financialYear).add('reserveFunding', from, -amount)
    } else if (type === 'DrawdownPosted' || type === 'DrawdownReversed')
      this.#year(data.financialYear).add(
        'reserveFunding',
        to,
        type === 'DrawdownPosted' ? amount : -amount,
      )
  }

  #undo({ gift }: Told): void {
    const given = this.#ground.giver(gift)
    if (given !== undefined) this.#fund(given.type, given.data, -1n)
  }

  #foldVirement({ type, data }: PlacedEvent): void {
    const year = this.#year(data.financialYear)
    if (type === 'VirementProposed' || type === 'VirementAmended')
      year.wait(data.reference, data.legs)
    else if (type === 'VirementRejected' || type === 'VirementWithdrawn')
      year.wait(data.reference, [])
    else if (type === 'VirementPosted') {
      year.wait(data.reference, [])
      for (const leg of data.legs) year.add(virementColumn(data.kind), leg, penceOf(leg.amount))
    } else if (type === 'VirementCarried') {
      const kind = this.#ground.giver(data.gift)?.data.kind ?? ''
      for (const leg of data.legs) year.add(virementColumn(kind), leg, penceOf(leg.amount))
    }
  }

  #foldCommitment({ type, data, effectiveOn, position }: PlacedEvent): void {
    const year = this.#year(data.financialYear)
    if (type === 'CommitmentRaised') year.add('committed', data, penceOf(data.amount))
    else if (type === 'CommitmentInvoiced') {
      const amount = penceOf(data.amount)
      year.add('committed', data, -amount)
      const own = periodOf(effectiveOn, data.financialYear)
      if (data.paidBy === null)
        year.actuals.spend(this.#countedIn(data.financialYear, own, position), data, amount)
    } else if (type === 'CommitmentClosed') year.add('committed', data, -penceOf(data.released))
    else if (type === 'CommitmentCarried') {
      year.add('committed', data, -penceOf(data.amount))
      this.#year(data.toYear).add('committed', data, penceOf(data.amount))
    }
  }

  #countedIn(year: string, period: string, position: number): CountedIn {
    return this.#closings.countedIn(year, period, position)
  }

  #foldPostings({ data, position }: PlacedEvent): void {
    const { actuals } = this.#year(data.financialYear)
    const counted = this.#countedIn(data.financialYear, data.period, position)
    for (const posting of data.postings) actuals.spend(counted, posting, penceOf(posting.amount))
  }

  #foldOther(event: PlacedEvent): void {
    const { type, data } = event
    if (type === 'BudgetLinesDrafted')
      this.#year(data.financialYear).drafts.set(data.part, data.lines)
    else if (type === 'BudgetApproved') {
      const year = this.#year(data.financialYear)
      const drafted = [...year.drafts].sort(([one], [other]) => one - other)
      year.approve(data.fromDraft ? drafted.flatMap(([, lines]) => lines) : data.lines)
    } else if (type === 'SpecificGrantReceived' || type === 'SupplementaryEstimateApproved') {
      const column = type === 'SpecificGrantReceived' ? 'grants' : 'supplementaryEstimates'
      for (const leg of data.legs)
        this.#year(data.financialYear).add(column, leg, penceOf(leg.amount))
    } else if (type === 'CarriedForward')
      for (const { to, carriedForward } of data.services) {
        if (to !== null) this.#year(data.toYear).add('carriedIn', to, -penceOf(carriedForward))
      }
    else if (type === 'ActualsImported') this.#foldPostings(event)
    else if (type === 'PeriodClosed' || type === 'PeriodReopened') this.#closings.fold(event)
    else if (type === 'ForecastSubmitted') this.#year(data.financialYear).forecast(event)
  }
}
