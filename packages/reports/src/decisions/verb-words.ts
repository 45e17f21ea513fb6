import type { EventOf } from '@coflyfr/core'
import type { DecisionRecorded } from '@coflyfr/governance/events'

/** What a decision says. */
export const verbWords = {
  approved: 'cymeradwywyd',
  agreed: 'cytunwyd',
  noted: 'nodwyd',
  endorsed: 'ategwyd',
  deferred: 'gohiriwyd',
  refused: 'gwrthodwyd',
} as const satisfies Readonly<Record<EventOf<typeof DecisionRecorded>['data']['verb'], string>>
