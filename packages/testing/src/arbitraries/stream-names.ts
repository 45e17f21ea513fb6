import { type StreamName, streamName } from '@coflyfr/core'
import fc from 'fast-check'

/**
 * Few and alike: prefixes of each other, letters in both cases, and the characters that mean something to a pattern in
 * SQL or a regular expression.
 */
const names: readonly StreamName[] = [
  streamName('rules'),
  streamName('budget', '2023-24'),
  streamName('budget', '2023-2'),
  streamName('budget', '2024-25'),
  streamName('case', 'a_b'),
  streamName('case', 'axb'),
  streamName('case', 'A_b'),
  streamName('case', 'a.b'),
  streamName('casework', '1'),
]

/**
 * Names of streams, chosen to be taken for one another by a wrong filter.
 *
 * @example
 * ```ts
 * import fc from 'fast-check'
 * import { StreamNameText } from '@coflyfr/core'
 * import { streamNames } from '@coflyfr/testing'
 *
 * fc.assert(fc.property(streamNames(), (name) => StreamNameText.is(name)))
 * ```
 */
export const streamNames = (): fc.Arbitrary<StreamName> => fc.constantFrom(...names)
