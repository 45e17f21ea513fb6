import type { Reading, ReadSealed } from '@coflyfr/privacy'
import { plainTable } from '@coflyfr/reports'
import CliTable from 'cli-table3'
import { type ExitCode, exitCode } from '../../exit-code.ts'

const valueText = (reading: Reading): string => {
  if ('missing' in reading) return `(${reading.missing})`
  return typeof reading.value === 'string' ? reading.value : JSON.stringify(reading.value)
}

/** What was read, one field on a line; where nothing was, the result that says why. */
export const readingsText = ({ result, readings }: ReadSealed): string => {
  if (readings.length === 0) return `${JSON.stringify(result)}\n`
  const table = new CliTable({ ...plainTable, head: ['Field', 'Value'] })
  table.push(...readings.map((reading) => [reading.field, valueText(reading)]))
  return `${table.toString()}\n`
}

/** The same as JSON: the values by their fields, null for one that is gone. */
export const readingsDocument = ({ result, readings }: ReadSealed): object => ({
  values: Object.fromEntries(
    readings.map((reading) => [reading.field, 'value' in reading ? reading.value : null]),
  ),
  result,
})

/** Done where everything asked for was read. */
export const readingCode = ({ result, readings }: ReadSealed): ExitCode => {
  if (result.outcome === 'unknown') return exitCode.unknown
  const isWhole = readings.length > 0 && readings.every((reading) => 'value' in reading)
  return isWhole ? exitCode.done : exitCode.finding
}
