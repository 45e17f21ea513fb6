import type { JsonValue } from '@coflyfr/core'
import type { RecordValues } from './record.ts'

/** Those fields that a row fills, by name. */
export const pick = (values: RecordValues, ...names: readonly string[]): RecordValues =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = values[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )

/** Names with a dot as parts of objects: `from.costCentre` as `{ from: { costCentre } }`. */
export const nested = (values: RecordValues): RecordValues => {
  const whole: Record<string, JsonValue> = {}
  for (const [name, value] of Object.entries(values)) {
    const [first = '', second] = name.split('.')
    if (second === undefined) whole[first] = value
    else whole[first] = { ...objectOf(whole[first]), [second]: value }
  }
  return whole
}

const isObject = (value: JsonValue | undefined): value is Readonly<Record<string, JsonValue>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const objectOf = (value: JsonValue | undefined): Readonly<Record<string, JsonValue>> =>
  isObject(value) ? value : {}

/** A text field; the empty text where the row does not fill it. */
export const textOf = (values: RecordValues, name: string): string => {
  const value = values[name]
  return typeof value === 'string' ? value : ''
}
