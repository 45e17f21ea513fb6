import {
  type Command,
  type CommandHandler,
  eventCatalogue,
  type FinancialYear,
  type JsonObject,
  type NoContext,
  type StreamName,
  streamName,
} from '@coflyfr/core'
import { decisionSource, rulesSource } from '@coflyfr/governance/rules'
import { asOneRule, decidedBy, type Judge } from '../shared/decided-by.ts'
import { carriedServicesSource } from '../year-end/carried-services-source.ts'
import type { ClosePeriod, ReopenPeriod, SealReports } from './commands.ts'
import {
  closePeriod,
  type PeriodContext,
  type ReopeningContext,
  reopenPeriod,
  sealReports,
} from './decide.ts'
import { PeriodClosed, type PeriodEvent, PeriodReopened, ReportsSealed } from './events.ts'
import type { ClosePeriodRefusal, ReopenPeriodRefusal, SealReportsRefusal } from './refusals.ts'
import { evolvePeriods, firstOpen, initialPeriods, type PeriodsState } from './state.ts'

const ofYear = ({ data }: Command<string, { readonly financialYear: FinancialYear }>): StreamName =>
  streamName('periods', data.financialYear)

/** Which periods are closed, before the command. */
const aboutPeriods = (
  _: ClosePeriod | ReopenPeriod | SealReports,
  state: PeriodsState,
): JsonObject => ({ figures: { latestClosed: state.latest, firstOpen: firstOpen(state) } })

const periodsHandler = <Given extends ClosePeriod | ReopenPeriod | SealReports, Context, Refused>(
  judge: Judge<Given, PeriodsState, PeriodEvent, Context, Refused>,
  contextOf: CommandHandler<Given, PeriodsState, PeriodEvent, Context, Refused>['contextOf'],
): CommandHandler<Given, PeriodsState, PeriodEvent, Context, Refused> => {
  const { decide, rationale } = decidedBy(judge, aboutPeriods)
  return {
    name: 'periods',
    decider: { initialState: initialPeriods, evolve: evolvePeriods, decide },
    events: eventCatalogue(PeriodClosed, PeriodReopened, ReportsSealed),
    streamOf: ofYear,
    contextOf,
    rationale,
  }
}

/** Carries out `ClosePeriod` on `periods-<year>`. */
export const closeHandler = periodsHandler<ClosePeriod, PeriodContext, ClosePeriodRefusal>(
  closePeriod,
  () => ({ rules: rulesSource() }),
)

/** Carries out `ReopenPeriod` on `periods-<year>`. */
export const reopeningHandler = periodsHandler<ReopenPeriod, ReopeningContext, ReopenPeriodRefusal>(
  reopenPeriod,
  ({ actor, data }) => ({
    rules: rulesSource(),
    minutes: decisionSource(actor.role),
    carried: carriedServicesSource(data.financialYear),
  }),
)

/** Carries out `SealReports` on `periods-<year>`; a process gives it, with the hashes of the reports that it made. */
export const sealHandler = periodsHandler<SealReports, NoContext, SealReportsRefusal>(
  asOneRule('the close has not been sealed yet', sealReports),
  () => ({}),
)
