import {
  type ContextSource,
  contextSource,
  type FinancialYear,
  type StreamName,
  streamIdOf,
  streamName,
} from '@coflyfr/core'
import {
  CommitmentCarried,
  CommitmentClosed,
  type CommitmentEvent,
  CommitmentInvoiced,
  CommitmentRaised,
  CommitmentReceived,
} from './events.ts'
import { type CommitmentsState, evolveCommitments, initialCommitments } from './state.ts'

/** The stream of a service's commitments in a year. */
export const commitmentsStream = (financialYear: FinancialYear, service: string): StreamName =>
  streamName('commitments', `${financialYear}-${streamIdOf(service)}`)

/** A service's commitments of a year, as context of carrying one there. */
export const commitmentsSource = (stream: StreamName): ContextSource<CommitmentsState> =>
  contextSource<CommitmentsState, CommitmentEvent>({
    name: 'commitments-context',
    stream,
    events: [
      CommitmentRaised,
      CommitmentInvoiced,
      CommitmentClosed,
      CommitmentCarried,
      CommitmentReceived,
    ],
    initialState: initialCommitments,
    evolve: evolveCommitments,
  })
