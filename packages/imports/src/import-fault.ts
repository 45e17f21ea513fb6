/**
 * The file or the map cannot be used as it is: the message names the place, what was found there and what was expected.
 * Faults of single rows are rejections instead. The command line answers with exit code 2.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { ImportFault, parseMap, readPostings } from '@coflyfr/imports'
 *
 * const map = parseMap({
 *   kind: 'actuals', financialYear: '2022-23', source: 'gl',
 *   columns: {
 *     costCentre: 'CC', subjective: 'Account', reference: 'Ref', postedOn: 'Date', amount: 'Amount',
 *   },
 * })
 * assert.ok(map._tag === 'Right')
 * await assert.rejects(readPostings('no-such-extract.csv', map.right).next(), ImportFault)
 * ```
 */
export class ImportFault extends Error {
  override readonly name = 'ImportFault'
}
