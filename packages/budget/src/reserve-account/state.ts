import type { PlainDate } from '@coflyfr/core'
import type { Pence } from '@coflyfr/money'
import type { Drawdown } from '../drawdown/state.ts'
import type { Gifts } from '../receipt/gifts.ts'
import type { Receipts } from '../receipt/receipts.ts'
import { type PersistentMap, persistentMap } from '../shared/persistent-map.ts'

/** What a reserve may be used for, from a date on. */
export interface PurposeFrom {
  readonly from: PlainDate
  readonly purpose: string
}

/** One earmarked reserve: its balance on every date, and what is asked from it. */
export interface ReserveAccount {
  /** The first day on which anything may be asked of it or given to it; null where it was never established. */
  readonly opensOn: PlainDate | null
  /** Every purpose it had, in the order in which they were given. */
  readonly purposes: readonly PurposeFrom[]
  /** Net movement in pence by the date on which it took effect, the opening balance included. */
  readonly movements: PersistentMap<DatedAmount>
  readonly drawdowns: PersistentMap<Drawdown>
  /** References of contributions, releases, transfers and restatements. */
  readonly references: PersistentMap<true>
  readonly gifts: Gifts
  readonly receipts: Receipts
}

/** What took effect on one date, in pence. */
export interface DatedAmount {
  readonly on: PlainDate
  readonly amount: Pence
}

/** A reserve that was never established. */
export const initialReserveAccount = (): ReserveAccount => ({
  opensOn: null,
  purposes: [],
  movements: persistentMap(),
  drawdowns: persistentMap(),
  references: persistentMap(),
  gifts: persistentMap(),
  receipts: persistentMap(),
})
