/** Codes of personal outcomes. */
import { oneOf } from '@coflyfr/core'

/** What an outcome is about: the parts of well-being that section 2 of the 2014 Act names and the national statements follow. */
export const WellBeingDomain = oneOf(
  'rights',
  'health',
  'protection',
  'education',
  'relationships',
  'society',
  'economic-life',
  'home',
)

/** How an outcome stands while it is worked on. */
export const OpenOutcomeStatus = oneOf('proposed', 'active', 'on-hold')

/** How an outcome ended. */
export const OutcomeEnd = oneOf('achieved', 'partly-achieved', 'not-achieved', 'withdrawn')

/** Who placed a score on the scale: the child, or the worker. */
export const RaterCode = oneOf('self', 'worker')

/** Why nobody placed a score, which is not a score of nought. */
export const NoScoreCode = oneOf('declined', 'not-able', 'not-present', 'not-asked')
