import type { FinancialYear, PlainDate } from '@coflyfr/core'
import { type Pence, zeroPence } from '@coflyfr/money'
import type { NetBudgets } from './net-budget.ts'

/** The columns of movements that change a balance, in the order in which they are printed. */
export const movementColumns = [
  'restated',
  'additions',
  'released',
  'drawdowns',
  'transfers',
] as const

/** One of {@link movementColumns}. */
export type MovementColumn = (typeof movementColumns)[number]

/** Movements of one year, in pence; positive raises the balance. */
export type Movements = Record<MovementColumn, Pence>

/** How the reserve was set up; null for a field of the protocol that was not stated (DOMAIN §3.3). */
interface Establishment {
  readonly name: string
  readonly purpose: string
  readonly openingBalance: Pence
  readonly openedOn: PlainDate
  readonly useRule: string | null
  readonly manager: string | null
  /** A date, or a cycle in words such as "each year with the budget". */
  readonly reviewBy: string | null
}

/** A change of purpose; the balance stayed. */
interface Repurposing {
  /** Its position in the log. */
  readonly position: number
  readonly on: PlainDate
  readonly purposeBefore: string
  readonly purpose: string
  readonly amount: Pence
  readonly decision: string
}

/** Part of a drawdown that is no longer held: posted, voided, or left over by the last part. */
interface Settlement {
  readonly on: PlainDate
  readonly amount: Pence
}

/** A requested drawdown. */
export interface Drawdown {
  readonly reference: string
  readonly amount: Pence
  readonly requestedOn: PlainDate
  /** The last day on which it can be posted or voided. */
  readonly expiresOn: PlainDate | null
  readonly approvedOn: PlainDate | null
  readonly settlements: readonly Settlement[]
}

/** A cited minute that was not in its body's stream. */
interface MissingMinute {
  readonly on: PlainDate
  readonly what: string
  readonly decision: string
}

/** One reserve. */
export interface Reserve {
  readonly reserve: string
  establishment: Establishment | null
  /** By the year of each movement's date. */
  readonly movements: Map<FinancialYear, Movements>
  readonly repurposings: Repurposing[]
  /** By reference. */
  readonly drawdowns: Map<string, Drawdown>
  readonly missingMinutes: MissingMinute[]
}

/** Money that was given and not received yet. */
export interface Gift {
  readonly on: PlainDate
  readonly kind: 'drawdown' | 'contribution' | 'transfer' | 'reversed-drawdown'
  readonly reserve: string
  readonly reference: string
  /** The reserve that a transfer goes to. */
  readonly toReserve: string | null
  readonly amount: Pence
}

/** Everything that the report needs from the log. */
export interface ReservesState {
  readonly reserves: Map<string, Reserve>
  /** Gifts not received, by the place of the giving event; see `giftKey`. */
  readonly gifts: Map<string, Gift>
  readonly budgets: NetBudgets
}

/** Movements of zero in every column. */
export const noMovements = (): Movements => ({
  restated: zeroPence,
  additions: zeroPence,
  released: zeroPence,
  drawdowns: zeroPence,
  transfers: zeroPence,
})
