import type { JsonValue } from '@coflyfr/core'
import type { ReportDocument, Row } from '@coflyfr/reports'
import { isJsonObject } from '../../is-json-object.ts'
import { heading, paragraph, pounds, table, textIn } from '../text.ts'

const rowsIn = (value: JsonValue | undefined): readonly Row[] =>
  Array.isArray(value) ? value.filter(isJsonObject) : []

const legColumns = [
  { head: 'Cost centre', align: 'left' },
  { head: 'Subjective', align: 'left' },
  { head: 'Moves', align: 'right' },
] as const

const routeColumns = [
  { head: 'Route', align: 'left' },
  { head: 'State', align: 'left' },
  { head: 'On', align: 'left' },
  { head: 'Decision', align: 'left' },
] as const

const texts = (row: Row, ...fields: readonly string[]): readonly string[] =>
  fields.map((field) => textIn(row[field]))

/** A virement with its legs and the route that the rules ask for. */
export const virementChapter = ({ rows, notes }: ReportDocument, reference: string): string => {
  const virement = rows.find((row) => row['reference'] === reference)
  if (virement === undefined) return heading(3, `The virement ${reference} is not in the ledger`)
  const { state, amount, contentHash, legs, route } = virement
  return [
    heading(3, `Virement ${reference}: ${pounds(amount)}, ${textIn(state)}`),
    table(
      legColumns,
      rowsIn(legs).map((leg) => [...texts(leg, 'costCentre', 'subjective'), pounds(leg['amount'])]),
    ),
    table(
      routeColumns,
      rowsIn(route).map((step) => texts(step, 'by', 'state', 'on', 'decision')),
    ),
    paragraph(`Each step names ${textIn(contentHash)}.`),
    ...notes
      .filter((note) => note.startsWith(`${reference}:`))
      .slice(0, 1)
      .map(paragraph),
  ].join('')
}
