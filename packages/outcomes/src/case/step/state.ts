import type { PlainDate } from '@coflyfr/core'
import type * as t from 'io-ts'
import type { HelpLevel } from '../codes/referral-codes.ts'
import type { ReferralEvent } from '../referral/events.ts'
import type { StepEvent } from './events.ts'

/** The level of help that the last step led to; null once a closure ended that help. */
export interface LevelReached {
  readonly level: t.TypeOf<typeof HelpLevel> | null
  /** The day of the step, or of the closure. */
  readonly from: PlainDate
}

const closedOnBy = (event: StepEvent | ReferralEvent): PlainDate | null => {
  switch (event.type) {
    case 'CaseClosed':
      return event.effectiveOn
    case 'ReferralAccepted':
      return event.data.closedOn
    default:
      return null
  }
}

/**
 * Folds a step, and a closure on or after its day: help ends with the referral, so a child who comes back may begin at any
 * level. A closure before the last step that is recorded late ends nothing.
 */
export const evolveLevel = (
  reached: LevelReached | null,
  event: StepEvent | ReferralEvent,
): LevelReached | null => {
  if (event.type === 'StepUpAgreed' || event.type === 'StepDownAgreed')
    return { level: event.data.to, from: event.effectiveOn }
  const closedOn = closedOnBy(event)
  return closedOn === null || reached === null || closedOn < reached.from
    ? reached
    : { level: null, from: closedOn }
}
