import type { MeasurementName } from '../measurements.ts'
import type { Goal, Round } from '../workload.ts'

const factOf = (round: Round, name: MeasurementName, fact: string): number | null => {
  const found = round[name]?.facts[fact]
  return found === undefined ? null : Number(found)
}

/** A fact of a measurement as it is. */
export const fact =
  (name: MeasurementName, wanted: string): Goal['ratio'] =>
  (round) =>
    factOf(round, name, wanted)

/** A fact of one measurement over the same of another, or over another of the same. */
export const factOver =
  (
    [name, wanted]: readonly [MeasurementName, string],
    [other, otherWanted]: readonly [MeasurementName, string],
  ): Goal['ratio'] =>
  (round) => {
    const one = factOf(round, name, wanted)
    const base = factOf(round, other, otherWanted)
    return one === null || base === null || base === 0 ? null : one / base
  }

/** How many times as much memory at most as the other. */
export const memoryOver =
  (name: MeasurementName, other: MeasurementName): Goal['ratio'] =>
  (round) => {
    const own = round[name]
    const base = round[other]
    return own === undefined || base === undefined ? null : own.peakMebibytes / base.peakMebibytes
  }

/** How many times as long one event takes as another's, of measurements of different lengths. */
export const eventTimeOver =
  (name: MeasurementName, other: MeasurementName): Goal['ratio'] =>
  (round) => {
    const own = round[name]
    const base = round[other]
    if (own === undefined || base === undefined) return null
    return own.seconds / own.events / (base.seconds / base.events)
  }
