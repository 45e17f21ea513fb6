/** Codes of contacts and handoffs. */
import { oneOf } from '@coflyfr/core'

/** Who made a contact. */
export const ContactSource = oneOf(
  'family',
  'school',
  'health',
  'police',
  'housing',
  'council-service',
  'voluntary-sector',
  'public',
  'other',
)

/** What a contact led to (DOMAIN §5.1). */
export const ContactOutcome = oneOf(
  'information-advice-assistance',
  'early-help',
  'report-of-concern',
  'assessment',
  'no-further-action',
)

/** What answered a contact. */
export const AdviceKind = oneOf('information', 'advice', 'assistance')

/** Why responsibility moved from one team to another. */
export const HandoffReason = oneOf(
  'needs-changed',
  'specialism',
  'area',
  'capacity',
  'step-up',
  'step-down',
)
