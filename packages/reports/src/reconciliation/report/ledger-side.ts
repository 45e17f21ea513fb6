import { ActualsImported, CommitmentInvoiced } from '@coflyfr/budget/events'
import {
  type EventOf,
  type FinancialYear,
  type Period,
  type Placed,
  type Projection,
  periodOf,
} from '@coflyfr/core'
import { penceOfPounds } from '@coflyfr/money'
import type { ReconciliationLine } from '../line.ts'
import { textsKeptOnce } from '../texts-kept-once.ts'
import { addTo, noLines, type Tally } from './tally.ts'

type Imported = EventOf<typeof ActualsImported>
type Invoiced = EventOf<typeof CommitmentInvoiced>

/** Which postings are asked for. */
export interface LedgerQuestion {
  readonly year: FinancialYear
  readonly source: string
  /** Null for the whole year. */
  readonly period: Period | null
}

/** The ledger's side of a reconciliation, and what reports count as actual besides it. */
export interface LedgerSide {
  /** Every posting of the source in the year, of any period. */
  readonly lines: ReconciliationLine[]
  /** Postings of the period asked for that reports count in a later one, because it was closed when they came in. */
  readonly late: Tally
  /** Invoices of commitments that count as actuals because no posting pays them. */
  readonly invoices: Tally
  /** Postings of other sources in the period asked for. */
  readonly otherSources: Tally
  /** Every source with postings of the year. */
  readonly sources: Set<string>
  readonly kept: ReturnType<typeof textsKeptOnce>
}

const takePostings = (
  side: LedgerSide,
  { year, source, period }: LedgerQuestion,
  { data, position }: Placed<Imported>,
): void => {
  if (data.financialYear !== year) return
  side.sources.add(data.source)
  const meant = data.concerns ?? data.period
  const isAsked = period === null || meant === period
  data.postings.forEach((posting, index) => {
    const amount = penceOfPounds(posting.amount)
    if (data.source !== source) {
      if (isAsked) addTo(side.otherSources, amount)
      return
    }
    if (isAsked && data.concerns !== null) addTo(side.late, amount)
    const id = `${position}/${index + 1}`
    side.lines.push(side.kept({ ...posting, id, amount, period: meant }))
  })
}

const takeInvoice = (
  side: LedgerSide,
  { year, period }: LedgerQuestion,
  { data, effectiveOn }: Placed<Invoiced>,
): void => {
  if (data.financialYear !== year || data.paidBy !== null) return
  if (period === null || periodOf(effectiveOn) === period)
    addTo(side.invoices, penceOfPounds(data.amount))
}

/**
 * Reads the ledger's side of a reconciliation from the log. A posting belongs to the period that it concerns: the
 * general ledger has a late item there, not in the open period in which our reports count it.
 */
export const ledgerSide = (
  question: LedgerQuestion,
): Projection<LedgerSide, Imported | Invoiced> => ({
  name: 'reconciliation',
  version: 1,
  types: [ActualsImported.type, CommitmentInvoiced.type],
  initialState: () => ({
    lines: [],
    late: noLines(),
    invoices: noLines(),
    otherSources: noLines(),
    sources: new Set(),
    kept: textsKeptOnce(),
  }),
  evolve: (side, event) => {
    if (event.type === 'ActualsImported') takePostings(side, question, event)
    else takeInvoice(side, question, event)
    return side
  },
})
