/**
 * Statutory clocks: which days are working days, which timescales are in force, when a limit ends, and which clocks the events
 * of a case start. Begin with `clocksOf`.
 */
export type { ClockCommand } from './case/clock/commands.ts'
export { clockHandler } from './case/clock/handler.ts'
export type { ClockNotRunning, ClockRefusal, NoSuchClock } from './case/clock/refusals.ts'
export type { BankHolidays } from './clock/bank-holidays.ts'
export type { ClockLeg } from './clock/clock-leg.ts'
export type { ClockMark } from './clock/clock-mark.ts'
export { type ClockState, clockState } from './clock/clock-state.ts'
export { clocksOf, type TimescalesOn } from './clock/clocks-of.ts'
export { type DayRules, type Due, dueOf } from './clock/due-of.ts'
export { englandAndWalesBankHolidays } from './clock/england-and-wales.ts'
export type { Limit } from './clock/limit.ts'
export type { OutsideCalendar } from './clock/outside-calendar.ts'
export { StatutoryTimescale } from './clock/timescale.ts'
export {
  type TimescaleVersion,
  timescalesByDay,
  timescalesInForce,
} from './clock/timescale-versions.ts'
export { walesTimescales } from './clock/wales-timescales.ts'
export { type WorkingCalendar, workingCalendar } from './clock/working-calendar.ts'
export { isWorkingDay, workingDayAfter, workingDaysBetween } from './clock/working-days.ts'
export type { TimescalesCommand } from './timescales/commands.ts'
export { timescalesHandler } from './timescales/handler.ts'
export type {
  BankHolidayOutsideTable,
  BankHolidaysLeaveGap,
  BankHolidaysReversed,
  NoSuchTimescale,
  TimescaleIncomplete,
  TimescalesRefusal,
} from './timescales/refusals.ts'
export { bankHolidaysKnown, type TimescalesState } from './timescales/state.ts'
export { timescalesSource } from './timescales/timescales-source.ts'
