import { dimensionWords } from '../../budget-monitoring/dimension-words.ts'
import type { Column, Row } from '../../report.ts'
import type { BreakJson } from './break-row.ts'
import { fieldWords, kindWords, ruleWords, sideWords } from './value-words.ts'

/** The columns of a reconciliation as a table of lines, for CSV and a sheet of a workbook. */
export const breakLineColumns: readonly Column[] = [
  { field: 'break', label: { en: 'Break', cy: 'Toriad' }, kind: 'count' },
  { field: 'kind', label: { en: 'Kind', cy: 'Math' }, kind: 'text', words: kindWords },
  { field: 'side', label: { en: 'Side', cy: 'Ochr' }, kind: 'text', words: sideWords },
  { field: 'id', label: { en: 'Line', cy: 'Llinell' }, kind: 'text' },
  { field: 'reference', label: { en: 'Reference', cy: 'Cyfeirnod' }, kind: 'text' },
  { field: 'costCentre', label: { en: 'Cost centre', cy: 'Canolfan gost' }, kind: 'text' },
  {
    field: 'subjective',
    label: { en: 'Subjective', cy: 'Goddrychol' },
    kind: 'text',
    words: dimensionWords,
  },
  { field: 'amount', label: { en: 'Amount', cy: 'Swm' }, kind: 'money' },
  { field: 'postedOn', label: { en: 'Posted', cy: 'Postiwyd' }, kind: 'date' },
  { field: 'period', label: { en: 'Period', cy: 'Cyfnod' }, kind: 'text' },
  { field: 'description', label: { en: 'Description', cy: 'Disgrifiad' }, kind: 'text' },
  { field: 'difference', label: { en: 'Difference', cy: 'Gwahaniaeth' }, kind: 'money' },
  {
    field: 'rule',
    label: { en: 'Rule that failed', cy: 'Rheol a fethodd' },
    kind: 'text',
    words: ruleWords,
  },
  { field: 'field', label: { en: 'In', cy: 'Yn' }, kind: 'text', words: fieldWords },
  { field: 'nearestId', label: { en: 'Nearest line', cy: 'Llinell agosaf' }, kind: 'text' },
  {
    field: 'nearestReference',
    label: { en: 'Nearest reference', cy: 'Cyfeirnod agosaf' },
    kind: 'text',
  },
  { field: 'nearestAmount', label: { en: 'Nearest amount', cy: 'Swm agosaf' }, kind: 'money' },
  { field: 'nearestPostedOn', label: { en: 'Nearest date', cy: 'Dyddiad agosaf' }, kind: 'date' },
  { field: 'amountApart', label: { en: 'Amount apart', cy: 'Swm ar wahân' }, kind: 'money' },
  { field: 'daysApart', label: { en: 'Days apart', cy: 'Diwrnodau ar wahân' }, kind: 'count' },
  { field: 'reason', label: { en: 'Reason', cy: 'Rheswm' }, kind: 'text' },
]

const rowsOfBreak = (
  { kind, difference, lines, nearest, failedRule, distance, reason }: BreakJson,
  number: number,
): readonly Row[] =>
  lines.map((line, index) => ({
    break: number,
    kind,
    ...line,
    // Once for each break, so that the column adds up to the difference.
    difference: index === 0 ? difference : null,
    rule: failedRule.rule,
    field: failedRule.fields.join(', '),
    nearestId: nearest?.id ?? null,
    nearestReference: nearest?.reference ?? null,
    nearestAmount: nearest?.amount ?? null,
    nearestPostedOn: nearest?.postedOn ?? null,
    amountApart: distance?.amount ?? null,
    daysApart: distance?.days ?? null,
    reason,
  }))

/**
 * The breaks of a reconciliation as rows for CSV and spreadsheets: one for each line of each break, with the difference
 * in the first. `numbersBefore` is the number of breaks already written.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { breakLineColumns, breakLineRows } from '@coflyfr/reports'
 *
 * assert.deepEqual(breakLineRows([]), [])
 * assert.equal(breakLineColumns[0]?.field, 'break')
 * ```
 */
export const breakLineRows = (breaks: readonly BreakJson[], numbersBefore = 0): readonly Row[] =>
  breaks.flatMap((one, index) => rowsOfBreak(one, numbersBefore + index + 1))
