/** Codes of what a child receives while being looked after. */
import { oneOf } from '@coflyfr/core'

/** What a visit was made for. */
export const VisitPurpose = oneOf('looked-after', 'child-protection', 'care-and-support')

/** Whether a child who was missing talked to somebody independent about it. */
export const ReturnInterview = oneOf('held', 'refused', 'not-offered')

/** With whom a child was for the sake of health. */
export const HealthContactKind = oneOf('doctor-registered', 'dentist-seen')
