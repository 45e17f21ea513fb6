import {
  FinancialYearText,
  firstDayOf,
  lastDayOfPeriod,
  PeriodText,
  type PlainDate,
} from '@coflyfr/core'
import { textOf } from './fields-of.ts'
import type { RecordValues } from './record.ts'

/** Commands whose date of effect follows from their fields; every other one needs `effectiveOn`. */
const daysOf: Readonly<Record<string, (values: RecordValues) => string>> = {
  ApproveBudget: (values) => firstDayIn(values),
  ApproveReduction: (values) => firstDayIn(values),
  EstablishReserve: (values) => textOf(values, 'openedOn'),
  SubmitForecast: (values) => lastDayIn(values),
  ReceiveContact: (values) => textOf(values, 'receivedOn'),
  ProposeVirement: (values) => textOf(values, 'decidedOn'),
}

/** Whether a command's rows may leave `effectiveOn` out. */
export const knowsItsDay = (command: string): boolean => Object.hasOwn(daysOf, command)

/**
 * The date of effect of a row's command: the row's own, else the one that follows from the command's other fields;
 * empty where there is none.
 */
export const effectiveOnOf = (command: string, values: RecordValues): string =>
  textOf(values, 'effectiveOn') || (daysOf[command]?.(values) ?? '')

const firstDayIn = (values: RecordValues): PlainDate | '' => {
  const year = values['financialYear']
  return FinancialYearText.is(year) ? firstDayOf(year) : ''
}

const lastDayIn = (values: RecordValues): PlainDate | '' => {
  const [year, period] = [values['financialYear'], values['period']]
  return FinancialYearText.is(year) && PeriodText.is(period) ? lastDayOfPeriod(year, period) : ''
}
