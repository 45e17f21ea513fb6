import * as t from 'io-ts'
import { ofWhatIsThere } from './of-what-is-there.ts'

/** The fields of an object whose codec changes no value. */
interface Fields {
  readonly required: Readonly<Record<string, t.Mixed>>
  readonly optional: Readonly<Record<string, t.Mixed>>
}

/** Null for a codec of another kind, or one that changes values. */
const fieldsOf = (codec: unknown): Fields | null => {
  if (!(codec instanceof t.ExactType) || !('optional' in codec)) return null
  if (codec.encode !== t.identity || !(codec.type instanceof t.InterfaceType)) return null
  return { required: codec.type.props, optional: Object(codec.optional) }
}

const isTaken = (by: t.Mixed | undefined, given: t.Mixed): boolean =>
  by !== undefined && (by === given || by === ofWhatIsThere(given))

/**
 * Whether the codec `by` takes, unchanged, every value that the codec `given` has taken, once its nulls and the fields
 * `added` are left out. True only where the codecs show it: both check each field with the very same codec, and no
 * required field can be missing.
 *
 * @param added fields that are left out
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { exactObject, IdText, isTakenOver, PlainDateText } from '@coflyfr/core'
 * import * as t from 'io-ts'
 *
 * const event = exactObject('Started', { case: IdText, endedOn: t.union([PlainDateText, t.null]) })
 * assert.equal(isTakenOver(exactObject('Start', { case: IdText }, { endedOn: PlainDateText }), event, []), true)
 * assert.equal(isTakenOver(exactObject('Start', { case: IdText, endedOn: PlainDateText }), event, []), false)
 * ```
 */
export const isTakenOver = (by: unknown, given: unknown, added: readonly string[]): boolean => {
  const [taking, held] = [fieldsOf(by), fieldsOf(given)]
  if (taking === null || held === null) return false
  const isGiven = ([name]: readonly [string, t.Mixed]): boolean => !added.includes(name)
  const fields = [...Object.entries(held.required), ...Object.entries(held.optional)]
  return (
    fields
      .filter(isGiven)
      .every(([name, codec]) => isTaken(taking.required[name] ?? taking.optional[name], codec)) &&
    Object.keys(taking.required).every((name) => {
      const codec = held.required[name]
      return codec !== undefined && !added.includes(name) && !codec.is(null)
    })
  )
}
