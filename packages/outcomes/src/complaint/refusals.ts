import type { PlainDate } from '@coflyfr/core'
import type { RoleNotAllowed } from '@coflyfr/governance/rules'
import type { DatedBeforePreviousStep } from '../dated-before-previous-step.ts'
import type { DuplicateReference } from '../duplicate-reference.ts'
import type { ComplaintCommand } from './commands.ts'
import type { ComplaintStatus } from './state.ts'

/** A complaint of that reference was received. */
export interface ComplaintExists {
  readonly tag: 'ComplaintExists'
  readonly complaint: string
}

/** No complaint of that reference was received. */
export interface NoSuchComplaint {
  readonly tag: 'NoSuchComplaint'
  readonly complaint: string
}

/** The complaint is past that step, or not yet at it. */
export interface ComplaintElsewhere {
  readonly tag: 'ComplaintElsewhere'
  readonly step: ComplaintCommand['command']
  readonly status: ComplaintStatus
}

/** What was learnt from a complaint would be due before it was recorded. */
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
