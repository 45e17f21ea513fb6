import type { EventOf } from '@coflyfr/core'
import type { PlanReviewed } from '@coflyfr/outcomes/events'
import type { MilestoneState, Status } from './action-row.ts'

/** Where an action stands. */
export const strategicActionWords = {
  submitted: 'cyflwynwyd',
  open: 'agored',
  overdue: 'hwyr',
  completed: 'cwblhawyd',
  closed: 'caewyd',
} as const satisfies Readonly<Record<Status, string>>

/** Where a milestone stands. */
export const milestoneWords = {
  met: 'cyflawnwyd',
  late: 'hwyr',
  open: 'agored',
} as const satisfies Readonly<Record<MilestoneState, string>>

/** What a review concludes. */
export const conclusionWords = {
  continue: 'parhau',
  amend: 'diwygio',
  close: 'cau',
} as const satisfies Readonly<Record<EventOf<typeof PlanReviewed>['data']['conclusion'], string>>
