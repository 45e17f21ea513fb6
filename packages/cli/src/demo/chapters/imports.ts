import { displayPounds, penceOfPounds } from '@coflyfr/money'
import type { ImportedFile } from '../import-step.ts'
import { paragraph, table } from '../text.ts'

const columns = [
  { head: 'Extract of the general ledger', align: 'left' },
  { head: 'Rows', align: 'right' },
  { head: 'Imported', align: 'right' },
  { head: 'Duplicate', align: 'right' },
  { head: 'Rejected', align: 'right' },
  { head: 'Filtered', align: 'right' },
  { head: 'Control total', align: 'right' },
] as const

const controlTotal = ({ imported }: ImportedFile): string => {
  const { controlTotal: total } = imported.summary
  if (total === null) return ''
  return total.agrees ? displayPounds(penceOfPounds(total.expected), 'en') : 'DIFFERS'
}

const rowOf = (file: ImportedFile): readonly string[] => {
  const { rowsRead, imported, duplicate, rejected, filtered } = file.imported.summary
  const outcomes = [imported, duplicate, rejected, filtered].map(({ rows }) => rows)
  return [
    file.file.replace(/^.*\/|\.csv$/g, ''),
    ...[rowsRead, ...outcomes].map(String),
    controlTotal(file),
  ]
}

const rejectionsOf = ({ file, imported }: ImportedFile): readonly string[] =>
  imported.summary.rejections.map(
    ({ line, column, value, rule }) =>
      `${file.replace(/^.*\//, '')} line ${line}, ${column ?? 'row'}: ${rule}, found ${value ?? 'nothing'}.`,
  )

/** What became of each row of the extracts, and why one was not taken. */
export const importedFiles = (imports: readonly ImportedFile[]): string =>
  [
    paragraph('Postings come from extracts through import maps; the extracts are illustrative.'),
    table(columns, imports.map(rowOf)),
    ...imports.flatMap(rejectionsOf).map(paragraph),
  ].join('')
