import { formatPounds, type Pence, pence } from '@coflyfr/money'
import type { AmountNotPositive } from './refusals.ts'

/** An amount that moves one way is above zero. */
export const refuseNotPositive = (amount: Pence): AmountNotPositive | null =>
  amount > 0n ? null : { tag: 'AmountNotPositive', amount: formatPounds(amount) }

/** The largest total that an event can hold, in pence; the same limit holds for every amount of a command. */
export const totalMax = pence(100_000_000_000_000_000n)
