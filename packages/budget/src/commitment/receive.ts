import { type ContextSource, contextSource, type EventOf, type StreamName } from '@coflyfr/core'
import { formatPounds, penceOfPounds } from '@coflyfr/money'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { refuseNotSystem } from '../shared/authority.ts'
import { headKey } from '../shared/leg.ts'
import { entryOf, type PersistentMap, persistentMap, withEntry } from '../shared/persistent-map.ts'
import type { ReceiveCommitment } from './commands.ts'
import { CommitmentCarried, CommitmentReceived } from './events.ts'
import type { CommitmentReceiptRefusal } from './refusals.ts'
import { refuseTaken } from './rules.ts'
import type { CommitmentsState } from './state.ts'

type Carried = EventOf<typeof CommitmentCarried>['data']

/** What a stream's commitments carried into the next year, by the id of the event. */
export type CarriedCommitments = PersistentMap<Carried>

/** What receiving a commitment reads: the stream of the year that it comes from. */
export interface CommitmentReceiptContext {
  readonly carried: CarriedCommitments
}

/** The commitments that a stream carried on, as context of receiving one. */
export const carriedCommitmentsSource = (stream: StreamName): ContextSource<CarriedCommitments> =>
  contextSource<CarriedCommitments, EventOf<typeof CommitmentCarried>>({
    name: 'carried-commitments',
    stream,
    events: [CommitmentCarried],
    initialState: persistentMap,
    evolve: (state, { id, data }) => withEntry(state, id, data),
  })

const isSame = (carried: Carried, data: ReceiveCommitment['data']): boolean =>
  carried.toYear === data.financialYear &&
  carried.financialYear === data.fromYear &&
  carried.service === data.service &&
  carried.reference === data.reference &&
  headKey(carried) === headKey(data) &&
  penceOfPounds(carried.amount) === data.amount

/**
 * Takes a commitment from the year before. The next year's budget may not be approved yet, or have no such head: the order
 * stands all the same, and reports show what it commits as unbudgeted.
 */
export const receiveCommitment = (
  command: ReceiveCommitment,
  state: CommitmentsState,
  { carried }: CommitmentReceiptContext,
): Either<CommitmentReceiptRefusal, readonly EventOf<typeof CommitmentReceived>[]> => {
  const { effectiveOn, data } = command
  const { eventId } = data.gift
  const refused = refuseNotSystem(command)
  if (refused !== null) return left(refused)
  const gift = entryOf(carried, eventId)
  if (gift === undefined || !isSame(gift, data)) return left({ tag: 'UnknownGift', eventId })
  if (entryOf(state.receipts, eventId) !== undefined) {
    return left({ tag: 'GiftAlreadyReceived', eventId })
  }
  const taken = refuseTaken(state, data)
  if (taken !== null) return left(taken)
  const amount = formatPounds(data.amount)
  return right([CommitmentReceived.of(effectiveOn, { ...data, amount })])
}
