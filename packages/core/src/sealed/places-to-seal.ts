import type { JsonValue } from '../json.ts'
import { type PathStep, pathText } from '../path-text.ts'
import { isPlainObject } from '../plain-object.ts'
import { Sealed } from './sealed.ts'
import { ToBeSealed } from './to-be-sealed.ts'

/** A value that is to be sealed, and where it stands in the data of its command. */
export interface PlaceToSeal {
  /** `statements[2].text` */
  readonly path: string
  readonly value: JsonValue
}

/** Every value of the data that is to be sealed, in the order of its fields. */
export const placesToSeal = (data: unknown): readonly PlaceToSeal[] => {
  const places: PlaceToSeal[] = []
  withEachSealed(data, (one, path) => {
    places.push({ path, value: one.reveal() })
    return one
  })
  return places
}

/** Whether any value of the data is to be sealed. In a command told from its events none is: they hold digests. */
export const isToBeSealed = (data: unknown): boolean => {
  if (data instanceof ToBeSealed) return true
  if (Array.isArray(data)) return data.some(isToBeSealed)
  return isPlainObject(data) && Object.values(data).some(isToBeSealed)
}

/** The data with something else in the place of each value that is to be sealed. */
export const withEachSealed = (
  data: unknown,
  replacement: (one: ToBeSealed, path: string) => unknown,
): unknown =>
  mapped(data, [], (value, path) =>
    value instanceof ToBeSealed ? { with: replacement(value, pathText(path)) } : null,
  )

/**
 * Every digest that the data holds and where it stands, in the order of its fields.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { sealedIn } from '@coflyfr/core'
 *
 * const sealed = '0f'.repeat(32)
 * const data = { subject: '7f3a9b21', said: [{ statement: { sealed } }] }
 * assert.deepEqual(sealedIn(data), [{ path: 'said[0].statement', sealed: { sealed } }])
 * ```
 */
export const sealedIn = (
  data: unknown,
): readonly { readonly path: string; readonly sealed: Sealed }[] => {
  const found: { readonly path: string; readonly sealed: Sealed }[] = []
  mapped(data, [], (value, path) => {
    if (value instanceof ToBeSealed) return { with: value }
    if (!Sealed.is(value)) return null
    found.push({ path: pathText(path), sealed: value })
    return { with: value }
  })
  return found
}

type Visit = (value: unknown, path: readonly PathStep[]) => { readonly with: unknown } | null

const mapped = (value: unknown, path: readonly PathStep[], visit: Visit): unknown => {
  const found = visit(value, path)
  if (found !== null) return found.with
  if (Array.isArray(value)) return value.map((item, at) => mapped(item, [...path, at], visit))
  if (!isPlainObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, mapped(item, [...path, name], visit)]),
  )
}
