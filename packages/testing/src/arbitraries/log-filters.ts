import type { ReadAllOptions } from '@coflyfr/core'
import fc from 'fast-check'

/**
 * Filters of a log, drawn from the log itself (INVARIANTS E7): its types and streams, parts of their names, positions
 * before, inside and after it, in any mix.
 *
 * @example
 * ```ts
 * import fc from 'fast-check'
 * import { streamName } from '@coflyfr/core'
 * import { logFilters } from '@coflyfr/testing'
 *
 * const log = [{ type: 'Noted', stream: streamName('case', '7') }]
 * fc.assert(fc.property(logFilters(log), ({ after = -1 }) => after >= -1))
 * ```
 */
export const logFilters = (
  log: readonly { readonly type: string; readonly stream: string }[],
): fc.Arbitrary<ReadAllOptions> => {
  const positions = fc.integer({ min: -1, max: log.length + 1 })
  const types = [...new Set(log.map(({ type }) => type)), 'Absent']
  const prefixes = log.map(({ stream }) => stream)
  return fc.record(
    {
      after: positions,
      upTo: positions,
      types: fc.subarray(types),
      streamPrefix: fc
        .tuple(fc.constantFrom('absent', ...prefixes), fc.nat({ max: 15 }))
        .map(([stream, length]) => stream.slice(0, length)),
    },
    { requiredKeys: [], noNullPrototype: true },
  )
}
