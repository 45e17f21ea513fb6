import { ImportFault } from './import-fault.ts'

/**
 * A field of the map does not fit the file: the message begins with the field, and whoever knows the map's name says it
 * before that.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { ImportFault, MapFault } from '@coflyfr/imports'
 *
 * const fault = new MapFault('columns.amount: expected a column of "ledger.csv", found "Amout"')
 * assert.ok(fault instanceof ImportFault)
 * ```
 */
export class MapFault extends ImportFault {}
