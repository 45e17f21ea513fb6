import type { EventOf } from '@coflyfr/core'
import type { PlanReviewed } from '@coflyfr/outcomes/events'
import type { MilestoneState, Status } from './action-row.ts'

/** The statuses of an action. */
export const strategicActionWords = {
  submitted: 'cyflwynwyd',
  open: 'agored',
  overdue: 'hwyr',
  completed: 'cwblhawyd',
  closed: 'caewyd',
} as const satisfies Readonly<Record<Status, string>>

/** The states of a milestone. */
export const milestoneWords = {
  met: 'cyflawnwyd',
  late: 'hwyr',
  open: 'agored',
} as const satisfies Readonly<Record<MilestoneState, string>>

/** The conclusions of a review. */
export const conclusionWords = {
  continue: 'parhau',
  amend: 'diwygio',
  close: 'cau',
} as const satisfies Readonly<Record<EventOf<typeof PlanReviewed>['data']['conclusion'], string>>
