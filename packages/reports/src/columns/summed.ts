import type { DomainEvent, FinancialYear } from '@coflyfr/core'
import type { PeriodOfYear, ReportParameters, Row } from '../report.ts'

/** What events that are summed together have in common. */
interface SummedPart {
  /** Their type. */
  readonly source: string
  readonly financialYear: FinancialYear
  readonly data: Row
}

/** Which events of a report only add amounts to heads, so that their sums can be read from columns. */
export interface Summed<State, Event extends DomainEvent> {
  /**
   * Types whose events may be folded after all others, with the amounts of all events of a skeleton summed at each
   * head; of the proposals of one document only the last.
   */
  readonly types: readonly Event['type'][]
  /** Types whose day does not change the report, once the event counts. */
  readonly undated: readonly Event['type'][]
  /** Whether positive and negative amounts are summed separately: a debit is not a negative credit. */
  readonly signsApart: boolean
  /** The years that a report of one year reads amounts of. */
  readonly yearsRead: (
    year: FinancialYear,
    parameters: ReportParameters,
  ) => readonly FinancialYear[]
  /**
   * Whether what is summed counts up to a period, once its day does. Absent if the day alone decides, or if no report
   * that ends at a period folds less of the log.
   */
  readonly countsUpTo?: (part: SummedPart, upTo: PeriodOfYear) => boolean
  /** Adds a year to a state although nothing of it is read. */
  readonly hold: (state: State, year: FinancialYear) => void
}
