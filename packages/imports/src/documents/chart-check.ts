import { canonicalJson } from '@coflyfr/core'
import { costCentreOf, subjectiveOf } from './chart.ts'
import { textOf } from './fields-of.ts'
import type { RecordValues } from './record.ts'

/** The rule that a row of a chart breaks, or null. */
export type ChartCheck = (values: RecordValues, line: number) => string | null

interface Entry {
  readonly line: number
  readonly text: string
}

/** Checks the rows of one chart: no two rows may describe the same cost centre or subjective differently. */
export const chartCheck = (): ChartCheck => {
  const known = new Map<string, Entry>()
  const contradiction = (name: string, entry: RecordValues, line: number): string | null => {
    const key = `${name} ${textOf(entry, name)}`
    const text = canonicalJson(entry)
    const before = known.get(key)
    known.set(key, before ?? { line, text })
    return before === undefined || before.text === text
      ? null
      : `expected ${key} as on line ${before.line}, found a different entry`
  }
  return (values, line) => {
    const [costCentre] = costCentreOf({ values })
    const [subjective] = subjectiveOf({ values })
    if (costCentre === undefined && subjective === undefined)
      return 'expected a cost centre or a subjective'
    if (costCentre !== undefined) {
      const missing = ['directorate', 'service'].find((name) => textOf(costCentre, name) === '')
      if (missing !== undefined) return `expected the ${missing} of the cost centre`
    }
    if (subjective !== undefined && textOf(subjective, 'kind') === '')
      return 'expected the kind of the subjective: expenditure or income'
    return (
      (costCentre === undefined ? null : contradiction('costCentre', costCentre, line)) ??
      (subjective === undefined ? null : contradiction('subjective', subjective, line))
    )
  }
}
