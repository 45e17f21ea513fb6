import { addPence, type Pence, zeroPence } from '@coflyfr/money'
import type { StatedTotalRule } from '../map/stated-total.ts'
import type { AmountSource } from './amount-source.ts'
import type { Header } from './header.ts'
import { rowTests } from './row-test.ts'
import { differing, partOf, type StatedTotal } from './stated-total.ts'
import { type Fields, textSource } from './text-source.ts'

/** Adds up rows and compares them with the totals that other rows of the same column state. */
export interface SumsDown {
  readonly take: (line: number, fields: Fields) => void
  readonly differences: () => readonly StatedTotal[]
}

interface Sum {
  actual: Pence
  readonly stated: { readonly line: number; readonly amount: Pence }[]
}

/** Compiles one total down; its row may be below its parts, above them or among them. */
export const sumsDown = (
  header: Header,
  field: string,
  { total, by }: Extract<StatedTotalRule, { readonly total: unknown }>,
  source: AmountSource,
): SumsDown => {
  const isTotal = rowTests(header, `${field}.total`, [total])
  const group = by === undefined ? null : textSource(header, `${field}.by`, by)
  const sums = new Map<string, Sum>()
  const sumOf = (key: string): Sum => {
    const known = sums.get(key) ?? { actual: zeroPence, stated: [] }
    sums.set(key, known)
    return known
  }
  return {
    take: (line, fields) => {
      const sum = sumOf(group?.text(fields) ?? '')
      if (isTotal.every((test) => test(fields))) {
        const read = source.read(fields)
        if (read.ok) sum.stated.push({ line, amount: read.value })
        return
      }
      sum.actual = addPence(sum.actual, partOf(source, fields) ?? zeroPence)
    },
    differences: () =>
      [...sums.values()].flatMap(({ actual, stated }) =>
        stated.flatMap(({ line, amount }) =>
          differing({ line, column: source.label }, amount, actual),
        ),
      ),
  }
}
