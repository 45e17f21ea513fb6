/** Codes of corporate parenting: what care leavers do, where they live, and what looked-after children achieve at school. */
import { oneOf } from '@coflyfr/core'

/** How long after leaving care somebody is asked about. */
export const AfterLeaving = oneOf('12-months', '24-months')

/** What a care leaver does; `not-known` where nobody could ask. */
export const LeaverActivity = oneOf(
  'higher-education',
  'other-education',
  'training',
  'employment',
  'ill-or-disabled',
  'parent-or-carer',
  'none',
  'not-known',
)

/** What of it counts as education, training or employment. */
export const educationOrWork: ReadonlySet<string> = new Set([
  'higher-education',
  'other-education',
  'training',
  'employment',
])

/** Where a care leaver lives. */
export const LeaverAccommodation = oneOf(
  'family',
  'when-i-am-ready',
  'supported',
  'own-tenancy',
  'student',
  'custody',
  'temporary',
  'not-known',
)

/** How a care leaver was homeless. */
export const HomelessKind = oneOf(
  'applied-as-homeless',
  'temporary-accommodation',
  'rough-sleeping',
)

/** The stage of school whose core subject indicator is asked for. */
export const SchoolStage = oneOf('KS2', 'KS4')
