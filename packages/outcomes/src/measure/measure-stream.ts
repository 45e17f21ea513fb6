import { type StreamName, streamName } from '@coflyfr/core'

/**
 * The stream of a measure. A code's slashes become dots, which no code has: `CH/039` is `measure-CH.039`.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { measureStream } from '@coflyfr/outcomes'
 *
 * assert.equal(measureStream('CH/039'), 'measure-CH.039')
 * ```
 */
export const measureStream = (measure: string): StreamName =>
  streamName('measure', measure.replaceAll('/', '.'))
