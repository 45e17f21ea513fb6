import { printedValue } from '@coflyfr/outcomes/events'
import { suppressedMark } from '../small-count.ts'
import type { Measure, Reading } from './state.ts'

/** A period, and those that add up to it. */
type Sum = readonly [whole: string, ...parts: readonly string[]]

/** How the periods of a year add up; that the months make the year follows. */
const sumsOf = (year: string): readonly Sum[] => [
  [year, `${year}-Q1`, `${year}-Q2`, `${year}-Q3`, `${year}-Q4`],
  [`${year}-Q1`, `${year}-P01`, `${year}-P02`, `${year}-P03`],
  [`${year}-Q2`, `${year}-P04`, `${year}-P05`, `${year}-P06`],
  [`${year}-Q3`, `${year}-P07`, `${year}-P08`, `${year}-P09`],
  [`${year}-Q4`, `${year}-P10`, `${year}-P11`, `${year}-P12`],
]

/** The counts of one year by period, and which of them are not printed. */
interface Counts {
  readonly sums: readonly Sum[]
  readonly readings: ReadonlyMap<string, Reading>
  readonly hidden: Set<string>
}

const isDisclosive = ({ definitions }: Measure, reading: Reading): boolean => {
  const { suppressBelow = 0 } = definitions.get(reading.definitionVersion) ?? {}
  return printedValue({ suppressBelow }, reading) === suppressedMark
}

const isPrinted = ({ readings, hidden }: Counts, period: string): boolean =>
  readings.has(period) && !hidden.has(period)

/**
 * The sum by which a hidden count follows from the printed ones, or null. A period that nobody published can be found
 * on the way; the sums form a tree, so one unknown at a time finds all that there is to find.
 */
const exposingSum = (counts: Counts): Sum | null => {
  const { sums, readings, hidden } = counts
  const known = new Set([...readings.keys()].filter((period) => isPrinted(counts, period)))
  const unknownIn = (sum: Sum): readonly string[] => sum.filter((period) => !known.has(period))
  const next = (): Sum | undefined => sums.find((sum) => unknownIn(sum).length === 1)
  for (let sum = next(); sum !== undefined; sum = next()) {
    const [found = ''] = unknownIn(sum)
    if (hidden.has(found)) return sum
    known.add(found)
  }
  return null
}

/** The printed period that loses least by being hidden too: the smallest that counts anybody, else an empty one. */
const smallest = (counts: Counts, periods: Iterable<string>): string | undefined => {
  const size = (period: string): number =>
    Number(counts.readings.get(period)?.numerator) || Number.POSITIVE_INFINITY
  return [...periods]
    .filter((period) => isPrinted(counts, period))
    .toSorted((one, other) => (size(one) < size(other) ? -1 : Number(size(one) > size(other))))[0]
}

const hideMore = (counts: Counts): void => {
  for (let sum = exposingSum(counts); sum !== null; sum = exposingSum(counts)) {
    const [, ...parts] = sum
    const another = smallest(counts, parts) ?? smallest(counts, counts.readings.keys())
    if (another === undefined) return
    counts.hidden.add(another)
  }
}

/**
 * The readings of a measure that are printed as `*`: those that count at least one and fewer than the definition's
 * threshold, and as many more as are needed so that none of them follows from sums of the others (DOMAIN §9 and §11,
 * 10).
 */
export const suppressedReadings = (measure: Measure): ReadonlySet<Reading> => {
  const readings = [...measure.readings.values()]
  const hidden = new Set(readings.filter((reading) => isDisclosive(measure, reading)))
  const counted = readings.filter(({ asAt, numerator }) => asAt === null && numerator !== null)
  for (const year of new Set([...hidden].map(({ period }) => period.slice(0, 7)))) {
    const inYear = new Map(
      counted.filter(({ period }) => period.startsWith(year)).map((one) => [one.period, one]),
    )
    const begun = [...inYear.values()].filter((one) => hidden.has(one)).map(({ period }) => period)
    const counts = { sums: sumsOf(year), readings: inYear, hidden: new Set(begun) }
    hideMore(counts)
    for (const period of counts.hidden) {
      const reading = inYear.get(period)
      if (reading !== undefined) hidden.add(reading)
    }
  }
  return hidden
}
