import { oneOf } from '@coflyfr/core'

/** How a temporary approval of a connected person ended. */
export const TemporaryApprovalEnd = oneOf('approved', 'refused', 'expired')
