import { type CommandFrom, told } from '@coflyfr/core'
import type { ClosePeriod, ReopenPeriod, SealReports } from './commands.ts'
import type { PeriodEvent } from './events.ts'

/** Recovers the commands that led to the events of periods. */
export const periodCommandFrom: CommandFrom<
  PeriodEvent,
  (ClosePeriod | ReopenPeriod | SealReports)['command']
> = {
  PeriodClosed: told('ClosePeriod'),
  PeriodReopened: told('ReopenPeriod', 'onRecord'),
  ReportsSealed: told('SealReports'),
}
