import { oneOf } from '@coflyfr/core'
import type * as t from 'io-ts'

/** What the events of a case can mean to a clock: it starts, it is met, or it no longer runs. */
export const MarkName = oneOf(
  'contact-received',
  'contact-decided',
  'report-received',
  'report-acknowledged',
  'report-answered',
  'referral-accepted',
  'referral-closed',
  'assessment-started',
  'assessment-completed',
  'enquiry-decided',
  'enquiry-started',
  'enquiry-ended-without-conference',
  'initial-conference-held',
  'registering-conference-held',
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
  'immediate-placement-ended',
  'interim-order-at-home',
  'order-at-home-ended',
  'child-seen',
  'placement-ended',
  'pathway-plan-agreed',
  'died',
)

/** See {@link MarkName}. */
export type MarkName = t.TypeOf<typeof MarkName>
