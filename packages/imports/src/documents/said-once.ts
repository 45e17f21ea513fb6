import { canonicalJson, type JsonValue } from '@coflyfr/core'
import type { ImportKind } from '../map/kinds.ts'
import type { RecordValues } from './record.ts'

/** The fields that a document of each kind has once, though every row of it may repeat them. */
const saidOnce: Readonly<Partial<Record<ImportKind, readonly string[]>>> = {
  budget: ['financialYear', 'decision', 'includes', 'effectiveOn'],
  virements: [
    ...['kind', 'reason', 'effectiveOn', 'by', 'decision', 'decidedOn'],
    ...['agreedBy', 'agreedDecision', 'agreedOn'],
  ],
  chart: ['reference', 'reason', 'effectiveOn'],
}

/** The rule that a row of a document breaks, or null. */
export type SaidOnceCheck = (key: string, values: RecordValues, line: number) => string | null

/**
 * Checks that no row of a document contradicts its first one: rows with two years or two decisions are two documents. A
 * row may leave out what the first one says, where the field is optional.
 */
export const saidOnceCheck = (kind: ImportKind): SaidOnceCheck => {
  const names = saidOnce[kind] ?? []
  const firsts = new Map<string, { readonly values: RecordValues; readonly line: number }>()
  return (key, values, line) => {
    const first = firsts.get(key)
    if (first === undefined) {
      firsts.set(key, { values, line })
      return null
    }
    const differing = names.find((name) => {
      const value = values[name]
      return value !== undefined && textOf(value) !== textOf(first.values[name])
    })
    return differing === undefined
      ? null
      : `expected ${differing} as on line ${first.line}, ${textOf(first.values[differing])}, found ${textOf(values[differing])}`
  }
}

const textOf = (value: JsonValue | undefined): string =>
  value === undefined ? 'none' : canonicalJson(value)
