import type { FinancialYear, PlainDate } from '@coflyfr/core'
import { type Pence, zeroPence } from '@coflyfr/money'
import type { NetBudgets } from './net-budget.ts'

/** The columns of movements by events that change a balance, in the order in which they are printed. */
export const movementColumns = [
  'restated',
  'additions',
  'released',
  'drawdowns',
  'transfers',
] as const

/** One of {@link movementColumns}. */
export type MovementColumn = (typeof movementColumns)[number]

/** Signed movements of one year, in pence: what raises the balance is positive. */
export type Movements = Record<MovementColumn, Pence>

/** How the reserve was set up; null is a field of the protocol that nobody stated (DOMAIN §3.3). */
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

/** A purpose that took the place of another; the balance stayed. */
interface Repurposing {
  /** Where it stands in the log. */
  readonly position: number
  readonly on: PlainDate
  readonly purposeBefore: string
  readonly purpose: string
  readonly amount: Pence
  readonly decision: string
}

/** Part of a drawdown that no longer waits: posted, voided, or left over by its final part. */
interface Settlement {
  readonly on: PlainDate
  readonly amount: Pence
}

/** A drawdown that was asked for. */
export interface Drawdown {
  readonly reference: string
  readonly amount: Pence
  readonly requestedOn: PlainDate
  /** Last day on which it can be posted or voided. */
  readonly expiresOn: PlainDate | null
  readonly approvedOn: PlainDate | null
  readonly settlements: readonly Settlement[]
}

/** A cited minute that its body's stream did not hold. */
interface MissingMinute {
  readonly on: PlainDate
  readonly what: string
  readonly decision: string
}

/** One reserve as the log has it. */
export interface Reserve {
  readonly reserve: string
  establishment: Establishment | null
  /** By the year that each movement's own date falls in. */
  readonly movements: Map<FinancialYear, Movements>
  readonly repurposings: Repurposing[]
  /** By reference. */
  readonly drawdowns: Map<string, Drawdown>
  readonly missingMinutes: MissingMinute[]
}

/** Money that one pot gave and the other has not taken in yet. */
export interface Gift {
  readonly on: PlainDate
  readonly kind: 'drawdown' | 'contribution' | 'transfer' | 'reversed-drawdown'
  readonly reserve: string
  readonly reference: string
  /** The reserve that a transfer goes to. */
  readonly toReserve: string | null
  readonly amount: Pence
}

/** Everything that the report needs of the log. */
export interface ReservesState {
  readonly reserves: Map<string, Reserve>
  /** Unreceived gifts, by the place of the giving event; see `giftKey`. */
  readonly gifts: Map<string, Gift>
  readonly budgets: NetBudgets
}

/** A year without movements. */
export const noMovements = (): Movements => ({
  restated: zeroPence,
  additions: zeroPence,
  released: zeroPence,
  drawdowns: zeroPence,
  transfers: zeroPence,
})
