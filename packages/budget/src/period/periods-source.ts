import { type ContextSource, contextSource, type FinancialYear, streamName } from '@coflyfr/core'
import { PeriodClosed, type PeriodEvent, PeriodReopened } from './events.ts'
import { type ClosedPeriods, evolveClosed } from './state.ts'

/** Which periods of a year are closed, as context of posting into one. */
export const periodsSource = (financialYear: FinancialYear): ContextSource<ClosedPeriods> =>
  contextSource<ClosedPeriods, Exclude<PeriodEvent, { type: 'ReportsSealed' }>>({
    name: 'closed-periods',
    stream: streamName('periods', financialYear),
    events: [PeriodClosed, PeriodReopened],
    initialState: () => ({ latest: null }),
    evolve: evolveClosed,
  })
