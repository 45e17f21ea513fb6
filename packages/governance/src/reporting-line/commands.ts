import { type Command, exactObject, IdText, NonEmptyText, PlainDateText } from '@coflyfr/core'
import type * as t from 'io-ts'
import { Months } from './months.ts'

/** Codec of the data of `SetReportingLine`. */
export const SetReportingLineData = exactObject('SetReportingLine', {
  body: IdText,
  to: IdText,
  what: NonEmptyText,
  everyMonths: Months,
  firstDueOn: PlainDateText,
})

/** Sets what a body reports to another body, from when and how often. Setting it again starts afresh. */
export type SetReportingLine = Command<'SetReportingLine', t.TypeOf<typeof SetReportingLineData>>

/** Codec of the data of `ReportToBody`. */
export const ReportToBodyData = exactObject(
  'ReportToBody',
  { body: IdText, to: IdText, report: IdText, title: NonEmptyText },
  { meeting: IdText, highlightReport: IdText },
)

/** Records that a body reported to another body along its reporting line; `meeting` is the other body's meeting. */
export type ReportToBody = Command<'ReportToBody', t.TypeOf<typeof ReportToBodyData>>

/** The commands of the lines along which a body reports. */
export type ReportingLineCommand = SetReportingLine | ReportToBody
