import {
  type FinancialYear,
  financialYearOf,
  firstDayOfPeriod,
  type Period,
  type PlainDate,
  periodOf,
  periods,
} from '@coflyfr/core'
import { type Pence, pence, zeroPence } from '@coflyfr/money'
import type { CountedIn } from './closed-periods.ts'

/** The slot of what counts in no period, after those of the thirteen periods. */
const afterClose = periods.length

/** One amount for each of the thirteen periods, and one for what counts in none. */
type PeriodSums = Pence[]

/**
 * Amounts by head and period. Only sums are kept, however many postings there are. A map in a map, because joining two
 * codes into one key takes longer than adding the posting, and there may be a million.
 */
type HeadSums = Map<string, Map<string, PeriodSums>>

/**
 * The actuals of a year. Late items are separate, because they count only from the first day of the period that they
 * count in.
 */
export interface Actuals {
  readonly inTime: HeadSums
  readonly late: HeadSums
}

/** A year without actuals. */
export const noActuals = (): Actuals => ({ inTime: new Map(), late: new Map() })

const sumsOf = (heads: HeadSums, costCentre: string, subjective: string): PeriodSums => {
  let ofCentre = heads.get(costCentre)
  if (ofCentre === undefined) {
    ofCentre = new Map()
    heads.set(costCentre, ofCentre)
  }
  let sums = ofCentre.get(subjective)
  if (sums === undefined) {
    sums = Array.from({ length: afterClose + 1 }, () => zeroPence)
    ofCentre.set(subjective, sums)
  }
  return sums
}

/** Where a posting counts: the sums, and the slot in them. */
export interface Place {
  readonly heads: HeadSums
  readonly slot: number
}

/** The place for what counts in a period. */
export const placeOf = (actuals: Actuals, { period, isLate }: CountedIn): Place =>
  period === null
    ? { heads: actuals.inTime, slot: afterClose }
    : { heads: isLate ? actuals.late : actuals.inTime, slot: periods.indexOf(period) }

/** Adds an amount to a head. */
export const addActual = (
  { heads, slot }: Place,
  costCentre: string,
  subjective: string,
  amount: Pence,
): void => {
  const sums = sumsOf(heads, costCentre, subjective)
  sums[slot] = pence((sums[slot] ?? zeroPence) + amount)
}

/** The period of a day within a year; a day outside the year counts in its P01 or P12. */
export const periodWithin = (year: FinancialYear, day: PlainDate): Period => {
  const own = financialYearOf(day)
  if (own < year) return 'P01'
  return own > year ? 'P12' : periodOf(day)
}

/** How much of a year to sum: up to a period, and as of a day. */
export interface YearToDate {
  readonly year: FinancialYear
  /** Null for the whole year, including what counts in no period. */
  readonly period: Period | null
  readonly asOf: PlainDate | null
}

/** How many periods to sum. */
const slotsOf = (period: Period | null): number =>
  period === null ? periods.length : periods.indexOf(period) + 1

const sumOfSlots = (sums: PeriodSums | undefined, from: number, to: number): bigint => {
  let sum = 0n
  if (sums !== undefined) for (let slot = from; slot < to; slot += 1) sum += sums[slot] ?? 0n
  return sum
}

/** How many periods have begun by the as-of day. */
const begunSlots = ({ year, asOf }: Pick<YearToDate, 'year' | 'asOf'>): number =>
  asOf === null
    ? periods.length
    : periods.filter((period) => firstDayOfPeriod(year, period) <= asOf).length

/** A head's actuals up to a period, and what counts in no period. */
export interface HeadActuals {
  readonly costCentre: string
  readonly subjective: string
  readonly toDate: Pence
  /** Actuals of the month asked for. */
  readonly month: Pence
  /** Zero unless the whole year is asked for. */
  readonly afterClose: Pence
}

const headActuals = (
  { inTime, late }: Actuals,
  asked: YearToDate,
  month: Period | null,
): readonly HeadActuals[] => {
  const slots = slotsOf(asked.period)
  const lateSlots = Math.min(slots, begunSlots(asked))
  const monthOf = (own: PeriodSums | undefined, lates: PeriodSums | undefined): bigint => {
    if (month === null) return 0n
    const slot = periods.indexOf(month)
    return sumOfSlots(own, slot, slot + 1) + sumOfSlots(lates, slot, Math.min(slot + 1, lateSlots))
  }
  return headsOf(inTime, late).map(({ costCentre, subjective, own, lates }) => ({
    costCentre,
    subjective,
    toDate: pence(sumOfSlots(own, 0, slots) + sumOfSlots(lates, 0, lateSlots)),
    month: pence(monthOf(own, lates)),
    afterClose: pence(asked.period === null ? (own?.[afterClose] ?? 0n) : 0n),
  }))
}

interface HeadWithSums {
  readonly costCentre: string
  readonly subjective: string
  readonly own: PeriodSums | undefined
  readonly lates: PeriodSums | undefined
}

const headsOf = (inTime: HeadSums, late: HeadSums): readonly HeadWithSums[] => {
  const all: HeadWithSums[] = []
  for (const [costCentre, ofCentre] of inTime)
    for (const [subjective, own] of ofCentre)
      all.push({ costCentre, subjective, own, lates: late.get(costCentre)?.get(subjective) })
  for (const [costCentre, ofCentre] of late)
    for (const [subjective, lates] of ofCentre)
      if (inTime.get(costCentre)?.has(subjective) !== true)
        all.push({ costCentre, subjective, own: undefined, lates })
  return all
}

const isHeld = (heads: HeadSums, slot: number): boolean => {
  for (const ofCentre of heads.values())
    for (const sums of ofCentre.values()) if ((sums[slot] ?? 0n) !== 0n) return true
  return false
}

/** The last period with actuals by a day; null without any. */
export const lastPeriodOf = (
  { inTime, late }: Actuals,
  asked: Pick<YearToDate, 'year' | 'asOf'>,
): Period | null => {
  const begun = begunSlots(asked)
  const holds = (slot: number): boolean =>
    isHeld(inTime, slot) || (slot < begun && isHeld(late, slot))
  return periods.findLast((_, slot) => holds(slot)) ?? null
}

/** Actuals by head up to a period, and those of one month if asked for. */
export const actualsOf = (
  actuals: Actuals,
  asked: YearToDate,
  month: Period | null = null,
): readonly HeadActuals[] => headActuals(actuals, asked, month)
