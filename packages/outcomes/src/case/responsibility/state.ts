import type { EventOf, PlainDate } from '@coflyfr/core'
import type { ContactReceived } from '../contact/events.ts'
import type { ResponsibilityEvent } from './events.ts'

/** The team that is responsible, and since when. */
export interface Responsibility {
  readonly team: string
  readonly from: PlainDate
}

/** Folds a handoff, or the first contact, whose team is responsible first. */
export const evolveResponsibility = (
  state: Responsibility | null,
  { type, data, effectiveOn: from }: ResponsibilityEvent | EventOf<typeof ContactReceived>,
): Responsibility => {
  switch (type) {
    case 'ContactReceived':
      return state ?? { team: data.team, from }
    case 'HandedOff':
      return { team: data.toTeam, from }
  }
}
