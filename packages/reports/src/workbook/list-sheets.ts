import type { JsonValue } from '@coflyfr/core'
import type { ReportDocument } from '../make-report.ts'
import type { Column, Language, Row } from '../report.ts'
import { cellOf } from './cells-of-rows.ts'
import { partOf } from './list-parts.ts'
import { words } from './words.ts'
import type { CellFormat, WorkbookSheet } from './workbook.ts'

type Part = Readonly<Record<string, JsonValue>>

const isPart = (value: JsonValue): value is Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const partsOf = (value: JsonValue | undefined): readonly Part[] => {
  if (value === undefined || value === null) return []
  return (Array.isArray(value) ? value : [value]).filter(isPart)
}

interface Listed {
  /** The number of the report's row, without the header. */
  readonly row: number
  readonly of: Row
  readonly part: Part
}

const listedIn = (rows: readonly Row[], field: string): readonly Listed[] =>
  rows.flatMap((of, index) => partsOf(of[field]).map((part) => ({ row: index + 1, of, part })))

/**
 * The sheets for lists of objects, such as the legs of virements: a row for each member, with the number and the first
 * cell of the report's row that it belongs to.
 */
export const listSheets = (
  { rows, unit }: ReportDocument,
  columns: readonly Column[],
  language: Language,
): readonly WorkbookSheet[] => {
  const [first] = columns
  return columns
    .filter(({ kind }) => kind === 'list')
    .flatMap((column): readonly WorkbookSheet[] => {
      const listed = listedIn(rows, column.field)
      if (listed.length === 0 || first === undefined) return []
      const fields = [...new Set(listed.flatMap(({ part }) => Object.keys(part)))]
      const formats = fields.map((field): CellFormat => {
        const { kind } = partOf(field)
        return kind === 'money' ? unit : kind
      })
      return [
        {
          name: column.label[language],
          columns: [
            { header: words.row[language], format: 'count' },
            { header: first.label[language], format: 'text' },
            ...fields.map((field, index) => ({
              header: partOf(field).label[language],
              format: formats[index] ?? 'text',
            })),
          ],
          rows: listed.map(({ row, of, part }) => [
            row,
            cellOf('text', of[first.field]),
            ...fields.map((field, index) => cellOf(formats[index] ?? 'text', part[field])),
          ]),
        },
      ]
    })
}
