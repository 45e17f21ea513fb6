import type { PlainDate } from '@coflyfr/core'
import type * as t from 'io-ts'
import type { HelpLevel } from '../codes/referral-codes.ts'
import type { StepEvent } from './events.ts'

/** The level of help that the last step led to. */
export interface LevelReached {
  readonly level: t.TypeOf<typeof HelpLevel>
  readonly from: PlainDate
}

/** Folds a step. */
export const evolveLevel = (
  _: LevelReached | null,
  { data, effectiveOn }: StepEvent,
): LevelReached => ({ level: data.to, from: effectiveOn })
