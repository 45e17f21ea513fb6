import type { PlainDate } from '@coflyfr/core'
import type { RoleNotAllowed } from '@coflyfr/governance/rules'
import type { DatedBeforePreviousStep } from '../dated-before-previous-step.ts'
import type { DuplicateReference } from '../duplicate-reference.ts'
import type { ComplaintCommand } from './commands.ts'
import type { ComplaintStatus } from './state.ts'

/** A complaint with that reference has already been received. */
export interface ComplaintExists {
  readonly tag: 'ComplaintExists'
  readonly complaint: string
}

/** There is no complaint with that reference. */
export interface NoSuchComplaint {
  readonly tag: 'NoSuchComplaint'
  readonly complaint: string
}

/** The complaint has already passed that step or has not reached it. */
export interface ComplaintElsewhere {
  readonly tag: 'ComplaintElsewhere'
  readonly step: ComplaintCommand['command']
  readonly status: ComplaintStatus
}

/** The action on what was learnt is due before the lesson was recorded. */
export interface LearningDueBefore {
  readonly tag: 'LearningDueBefore'
  readonly due: PlainDate
  readonly effectiveOn: PlainDate
}

/** Why a command about a complaint is refused, in order of precedence. */
export type ComplaintRefusal =
  | RoleNotAllowed
  | ComplaintExists
  | NoSuchComplaint
  | ComplaintElsewhere
  | DatedBeforePreviousStep
  | DuplicateReference<'learning'>
  | LearningDueBefore
