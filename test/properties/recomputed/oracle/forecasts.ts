import type { Fact } from './facts.ts'
import { pence } from './facts.ts'
import { type Head, keyOf } from './heads.ts'
import type { Place } from './places.ts'

/** A line of a year's report, as far as forecasts need it. */
export interface Foreseeable extends Head, Place {
  readonly revised: bigint
  readonly isBudgeted: boolean
}

/** What is foreseen: of lines by themselves, and what wider forecasts say beyond their lines. */
export interface Foreseen {
  readonly lines: ReadonlyMap<string, bigint>
  readonly beyond: readonly (Head & { readonly service: string; readonly amount: bigint })[]
}

interface Forecast {
  readonly service: string
  readonly costCentre: string | null
  readonly subjective: string | null
  readonly period: string
  readonly amount: bigint
}

/** The latest forecast of each line made by a period: of the latest period, and of that the last one given. */
const latestOf = (
  facts: readonly Fact[],
  year: string,
  upTo: string | null,
): readonly Forecast[] => {
  const latest = new Map<string, Forecast>()
  for (const { type, data } of facts) {
    if (type !== 'ForecastSubmitted' || data.financialYear !== year) continue
    if (upTo !== null && data.period > upTo) continue
    const { service, costCentre, subjective, period } = data
    const key = JSON.stringify([service, costCentre, subjective])
    const amount = pence(data.projectedOutturn)
    if ((latest.get(key)?.period ?? 'P00') <= period)
      latest.set(key, { service, costCentre, subjective, period, amount })
  }
  return [...latest.values()]
}

const isAsNewAs = ({ period }: Forecast, inside: readonly Forecast[]): boolean =>
  inside.every((one) => one.period <= period)

/** The widest forecast that is as new as every one inside it holds; a line that nobody foresees counts at its budget. */
export const foreseenOf = (
  facts: readonly Fact[],
  year: string,
  upTo: string | null,
  lines: readonly Foreseeable[],
): Foreseen => {
  const all = latestOf(facts, year, upTo)
  const ofLines = all.filter(({ subjective }) => subjective !== null)
  const own = new Map(ofLines.map((one) => [keyOf(one as Head), one.amount]))
  const countedOf = (line: Foreseeable): bigint => own.get(keyOf(line)) ?? line.revised
  const total = (inside: readonly Foreseeable[]): bigint =>
    inside.reduce((sum, line) => sum + countedOf(line), 0n)
  const beyond: (Head & { readonly service: string; readonly amount: bigint })[] = []
  const centres = all.filter((one) => one.costCentre !== null && one.subjective === null)
  for (const centre of centres) {
    const inside = lines.filter(({ costCentre }) => costCentre === centre.costCentre)
    const within = ofLines.filter(({ costCentre }) => costCentre === centre.costCentre)
    if (!isAsNewAs(centre, within)) continue
    const [only, ...others] = inside.filter((line) => line.isBudgeted)
    if (only !== undefined && others.length === 0) {
      own.set(keyOf(only), centre.amount)
      continue
    }
    const head = { costCentre: String(centre.costCentre), subjective: 'whole cost centre' }
    const service = inside[0]?.service ?? centre.service
    beyond.push({ ...head, service, amount: centre.amount - total(inside) })
  }
  const services = all.filter((one) => one.costCentre === null)
  for (const { service, ...forecast } of services) {
    const inside = lines.filter((line) => line.service === service)
    const within = all.filter((one) =>
      inside.some(
        (line) =>
          line.costCentre === one.costCentre &&
          (one.subjective === null || line.subjective === one.subjective),
      ),
    )
    if (!isAsNewAs({ service, ...forecast }, within)) continue
    const [only, ...others] = inside.filter((line) => line.isBudgeted)
    if (only !== undefined && others.length === 0) {
      own.set(keyOf(only), forecast.amount)
      continue
    }
    const centresBeyond = beyond.filter((one) => one.service === service)
    const more = centresBeyond.reduce((sum, one) => sum + one.amount, 0n)
    const head = { costCentre: 'whole service', subjective: 'all' }
    beyond.push({ ...head, service, amount: forecast.amount - total(inside) - more })
  }
  return { lines: own, beyond }
}
