import type { StoredEvent } from './cluster-client.ts'

/** As much of a recorded event as both clients give. */
interface RecordedOnCluster {
  readonly streamId: string
  readonly revision: bigint
  readonly id: string
  readonly type: string
  readonly data: unknown
  readonly metadata?: unknown
  readonly position?: { readonly commit: bigint } | undefined
}

/** What both clients hand out of a read: a deleted event's link comes without an event. */
export interface Resolved {
  readonly event?: RecordedOnCluster
}

/** An event whose metadata say nothing was not written by this store: it stands alone. */
const isLast = (metadata: unknown): boolean =>
  typeof metadata !== 'object' ||
  metadata === null ||
  !('last' in metadata) ||
  metadata.last === true

const storedOf = (event: RecordedOnCluster): StoredEvent => ({
  stream: event.streamId,
  revision: Number(event.revision),
  id: event.id,
  type: event.type,
  data: event.data instanceof Uint8Array ? event.data : null,
  commit: Number(event.position?.commit ?? -1),
  isLast: isLast(event.metadata),
})

/** Events of a client in the one form. */
export const storedEvents = (items: readonly Resolved[]): readonly StoredEvent[] =>
  items.flatMap(({ event }) => (event === undefined ? [] : [storedOf(event)]))
