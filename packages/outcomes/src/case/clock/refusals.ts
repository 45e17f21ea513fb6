import type { PlainDate } from '@coflyfr/core'
import type { RoleNotAllowed } from '@coflyfr/governance/rules'
import type { DatedBeforePreviousStep } from '../../dated-in-order.ts'
import type { NoSuchCase } from '../refusals.ts'

/** The case has no clock of that name about that matter. */
export interface NoSuchClock {
  readonly tag: 'NoSuchClock'
  readonly clock: string
  readonly about: string | null
}

/** The clock was met or stopped; nothing is due any longer. */
export interface ClockNotRunning {
  readonly tag: 'ClockNotRunning'
  readonly clock: string
  readonly about: string | null
  readonly endedOn: PlainDate
}

/** No placement of the case has an episode of that name. */
export interface NoSuchPlacement {
  readonly tag: 'NoSuchPlacement'
  readonly episode: string
}

/** The carers are approved temporarily already. */
export interface TemporarilyApproved {
  readonly tag: 'TemporarilyApproved'
  readonly episode: string
}

/** The carers are not approved temporarily. */
export interface NotTemporarilyApproved {
  readonly tag: 'NotTemporarilyApproved'
  readonly episode: string
}

/** Why a command about the clocks of a case is refused; each command gives the first that applies, in this order. */
export type ClockRefusal =
  | RoleNotAllowed
  | NoSuchCase
  | NoSuchClock
  | ClockNotRunning
  | NoSuchPlacement
  | DatedBeforePreviousStep
  | TemporarilyApproved
  | NotTemporarilyApproved
