import { isFew, named, sumsOfYear } from '../counting/count-cells.ts'
import type { CountGroup } from '../suppression/hide-all.ts'
import { type Measure, readingKey } from './state.ts'

/** The name of the cell of a published count. */
export const publishedCell = (
  { code }: Measure,
  reading: { readonly period: string; readonly asAt: string | null },
): string => `published ${code} ${readingKey(reading)}`

/** The published counts of a measure, year by year; counts of a stock on different days do not add up. */
export const publishedGroups = (measure: Measure): readonly CountGroup[] => {
  const readings = [...measure.readings.values()].filter(({ numerator }) => numerator !== null)
  const years = new Set(readings.map(({ period }) => period.slice(0, 7)))
  return [...years].map((year) => {
    const inYear = readings.filter(({ period }) => period.startsWith(year))
    const cells = new Map(inYear.map((one) => [publishedCell(measure, one), Number(one.numerator)]))
    const small = inYear.filter(({ numerator, definitionVersion }) =>
      isFew(Number(numerator), measure.definitions.get(definitionVersion)?.suppressBelow ?? 0),
    )
    const sums = named(sumsOfYear(year), (period) => publishedCell(measure, { period, asAt: null }))
    return { cells, sums, small: new Set(small.map((one) => publishedCell(measure, one))) }
  })
}
