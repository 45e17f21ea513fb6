import type { MeasurementName } from '../measurements.ts'
import type { ChildAnswer } from '../run-child.ts'
import { fittedExponent } from '../scale/exponent.ts'
import type { Goal, Round } from '../workload.ts'

type Ratio = Goal['ratio']

/** A ratio of two measurements of a round; null where one is missing. */
const ofBoth =
  (ratio: (own: ChildAnswer, base: ChildAnswer) => number) =>
  (name: MeasurementName, other: MeasurementName): Ratio =>
  (round) => {
    const own = round[name]
    const base = round[other]
    return own === undefined || base === undefined ? null : ratio(own, base)
  }

const rateOf = ({ events, seconds }: ChildAnswer): number => events / seconds

/** How many times as many events a second as the best of the others. */
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

/** How many times as long as the other. */
export const timeOver = ofBoth((own, base) => own.seconds / base.seconds)

/** Rate over that of the other, by processor time: what else the machine does is nobody's. */
export const processorRateOver = ofBoth(
  (own, base) => base.processorSeconds / base.events / (own.processorSeconds / own.events),
)

/** How many times as much memory at most as the other. */
export const memoryOver = ofBoth((own, base) => own.peakMebibytes / base.peakMebibytes)

/** The exponent of time by events, from one measurement to the same of more events. */
export const exponentFrom = ofBoth((own, fewer) =>
  fittedExponent([fewer, own].map(({ events, seconds }) => [events, seconds])),
)

/** The seconds that a measurement took in all. */
export const seconds =
  (name: MeasurementName): Ratio =>
  (round) =>
    round[name]?.seconds ?? null

/** The most memory that a measurement held, in mebibytes. */
export const peakMebibytes =
  (name: MeasurementName): Ratio =>
  (round) =>
    round[name]?.peakMebibytes ?? null

/** How many times as long one event takes as another's, of measurements of different lengths. */
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

/** A fact of a measurement as it is. */
export const fact =
  (name: MeasurementName, wanted: string): Ratio =>
  (round) =>
    factOf(round, name, wanted)

/** A fact of one measurement over the same of another, or over another of the same. */
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

/** 1 where a fact of both is the same, else 0. */
export const sameFact = (wanted: string, name: MeasurementName, other: MeasurementName): Ratio =>
  ofBoth((own, base) => (own.facts[wanted] === base.facts[wanted] ? 1 : 0))(name, other)
