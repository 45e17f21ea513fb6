/**
 * Wire format: what stands here is stored and hashed for ever. A change of shape is a new schema version with an
 * upcaster, never an edit.
 */
import {
  defineEvent,
  type EventOf,
  exactObject,
  IdText,
  NonEmptyText,
  PlainDateText,
} from '@coflyfr/core'
import { Months } from './months.ts'

/** A body reports this to another body from `firstDueOn`, every so many months. */
export const ReportingLineSet = defineEvent({
  type: 'ReportingLineSet',
  data: exactObject('ReportingLineSet', {
    body: IdText,
    to: IdText,
    what: NonEmptyText,
    everyMonths: Months,
    firstDueOn: PlainDateText,
  }),
})

/** A body reported to another one on `effectiveOn`; the report answers the first due day that none had answered. */
export const ReportedToBody = defineEvent({
  type: 'ReportedToBody',
  data: exactObject(
    'ReportedToBody',
    { body: IdText, to: IdText, report: IdText, title: NonEmptyText },
    { meeting: IdText, highlightReport: IdText },
  ),
})

/** What a body owes to those it reports to, and what it reported. */
export type ReportingLineEvent = EventOf<typeof ReportingLineSet> | EventOf<typeof ReportedToBody>
