import {
  FinancialYearText,
  firstDayOf,
  lastDayOfPeriod,
  PeriodText,
  type PlainDate,
} from '@coflyfr/core'
import { textOf } from './fields-of.ts'
import type { RecordValues } from './record.ts'

/** Commands whose day follows from what they say: each of the others needs `effectiveOn`. */
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

/** From which day a row's command shall hold: the row's own, else what the command's other fields mean; empty for none. */
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
