import {
  DrawdownAgreed,
  DrawdownApproved,
  DrawdownPosted,
  DrawdownRequested,
  VirementAgreed,
  VirementApproved,
  VirementPosted,
  VirementProposed,
  VirementRejected,
  VirementWithdrawn,
} from '@coflyfr/budget/events'
import type { EventOf, Placed } from '@coflyfr/core'

/** The status of a virement or drawdown that came of a recommendation. */
export type DocumentState = 'proposed' | 'agreed' | 'approved' | 'posted' | 'rejected' | 'withdrawn'

const documents = [
  VirementProposed,
  VirementAgreed,
  VirementApproved,
  VirementPosted,
  VirementRejected,
  VirementWithdrawn,
  DrawdownRequested,
  DrawdownAgreed,
  DrawdownApproved,
  DrawdownPosted,
] as const

/** An event that changes the status of a virement or drawdown. */
export type DocumentEvent = EventOf<(typeof documents)[number]>

/** The types of {@link DocumentEvent}. */
export const documentTypes = documents.map(({ type }) => type)

const stateByType: Readonly<Record<DocumentEvent['type'], DocumentState>> = {
  VirementProposed: 'proposed',
  VirementAgreed: 'agreed',
  VirementApproved: 'approved',
  VirementPosted: 'posted',
  VirementRejected: 'rejected',
  VirementWithdrawn: 'withdrawn',
  DrawdownRequested: 'proposed',
  DrawdownAgreed: 'agreed',
  DrawdownApproved: 'approved',
  DrawdownPosted: 'posted',
}

/** The name of a document in an answer to a recommendation: `virement V1`. */
const nameOf = ({ type, data }: DocumentEvent): string =>
  `${type.startsWith('Virement') ? 'virement' : 'drawdown'} ${data.reference}`

/** Keeps the status of virements and drawdowns by the name that answers to recommendations use. */
export const withDocument = (
  states: Map<string, DocumentState>,
  event: Placed<DocumentEvent>,
): Map<string, DocumentState> => states.set(nameOf(event), stateByType[event.type])
