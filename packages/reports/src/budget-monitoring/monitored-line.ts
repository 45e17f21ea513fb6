import type { Pence } from '@coflyfr/money'
import type { Kind } from './chart.ts'
import type { AmountColumn } from './state.ts'

/** Directorate and service of what got in after every period of its year was closed. */
export const afterClose = 'after close'

/** Last year's actuals of a head. */
export interface PriorYear {
  readonly toDate: Pence
  readonly outturn: Pence
}

/** One line of a year as a report sums it: a head, what is left over of a wider forecast, or what got in after the close. */
export interface MonitoredLine {
  readonly directorate: string
  readonly service: string
  readonly costCentre: string
  readonly subjective: string
  /** The service that the approved budget names, where the chart of accounts has put the cost centre elsewhere since. */
  readonly approvedService: string
  /** Null for what is left over of a forecast of several lines. */
  readonly kind: Kind | null
  readonly isBudgeted: boolean
  readonly amounts: Readonly<Record<AmountColumn, Pence>>
  readonly pendingVirements: Pence
  readonly revised: Pence
  readonly actual: Pence
  /** Of the last period asked for. */
  readonly month: Pence
  /** Null where nobody foresees this line by itself. */
  readonly projected: Pence | null
  /** Whether a forecast is about this line, by itself or with others. */
  readonly isForeseen: boolean
  /** Null where the ledger holds nothing of last year. */
  readonly prior: PriorYear | null
}
