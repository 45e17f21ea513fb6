import { printedValue } from '@coflyfr/outcomes/events'
import type { Measure, Reading } from './state.ts'

/** Periods that together make another one: quarters and months of a year, months of a quarter. */
const parts: readonly (readonly [string, readonly string[]])[] = [
  ['', ['-Q1', '-Q2', '-Q3', '-Q4']],
  ['', [...Array(12).keys()].map((month) => `-P${String(month + 1).padStart(2, '0')}`)],
  ['-Q1', ['-P01', '-P02', '-P03']],
  ['-Q2', ['-P04', '-P05', '-P06']],
  ['-Q3', ['-P07', '-P08', '-P09']],
  ['-Q4', ['-P10', '-P11', '-P12']],
]

/** What a value that would disclose who it is about is printed as. */
export const suppressedMark = '*'

const isDisclosive = ({ definitions }: Measure, reading: Reading): boolean => {
  const { suppressBelow = 0 } = definitions.get(reading.definitionVersion) ?? {}
  return printedValue({ suppressBelow }, reading) === suppressedMark
}

/** A whole with all its parts, where every one of them is published with a count: one can be found from the others. */
type Sum = readonly [whole: Reading, ...parts: readonly Reading[]]

const sumsOf = ({ readings }: Measure): readonly Sum[] => {
  const years = new Set([...readings.values()].map(({ period }) => period.slice(0, 7)))
  return [...years].flatMap((year) =>
    parts.flatMap(([whole, ofWhole]): readonly Sum[] => {
      const found = [whole, ...ofWhole].map((part) => readings.get(`${year}${part}`))
      const counted = found.filter((reading) => (reading?.numerator ?? null) !== null)
      const [first, ...others] = counted.filter((reading) => reading !== undefined)
      return first === undefined || counted.length < found.length ? [] : [[first, ...others]]
    }),
  )
}

/** The part that loses least by being hidden too: the smallest that counts anybody, else an empty one. */
const nextHidden = ([, ...ofWhole]: Sum, hidden: ReadonlySet<Reading>): Reading | undefined => {
  const size = ({ numerator }: Reading): number => Number(numerator) || Number.POSITIVE_INFINITY
  return ofWhole
    .filter((part) => !hidden.has(part))
    .reduce<Reading | undefined>(
      (least, part) => (least === undefined || size(part) < size(least) ? part : least),
      undefined,
    )
}

/**
 * The readings of a measure that are printed as `*`: those that count at least one and fewer than the definition's
 * threshold, and as many more as are needed so that none of them can be found from a whole and its other parts
 * (DOMAIN §9 and §11, 10).
 */
export const suppressedReadings = (measure: Measure): ReadonlySet<Reading> => {
  const hidden = new Set([...measure.readings.values()].filter((one) => isDisclosive(measure, one)))
  if (hidden.size === 0) return hidden
  const sums = sumsOf(measure)
  const exposed = (): Sum | undefined =>
    sums.find((sum) => sum.filter((reading) => hidden.has(reading)).length === 1)
  for (let sum = exposed(); sum !== undefined; sum = exposed()) {
    const another = nextHidden(sum, hidden)
    if (another === undefined) break
    hidden.add(another)
  }
  return hidden
}
