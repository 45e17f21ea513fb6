import type { PlainDate } from '@coflyfr/core'
import type { RoleNotAllowed } from '@coflyfr/governance/rules'
import type { DatedBeforePreviousStep } from '../../dated-before-previous-step.ts'
import type { NoSuchCase } from '../refusals.ts'

/** The case has no clock of that name for that matter. */
export interface NoSuchClock {
  readonly tag: 'NoSuchClock'
  readonly clock: string
  readonly about: string | null
}

/** The clock has been met or stopped, so nothing is due any more. */
export interface ClockNotRunning {
  readonly tag: 'ClockNotRunning'
  readonly clock: string
  readonly about: string | null
  readonly endedOn: PlainDate
}

/** Why a clock is not restarted, in order of precedence. */
export type ClockRefusal =
  | RoleNotAllowed
  | NoSuchCase
  | NoSuchClock
  | ClockNotRunning
  | DatedBeforePreviousStep
