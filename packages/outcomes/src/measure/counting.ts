import { exactObject, IdText, oneOf } from '@coflyfr/core'
import * as t from 'io-ts'

/** Rules that count what happened, each on a day: the counts of months add up to those of a year. */
export const HappeningRule = oneOf(
  'contacts-received',
  'contacts-decided',
  'contacts-to-advice',
  'contacts-to-early-help',
  'contacts-to-assessment',
  'referrals-accepted',
  're-referrals',
  'assessments-completed',
  'plans-agreed',
  'strategy-discussions',
  'enquiries-started',
  'enquiries-concluded',
  'initial-conferences',
  'registrations',
  're-registrations-within-12-months',
  'deregistrations',
  'days-on-register-of-removed',
  'became-looked-after',
  'became-looked-after-dentist-within-3-months',
  'ceased-looked-after',
  'returned-home',
  'handoffs',
  'cross-referrals',
  'steps-up',
  'steps-down',
  'services-started',
  'days-waited-for-services',
)

/** Rules that count the children whom something happened to in a period, each once however often it did. */
export const ChildrenInPeriodRule = oneOf(
  'children-with-activity',
  'looked-after-in-period',
  'key-stage-2-assessed',
  'key-stage-2-achieved',
  'key-stage-4-assessed',
  'key-stage-4-achieved',
  'care-leavers-asked-after-12-months',
  'care-leavers-in-education-or-work-after-12-months',
  'care-leavers-asked-after-24-months',
  'care-leavers-in-education-or-work-after-24-months',
  'care-leavers-on-record',
  'care-leavers-homeless',
)

/** Rules that count the children of whom something holds when a day ends. */
export const StandingRule = oneOf(
  'census-children',
  'looked-after',
  'registered',
  'registered-not-looked-after',
  'planned-only',
  'children-with-plan',
  'children-with-plan-not-looked-after',
  'looked-after-3-placements-in-year',
  'looked-after-school-change-in-year',
  'looked-after-not-with-family',
  'placed-in-wales-outside-authority',
  'placed-outside-wales',
  'on-short-break',
)

/**
 * Rules that count runs of a statutory clock: `done` by the day on which the duty was done, `due` by the last day on
 * which it would have been in time, whether it was done or not.
 */
const ClockRule = oneOf('clock-done', 'clock-done-in-time', 'clock-due', 'clock-due-in-time')

/** How one part of a measure is counted from the events of cases: by a named rule, with its options. */
export const Counting = t.union([
  exactObject('Counting', { rule: t.union([HappeningRule, ChildrenInPeriodRule, StandingRule]) }),
  exactObject('ClockCounting', { rule: ClockRule, clock: IdText }),
  exactObject('PopulationCounting', { rule: oneOf('population'), group: IdText }),
])

/** How a measure is computed; the denominator is null for a count. */
export const Computation = exactObject('Computation', {
  numerator: Counting,
  denominator: t.union([Counting, t.null]),
})

/** See {@link HappeningRule}. */
export type HappeningRule = t.TypeOf<typeof HappeningRule>
/** See {@link ChildrenInPeriodRule}. */
export type ChildrenInPeriodRule = t.TypeOf<typeof ChildrenInPeriodRule>
/** See {@link StandingRule}. */
export type StandingRule = t.TypeOf<typeof StandingRule>
/** See {@link Counting}. */
export type Counting = t.TypeOf<typeof Counting>
/** See {@link Computation}. */
export type Computation = t.TypeOf<typeof Computation>

/** Whether a counting needs a day to stand on, a period to happen in, or takes either. */
export const countingKind = ({ rule }: Counting): 'stock' | 'flow' | 'either' => {
  if (rule === 'population') return 'either'
  return StandingRule.is(rule) ? 'stock' : 'flow'
}
