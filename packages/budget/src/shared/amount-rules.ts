import { formatPounds, type Pence } from '@coflyfr/money'
import type { AmountNotPositive } from './refusals.ts'

/** What moves one way is more than nothing. */
export const refuseNotPositive = (amount: Pence): AmountNotPositive | null =>
  amount > 0n ? null : { tag: 'AmountNotPositive', amount: formatPounds(amount) }
