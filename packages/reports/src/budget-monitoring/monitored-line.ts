import type { Pence } from '@coflyfr/money'
import type { Kind } from './chart.ts'
import type { AmountColumn } from './state.ts'

/** Directorate and service shown for postings that came in after every period of the year was closed. */
export const afterClose = 'after close'

/** Last year's actuals of a head. */
export interface PriorYear {
  readonly toDate: Pence
  readonly outturn: Pence
}

/** One line of a year: a head, the remainder of a forecast of several heads, or what came in after the close. */
export interface MonitoredLine {
  readonly directorate: string
  readonly service: string
  readonly costCentre: string
  readonly subjective: string
  /** The service in the approved budget, which differs if the chart of accounts has moved the cost centre since. */
  readonly approvedService: string
  /** Null for the remainder of a forecast of several lines. */
  readonly kind: Kind | null
  readonly isBudgeted: boolean
  readonly amounts: Readonly<Record<AmountColumn, Pence>>
  readonly pendingVirements: Pence
  readonly revised: Pence
  readonly actual: Pence
  /** Actuals of the month asked for. */
  readonly month: Pence
  /** Null if the line has no forecast of its own. */
  readonly projected: Pence | null
  /** Whether a forecast covers this line, alone or with others. */
  readonly isForeseen: boolean
  /** Null if the ledger holds nothing of last year. */
  readonly prior: PriorYear | null
}
