import type { DomainEvent, FinancialYear } from '@coflyfr/core'
import type { PeriodOfYear, ReportParameters, Row } from '../report.ts'

/** What all events have in common that are summed together. */
interface SummedPart {
  /** Their type. */
  readonly source: string
  readonly financialYear: FinancialYear
  readonly data: Row
}

/** Which events of a report only add amounts to heads, so that they can be read from columns, summed. */
export interface Summed<State, Event extends DomainEvent> {
  /**
   * Types whose events may be folded after all others, and those of one skeleton as one with the sums of their amounts at
   * each head; of the proposals of one document only the last.
   */
  readonly types: readonly Event['type'][]
  /** Types whose day changes nothing in what the report says once the event counts. */
  readonly undated: readonly Event['type'][]
  /** Whether amounts above nought are summed apart from the others: a debit is no negative credit. */
  readonly signsApart: boolean
  /** The years whose amounts a report of one year reads. */
  readonly yearsRead: (
    year: FinancialYear,
    parameters: ReportParameters,
  ) => readonly FinancialYear[]
  /**
   * Whether what is summed of a year counts up to a period, once its day does; absent where days alone say so, or where no
   * report up to a period is made of less than the state.
   */
  readonly countsUpTo?: (part: SummedPart, upTo: PeriodOfYear) => boolean
  /** Makes a state hold a year of which nothing is read. */
  readonly hold: (state: State, year: FinancialYear) => void
}
