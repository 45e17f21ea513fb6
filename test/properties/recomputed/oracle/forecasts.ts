import type { Fact } from './facts.ts'
import { pence, sum } from './facts.ts'
import { type Head, keyOf } from './heads.ts'
import type { Place } from './places.ts'

/** A line of a year's report, as far as forecasts need it. */
export interface Foreseeable extends Head, Place {
  /** The service that it was approved under, even if the chart has moved it since. */
  readonly approvedService: string
  readonly revised: bigint
  readonly isBudgeted: boolean
}

/** The remainder of a wider forecast. */
interface Beyond extends Head, Place {
  readonly amount: bigint
}

/** The forecasts of single lines, and the remainders of wider forecasts. */
export interface Foreseen {
  readonly lines: ReadonlyMap<string, bigint>
  readonly beyond: readonly Beyond[]
}

interface Forecast {
  readonly service: string
  readonly costCentre: string | null
  readonly subjective: string | null
  readonly period: string
  readonly amount: bigint
}

/** The latest forecast of each line by a period: of the latest period, and within it the latest day. */
const latestOf = (
  facts: readonly Fact[],
  year: string,
  upTo: string | null,
): readonly Forecast[] => {
  const made = facts
    .filter(({ type, data }) => type === 'ForecastSubmitted' && data.financialYear === year)
    .filter(({ data }) => upTo === null || data.period <= upTo)
    .sort((one, two) => one.effectiveOn.localeCompare(two.effectiveOn))
  const latest = new Map<string, Forecast>()
  for (const { data } of made) {
    const { service, costCentre, subjective, period } = data
    const key = JSON.stringify([service, costCentre, subjective])
    const amount = pence(data.projectedOutturn)
    if ((latest.get(key)?.period ?? 'P00') <= period)
      latest.set(key, { service, costCentre, subjective, period, amount })
  }
  return [...latest.values()]
}

/** A line or the remainder of an earlier forecast, with the period in which it was forecast by itself. */
interface Slot {
  readonly line: Foreseeable
  projected: bigint | null
  seenFrom: string | null
  readonly isBeyond: boolean
}

/** Spending without a budget is not covered by forecasts. */
const isForeseeable = ({ line, projected }: Slot): boolean =>
  line.isBudgeted || projected !== null || line.revised !== 0n

/** The lines of a forecast: those that the chart has there now, else those that were approved there. */
const insideOf = (slots: readonly Slot[], forecast: Forecast): readonly Slot[] => {
  const { service, costCentre, subjective } = forecast
  const ofCentre = slots.filter(({ line }) => line.costCentre === costCentre)
  if (subjective !== null) return ofCentre.filter(({ line }) => line.subjective === subjective)
  const among = (costCentre === null ? slots : ofCentre).filter(isForeseeable)
  const now = among.filter(({ line }) => line.service === service)
  if (now.length > 0) return now
  return costCentre === null ? among.filter(({ line }) => line.approvedService === service) : among
}

/**
 * A wider forecast counts if none inside it is newer; a line without a forecast counts at its budget. The remainder of
 * a forecast of several lines is a line of its own; a forecast of a single line is that line's.
 */
export const foreseenOf = (
  facts: readonly Fact[],
  year: string,
  upTo: string | null,
  lines: readonly Foreseeable[],
  directorateOf: (service: string) => string,
): Foreseen => {
  const slots: Slot[] = lines.map((line) => ({
    ...{ line, projected: null, seenFrom: null, isBeyond: false },
  }))
  const all = latestOf(facts, year, upTo)
  const narrowFirst = [
    ...all.filter(({ subjective }) => subjective !== null),
    ...all.filter(({ costCentre, subjective }) => costCentre !== null && subjective === null),
    ...all.filter(({ costCentre }) => costCentre === null),
  ]
  for (const forecast of narrowFirst) {
    const inside = insideOf(slots, forecast)
    if (inside.some(({ seenFrom }) => seenFrom !== null && seenFrom > forecast.period)) continue
    const [first, ...others] = inside
    if (first !== undefined && others.length === 0) {
      first.projected = forecast.amount
      first.seenFrom = forecast.period
      continue
    }
    const centres = new Set(inside.map(({ line }) => line.costCentre))
    const isOfOne = forecast.costCentre !== null || centres.size === 1
    const service = first?.line.service ?? forecast.service
    const beyond = {
      directorate: first?.line.directorate ?? directorateOf(service),
      service,
      costCentre: isOfOne ? (first?.line.costCentre ?? forecast.costCentre ?? '') : 'whole service',
      subjective: isOfOne ? 'whole cost centre' : 'all',
      approvedService: first?.line.approvedService ?? service,
      ...{ revised: 0n, isBudgeted: true },
    }
    const counted = sum(inside.map(({ line, projected }) => projected ?? line.revised))
    slots.push({
      ...{ line: beyond, projected: forecast.amount - counted },
      ...{ seenFrom: forecast.period, isBeyond: true },
    })
  }
  const own = slots.filter(({ isBeyond, projected }) => !isBeyond && projected !== null)
  return {
    lines: new Map(own.map(({ line, projected }) => [keyOf(line), projected ?? 0n])),
    beyond: slots
      .filter(({ isBeyond }) => isBeyond)
      .map(({ line, projected }) => ({ ...line, amount: projected ?? 0n })),
  }
}
