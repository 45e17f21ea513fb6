import type { GiftReturned } from '@coflyfr/budget/events'
import {
  addDays,
  type DomainEvent,
  type FinancialYear,
  financialYearOf,
  type Period,
  type PlainDate,
  plainDate,
  type StreamName,
  streamName,
} from '@coflyfr/core'
import { formatPounds, pence } from '@coflyfr/money'

/** An event with its stream, as a store is filled. */
export type Written = readonly [StreamName, DomainEvent]

/** One draw: what is tried, and with which numbers. The event it gives depends on what was written by then. */
export interface Try {
  readonly kind: number
  readonly pick: number
  readonly amount: bigint
  readonly days: number
  readonly flag: boolean
}

/** The place of an event that gave money. */
export type Gift = Parameters<typeof GiftReturned.of>[1]['gift']

/** A drawdown that can continue. */
export interface Drawdown {
  readonly reserve: string
  readonly reference: string
  left: bigint
  drawn: bigint
  isApproved: boolean
}

/** A virement that can continue. */
export interface Virement {
  readonly data: ReturnType<typeof proposal>
  standing: 'proposed' | 'agreed' | 'approved' | 'posted' | 'ended'
}

/** The first day of all drawn logs. */
export const start = plainDate('2023-04-01')

/** The minute that every decision in these logs cites. */
export const minute = { decision: 'Minute', onRecord: false } as const

/** Pence as the events write them. */
export const pounds = (amount: bigint) => formatPounds(pence(amount))

const heads = ['A', 'B', 'C'] as const

/** One of three heads; C is one of income. */
export const headOf = (pick: number) => ({
  costCentre: heads[pick % heads.length] ?? 'A',
  subjective: 'all',
})

/** A movement from one head to the next. */
export const legsOf = (pick: number, amount: bigint) => [
  { ...headOf(pick), amount: pounds(-amount) },
  { ...headOf(pick + 1), amount: pounds(amount) },
]

/** What a virement says when it is proposed. */
export const proposal = (
  reference: string,
  financialYear: FinancialYear,
  reverses: string | null,
  [pick, amount]: readonly [number, bigint],
) => {
  const steps = [
    { by: 'cabinet', act: 'agree' },
    { by: 'council', act: 'approve' },
  ] as const
  return {
    reference,
    financialYear,
    kind: pick % 3 === 0 ? ('technical' as const) : ('one-off' as const),
    reason: 'x',
    legs: legsOf(pick, amount),
    laterYears: [],
    contentHash: reference,
    reverses,
    route: { rule: 'x', steps, reportTo: [] },
  }
}

/** An order that can continue. */
export interface Order {
  key: { financialYear: FinancialYear; service: string; reference: string }
  readonly head: ReturnType<typeof headOf>
  left: bigint
}

/** Where a log is written, with what the next event may refer to. Documents move forward in time. */
export class Desk {
  readonly log: Written[] = []
  readonly drawdowns: Drawdown[] = []
  readonly virements: Virement[] = []
  readonly commitments: Order[] = []
  readonly reductions: { readonly financialYear: FinancialYear; readonly reference: string }[] = []
  readonly ended = new Set<FinancialYear>()
  /** The closed periods of each year, in order. */
  readonly closed = new Map<FinancialYear, Period[]>()
  readonly #revisions = new Map<StreamName, number>()
  day: PlainDate = start
  /** Counts tries, so that every reference is new. */
  number = 0

  next(days: number): void {
    this.day = addDays(this.day, days)
    this.number += 1
  }

  get year(): FinancialYear {
    return financialYearOf(this.day)
  }

  get budget(): StreamName {
    return streamName('budget', this.year)
  }

  write(stream: StreamName, event: DomainEvent<string, unknown>): Gift {
    const revision = (this.#revisions.get(stream) ?? -1) + 1
    this.#revisions.set(stream, revision)
    this.log.push([stream, event as DomainEvent])
    return { eventId: `${stream}@${revision}`, stream, revision }
  }
}
