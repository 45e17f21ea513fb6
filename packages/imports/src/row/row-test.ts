import { tidied } from '../cell/text.ts'
import type { CellTest } from '../map/cell-test.ts'
import { patternOf } from '../map/pattern.ts'
import type { Header } from './header.ts'
import type { Fields } from './text-source.ts'

/** Whether a row meets a test. */
export type RowTest = (fields: Fields) => boolean

/** Texts are compared in the form in which cells are read: on one line, in one spelling, without spaces at the ends. */
const tidiedOrNone = (text: string | undefined) => (text === undefined ? undefined : tidied(text))

const cellTest = ({ equals, notEquals, in: oneOf, matches }: CellTest) => {
  const [same, other] = [tidiedOrNone(equals), tidiedOrNone(notEquals)]
  const known = new Set((oneOf ?? []).map(tidied))
  const form = matches === undefined ? null : patternOf(matches)
  return (cell: string): boolean =>
    (same === undefined || cell === same) &&
    (other === undefined || cell !== other) &&
    (oneOf === undefined || known.has(cell)) &&
    (matches === undefined || form?.(cell) === true)
}

/** Compiles a list of tests of a map; a MapFault names the one that cannot be used. */
export const rowTests = (
  header: Header,
  field: string,
  tests: readonly CellTest[] = [],
): readonly RowTest[] =>
  tests.map((test, number) => {
    const index = header.indexOf(`${field}[${number}].column`, [test.column])
    const holds = cellTest(test)
    return (fields) => holds(tidied(fields[index] ?? ''))
  })
