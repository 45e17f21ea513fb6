import { ImportFault } from './import-fault.ts'

/**
 * A field of the map does not fit the file. The message begins with the field; a caller who knows the name of the map
 * puts it in front.
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
