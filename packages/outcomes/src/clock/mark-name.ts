import { oneOf } from '@coflyfr/core'
import type * as t from 'io-ts'

/** What the events of a case and of a complaint can mean to a clock: it starts, it is met, or it no longer runs. */
export const MarkName = oneOf(
  'contact-received',
  'contact-decided',
  'report-telephoned',
  'report-received',
  'report-confirmed-in-writing',
  'report-answered',
  'referral-accepted',
  'assessment-completed',
  'enquiry-started',
  'enquiry-closed-without-conference',
  'initial-conference-held',
  'outline-plan-circulated',
  'child-registered',
  'core-group-held',
  'review-conference-held',
  'child-deregistered',
  'looked-after-started',
  'looked-after-plan-agreed',
  'looked-after-review-held',
  'looked-after-ended',
  'placement-started',
  'placed-to-eighteen',
  'immediate-placement-started',
  'interim-order-at-home',
  'order-at-home-ended',
  'child-seen',
  'placement-ended',
  'pathway-plan-agreed',
  'case-closed',
  'complaint-received',
  'complaint-acknowledged',
  'complaint-discussed',
  'complaint-settled',
  'complaint-terms-sent',
  'complaint-investigated',
  'complaint-answered',
  'complaint-closed',
)

/** See {@link MarkName}. */
export type MarkName = t.TypeOf<typeof MarkName>
