import { type ContextSource, type Recorded, type StreamName, sealedIn } from '@coflyfr/core'

/** The digests that an event holds, each with where it stands; none where there is no such event. */
export type SealedPlaces = ReturnType<typeof sealedIn>

/** The digests of the event at a revision of a stream, so that the access log cannot say that another one was read. */
export const sealedEventSource = (
  stream: StreamName,
  revision: number,
): ContextSource<SealedPlaces> => ({
  name: `sealed-at-${revision}`,
  stream,
  // An event never changes: nothing that arrives later makes the decision stale.
  types: [],
  initialState: () => [],
  evolve: (places, event: Recorded) =>
    event.revision === revision ? sealedIn(event.data) : places,
})
