import type { JsonObject } from './json.ts'

/** Brings an event's data from one schema version to the next; pure, and given data of exactly its own version. */
export type Upcaster = (data: JsonObject) => JsonObject

/**
 * Brings data from one schema version to a later one, a version at a time; `upcasters[n]` leads from n to n + 1. The
 * stored bytes stay as they are: hashes are over those, never over upcast data. Throws a RangeError where a step is
 * missing or the way leads back.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { type JsonObject, upcast } from '@coflyfr/core'
 *
 * const upcasters = { 1: (data: JsonObject) => ({ ...data, kind: 'one-off' }) }
 * assert.deepEqual(upcast(upcasters, 1, 2, { reference: 'V1' }), { reference: 'V1', kind: 'one-off' })
 * ```
 */
export const upcast = (
  upcasters: Readonly<Record<number, Upcaster>>,
  fromVersion: number,
  toVersion: number,
  data: JsonObject,
): JsonObject => {
  if (fromVersion > toVersion) {
    throw new RangeError(`Cannot upcast: version ${fromVersion} is newer than version ${toVersion}`)
  }
  let current = data
  for (let version = fromVersion; version < toVersion; version++) {
    const step = upcasters[version]
    if (step === undefined) {
      throw new RangeError(
        `Cannot upcast from version ${fromVersion} to ${toVersion}: no step from ${version} to ${version + 1}`,
      )
    }
    current = step(current)
  }
  return current
}
