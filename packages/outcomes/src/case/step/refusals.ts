import type { SamePersonTwice } from '@coflyfr/governance/rules'
import type * as t from 'io-ts'
import type { DatedBeforePreviousStep } from '../../dated-before-previous-step.ts'
import type { HelpLevel } from '../codes/referral-codes.ts'

type Level = t.TypeOf<typeof HelpLevel>

/** A step up must lead to more help and a step down to less. */
export interface StepGoesWrongWay {
  readonly tag: 'StepGoesWrongWay'
  readonly from: Level
  readonly to: Level
}

/** The last step moved the child to a different level of help, and no closure came after it. */
export interface NotAtThatLevel {
  readonly tag: 'NotAtThatLevel'
  readonly from: Level
  readonly level: Level
}

/** Why a step up or down is refused, in order of precedence. */
export type StepRefusal =
  | StepGoesWrongWay
  | NotAtThatLevel
  | DatedBeforePreviousStep
  | SamePersonTwice
