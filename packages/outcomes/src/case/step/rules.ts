import type * as t from 'io-ts'
import { type HelpLevel, helpLevels } from '../codes/referral-codes.ts'
import type { NotAtThatLevel, StepGoesWrongWay } from './refusals.ts'
import type { LevelReached } from './state.ts'

/** A movement between two levels of help. */
export interface Step {
  readonly from: t.TypeOf<typeof HelpLevel>
  readonly to: t.TypeOf<typeof HelpLevel>
}

/** A step up leads to more help, a step down to less. */
export const goes = (way: 'up' | 'down', { from, to }: Step): StepGoesWrongWay | null => {
  const climbed = helpLevels.indexOf(to) - helpLevels.indexOf(from)
  return (way === 'up' ? climbed > 0 : climbed < 0) ? null : { tag: 'StepGoesWrongWay', from, to }
}

/** A step begins where the last one led; the first one, and the first after a closure, begins anywhere. */
export const fromWhereItIs = (
  reached: LevelReached | null,
  { from }: Step,
): NotAtThatLevel | null =>
  reached === null || reached.level === null || reached.level === from
    ? null
    : { tag: 'NotAtThatLevel', from, level: reached.level }
