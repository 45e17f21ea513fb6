import { tidied } from '../cell/text.ts'
import type { CellTest } from '../map/test.ts'
import type { Header } from './header.ts'
import type { Fields } from './text-source.ts'

/** Whether a row is one of those meant. */
export type RowTest = (fields: Fields) => boolean

const cellTest = (test: CellTest): ((cell: string) => boolean) => {
  if ('equals' in test) return (cell) => cell === test.equals
  if ('notEquals' in test) return (cell) => cell !== test.notEquals
  if ('in' in test) {
    const known = new Set(test.in)
    return (cell) => known.has(cell)
  }
  const form = new RegExp(test.matches, 'u')
  return (cell) => form.test(cell)
}

/** Compiles the tests of a map's list, each naming its field in the map where it cannot be used. */
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
