import type { MeasurementName } from '../measurements.ts'
import type { ChildAnswer } from '../run-child.ts'
import { fittedExponent } from '../scale/exponent.ts'
import type { Goal, Round } from '../workload.ts'

type Ratio = Goal['ratio']

/** A ratio of two measurements of a round; null if one is missing. */
const ofBoth =
  (ratio: (own: ChildAnswer, base: ChildAnswer) => number) =>
  (name: MeasurementName, other: MeasurementName): Ratio =>
  (round) => {
    const own = round[name]
    const base = round[other]
    return own === undefined || base === undefined ? null : ratio(own, base)
  }

const rateOf = ({ events, seconds }: ChildAnswer): number => events / seconds

/** Events per second over those of the best of the others. */
export const rateOverBest =
  (name: MeasurementName, others: readonly MeasurementName[]): Ratio =>
  (round) => {
    const own = round[name]
    const rates = others.flatMap((other) => {
      const found = round[other]
      return found === undefined ? [] : [rateOf(found)]
    })
    return own === undefined || rates.length === 0 ? null : rateOf(own) / Math.max(...rates)
  }

/** Time over that of the other. */
export const timeOver = ofBoth((own, base) => own.seconds / base.seconds)

/** Rate over that of the other, by processor time, which other work of the machine does not disturb. */
export const processorRateOver = ofBoth(
  (own, base) => base.processorSeconds / base.events / (own.processorSeconds / own.events),
)

/** Peak memory over that of the other. */
export const memoryOver = ofBoth((own, base) => own.peakMebibytes / base.peakMebibytes)

/** The exponent by which time grows with events, from the same measurement with fewer events. */
export const exponentFrom = ofBoth((own, fewer) =>
  fittedExponent([fewer, own].map(({ events, seconds }) => [events, seconds])),
)

/** Total seconds of a measurement. */
export const seconds =
  (name: MeasurementName): Ratio =>
  (round) =>
    round[name]?.seconds ?? null

/** Peak memory of a measurement in mebibytes. */
export const peakMebibytes =
  (name: MeasurementName): Ratio =>
  (round) =>
    round[name]?.peakMebibytes ?? null

/** Time of an event over that of the other, for measurements of different lengths. */
export const eventTimeOver = ofBoth(
  (own, base) => own.seconds / own.events / (base.seconds / base.events),
)

/** The same by processor time. */
export const eventProcessorTimeOver = ofBoth(
  (own, base) => own.processorSeconds / own.events / (base.processorSeconds / base.events),
)

const factOf = (round: Round, name: MeasurementName, fact: string): number | null => {
  const found = round[name]?.facts[fact]
  return found === undefined ? null : Number(found)
}

/** A fact of a measurement. */
export const fact =
  (name: MeasurementName, wanted: string): Ratio =>
  (round) =>
    factOf(round, name, wanted)

/** A fact of a measurement over a fact of another, or of the same. */
export const factOver =
  (
    [name, wanted]: readonly [MeasurementName, string],
    [other, otherWanted]: readonly [MeasurementName, string],
  ): Ratio =>
  (round) => {
    const one = factOf(round, name, wanted)
    const base = factOf(round, other, otherWanted)
    return one === null || base === null || base === 0 ? null : one / base
  }

/** 1 if both have the same value of a fact, else 0. */
export const sameFact = (wanted: string, name: MeasurementName, other: MeasurementName): Ratio =>
  ofBoth((own, base) => (own.facts[wanted] === base.facts[wanted] ? 1 : 0))(name, other)
