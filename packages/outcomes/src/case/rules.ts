import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type {
  ContactIsDecided,
  NoSuchCase,
  NoSuchContact,
  NoSuchRequest,
  NothingMoves,
  NotResponsible,
  ServiceHasStarted,
} from './refusals.ts'
import type { CaseContact, CaseState, ReceivedCase, ServiceRequest } from './state.ts'

/** The case, if a contact about it was received. */
export const receivedCase = (
  state: CaseState,
  pseudonym: string,
): Either<NoSuchCase, ReceivedCase> =>
  state.status === 'none' ? left({ tag: 'NoSuchCase', case: pseudonym }) : right(state)

/** The contact of that reference, if it waits for a decision. */
export const openContact = (
  { contacts }: ReceivedCase,
  contact: string,
): Either<NoSuchContact | ContactIsDecided, CaseContact> => {
  const found = contacts.get(contact)
  if (found === undefined) return left({ tag: 'NoSuchContact', contact })
  const { decidedOn } = found
  return decidedOn === null ? right(found) : left({ tag: 'ContactIsDecided', contact, decidedOn })
}

/** The request of that reference, if it still waits. */
export const waitingRequest = (
  { requests }: ReceivedCase,
  request: string,
): Either<NoSuchRequest | ServiceHasStarted, ServiceRequest> => {
  const found = requests.get(request)
  if (found === undefined) return left({ tag: 'NoSuchRequest', request })
  const { startedOn } = found
  return startedOn === null ? right(found) : left({ tag: 'ServiceHasStarted', request, startedOn })
}

/** Only the team that is responsible hands over. */
export const handsOver = (
  { responsible }: ReceivedCase,
  fromTeam: string,
): NotResponsible | null =>
  responsible === fromTeam ? null : { tag: 'NotResponsible', fromTeam, responsible }

/** A handoff or cross-referral goes somewhere else: counting one that does not would flatter the comparison. */
export const moves = (from: string, to: string): NothingMoves | null =>
  from === to ? { tag: 'NothingMoves', at: from } : null
