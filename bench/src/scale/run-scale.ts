import { spreadOf } from '@coflyfr/cli/measured'
import { ensureCachedLedger } from '../data/cached-ledger.ts'
import { type Failure, failureText, reasonOf } from '../failure.ts'
import { ensureFinanceLedger } from '../finance/new-ledger.ts'
import type { MeasurementName } from '../measurements.ts'
import { prepareData } from '../prepare.ts'
import { measureAt } from '../run-rounds.ts'
import type { Settings } from '../settings.ts'
import { fittedExponent } from './exponent.ts'
import type { ScalePoint, ScaleResult } from './scale-result.ts'

/** An operation that is measured at every size, and its measurement. */
interface ScaledOperation {
  readonly operation: string
  readonly measurement: MeasurementName
}

/** The operations whose cost grows with the log. */
const scaledOperations: readonly ScaledOperation[] = [
  { operation: 'append, mixed history', measurement: 'history-ledger' },
  { operation: 'replay into six reports', measurement: 'six-reports' },
  {
    operation: 'rebuild and keep one report',
    measurement: 'catch-up-from-nothing',
  },
  { operation: 'as-of, folded from the log', measurement: 'as-of-folded' },
  { operation: 'as-of, warm columns', measurement: 'as-of-warm' },
  { operation: 'verify of leaves and root', measurement: 'verify-leaves' },
  { operation: 'import of an extract', measurement: 'finance-import' },
  { operation: 'report by the command line', measurement: 'finance-monitoring' },
]

/** A line through several sizes needs fewer rounds than a ratio, and the whole run should take an hour. */
const roundsMax = 2

/** Largest log that is measured more than once: an import of five million lines alone takes minutes. */
const oftenUpTo = 1_000_000

/** A larger exponent would mean more work for every event of a longer log. */
const exponentMost = 1.05

const sizesFrom = 10_000

/** 10,000, then ten times as many each time, up to the largest, which is always included. */
export const scaleSizes = (largest: number): readonly number[] => {
  const sizes: number[] = []
  for (let events = sizesFrom; events < largest; events *= 10) sizes.push(events)
  return [...sizes, largest]
}

/** Seconds of one question, for measurements that ask questions about a log; else of the whole run. */
const secondsOf = (
  events: number,
  answered: { readonly events: number; readonly seconds: number },
) => (answered.events < events / 10 ? answered.seconds / answered.events : answered.seconds)

const measureOperation = async (
  { operation, measurement }: ScaledOperation,
  settings: Settings,
  largest: number,
  tell: (line: string) => void,
): Promise<ScaleResult> => {
  const found = new Map(
    scaleSizes(largest).map((events) => [
      events,
      { seconds: [] as number[], peakMebibytes: [] as number[] },
    ]),
  )
  const rounds = Math.min(settings.rounds, roundsMax)
  for (let number = 1; number <= rounds; number += 1) {
    for (const [events, { seconds, peakMebibytes }] of found) {
      if (number > 1 && events > oftenUpTo) continue
      const answer = await measureAt(measurement, events, settings)
      seconds.push(secondsOf(events, answer))
      peakMebibytes.push(answer.peakMebibytes)
      tell(`scale ${number}/${rounds}  ${operation}, ${events}: ${seconds.at(-1)} s`)
    }
  }
  const points: readonly ScalePoint[] = [...found].map(([events, { seconds, peakMebibytes }]) => ({
    events,
    seconds: spreadOf(seconds),
    peakMebibytes: spreadOf(peakMebibytes),
  }))
  const exponent = fittedExponent(points.map(({ events, seconds }) => [events, seconds.median]))
  const memoryExponent = fittedExponent(
    points.map((point) => [point.events, point.peakMebibytes.median]),
  )
  const met = exponent <= exponentMost
  return { operation, exponent, exponentMost, met, memoryExponent, points }
}

/** Where results and failures go as they come. */
interface ScaleRun {
  readonly tell: (line: string) => void
  readonly scales: ScaleResult[]
  readonly failures: Failure[]
}

/** Prepares the data of all sizes before anything is measured. */
export const prepareScale = async (
  settings: Settings,
  largest: number,
  tell: (line: string) => void,
): Promise<void> => {
  const sizes = scaleSizes(largest)
  const ledgers = { what: 'the ledger', ensure: ensureCachedLedger, sizes }
  const extracts = { what: 'the extract', ensure: ensureFinanceLedger, sizes }
  await prepareData([ledgers, extracts], settings, tell)
}

/** Measures every operation at every size up to the largest, round by round. Within a round the sizes take turns. */
export const runScale = async (
  settings: Settings,
  largest: number,
  { tell, scales, failures }: ScaleRun,
): Promise<void> => {
  for (const scaled of scaledOperations)
    try {
      scales.push(await measureOperation(scaled, settings, largest, tell))
    } catch (error) {
      const failure = { workload: 'scale', what: scaled.operation, why: reasonOf(error) }
      failures.push(failure)
      tell(failureText(failure))
    }
}
