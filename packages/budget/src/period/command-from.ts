import { type CommandFrom, told } from '@coflyfr/core'
import type { ClosePeriod, ReopenPeriod, SealReports } from './commands.ts'
import type { PeriodEvent } from './events.ts'

/** How the events of periods tell the commands that led to them. */
export const periodCommandFrom: CommandFrom<
  PeriodEvent,
  (ClosePeriod | ReopenPeriod | SealReports)['command']
> = {
  PeriodClosed: told('ClosePeriod'),
  PeriodReopened: told('ReopenPeriod', 'onRecord'),
  ReportsSealed: told('SealReports'),
}
