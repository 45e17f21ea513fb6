import * as t from 'io-ts'
import { ofWhatIsThere } from './of-what-is-there.ts'

/** The fields of an object that its codec changes nothing of. */
interface Fields {
  readonly required: Readonly<Record<string, t.Mixed>>
  readonly optional: Readonly<Record<string, t.Mixed>>
}

/** Null of a codec of another kind, or one that makes something else of what it is given. */
const fieldsOf = (codec: unknown): Fields | null => {
  if (!(codec instanceof t.ExactType) || !('optional' in codec)) return null
  if (codec.encode !== t.identity || !(codec.type instanceof t.InterfaceType)) return null
  return { required: codec.type.props, optional: Object(codec.optional) }
}

const isTaken = (by: t.Mixed | undefined, given: t.Mixed): boolean =>
  by !== undefined && (by === given || by === ofWhatIsThere(given))

/**
 * Whether one codec takes, as it stands, whatever another has taken, once its nulls and some of its fields are left out: each
 * field by the very codec by which it was held, and none missing. It says yes where the codecs show it, and no where they
 * do not.
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
