import { type Pence, pence } from '@coflyfr/money'
import fc from 'fast-check'

/** Ten million pounds: more than one head of a council's children's services holds. */
const largestUsual = 1_000_000_000n

/**
 * Amounts of pence between two bounds, both included; up to ten million pounds either way where none are given.
 *
 * @example
 * ```ts
 * import fc from 'fast-check'
 * import { penceAmounts } from '@coflyfr/testing'
 *
 * fc.assert(fc.property(penceAmounts({ min: 1n }), (amount) => amount > 0n))
 * ```
 */
export const penceAmounts = ({
  min = -largestUsual,
  max = largestUsual,
}: {
  readonly min?: bigint
  readonly max?: bigint
} = {}): fc.Arbitrary<Pence> => fc.bigInt({ min, max }).map(pence)
