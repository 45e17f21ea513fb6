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

/** Where a document that came of a recommendation stands. */
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

/** What moves the document of a recommendation of resources on. */
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

/** A document as an answer to a recommendation names it: `virement V1`. */
const nameOf = ({ type, data }: DocumentEvent): string =>
  `${type.startsWith('Virement') ? 'virement' : 'drawdown'} ${data.reference}`

/** Follows the documents that recommendations of resources led to, by the name that their answers give. */
export const withDocument = (
  states: Map<string, DocumentState>,
  event: Placed<DocumentEvent>,
): Map<string, DocumentState> => states.set(nameOf(event), stateByType[event.type])
