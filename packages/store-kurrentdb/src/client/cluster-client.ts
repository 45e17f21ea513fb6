/** An event as the cluster keeps it: `data` is the canonical text of the envelope, byte for byte. */
export interface StoredEvent {
  /** Stream on the cluster, with the ledger's origin before it. */
  readonly stream: string
  readonly revision: number
  readonly id: string
  readonly type: string
  /** Null where the event was not stored as bytes: then no ledger wrote it. */
  readonly data: Uint8Array | null
  /** Commit position in `$all`: grows with every event, with gaps. */
  readonly commit: number
  /** Whether it is the last event of its append, as its metadata say. */
  readonly isLast: boolean
}

/** An event on its way to the cluster. */
export interface EventToStore {
  readonly id: string
  readonly type: string
  readonly data: Uint8Array
  /** Whether it is the last of its append: nobody may stop between two of one append. Not part of the evidence. */
  readonly metadata: { readonly last: boolean }
}

/**
 * What became of one try to append. `unknown` may have been stored; everything else says for sure. `revision` is the
 * last event's; `actual` is -1 where the stream holds nothing.
 */
export type AppendAnswer =
  | { readonly kind: 'appended'; readonly revision: number; readonly commit: number | null }
  | { readonly kind: 'wrong-revision'; readonly actual: number }
  | { readonly kind: 'refused'; readonly fault: ClientFault }
  | { readonly kind: 'unknown'; readonly cause: string }

/**
 * A place in `$all` as the server tells it, kept and given back as it is: `prepare` is 0 in a checkpoint of a window in
 * which nothing matched (KURRENTDB §7).
 */
export interface AllPlace {
  readonly commit: number
  readonly prepare: number
}

/** Events of `$all` that came together, and whether they are all there is. */
export interface Followed {
  readonly events: readonly StoredEvent[]
  readonly isCaughtUp: boolean
  /** Up to where the server has looked, where it says so; nothing before it is still to come. */
  readonly checkpoint: AllPlace | null
}

/** Which events of `$all` to follow; the server looks at the filter. */
export interface FollowOptions {
  /** Place after which to begin; null for the beginning. */
  readonly after: AllPlace | null
  /** Only streams whose names begin so. */
  readonly streamPrefix: string
  /** Only events of these types; then the streams are the caller's to look at, as the server takes one filter. */
  readonly types: readonly string[] | null
  readonly signal: AbortSignal
}

/** Whose events a group shares out, and how. */
export interface GroupOptions {
  readonly group: string
  readonly streamPrefix: string
  /** Where a group begins that is not there yet. */
  readonly from: 'start' | 'end'
  /** How often an event comes again before the server puts it aside. */
  readonly retriesMax: number
  readonly signal: AbortSignal
}

/** One event for one consumer of a group, out of order and again until it is answered. */
export interface Delivery {
  readonly event: StoredEvent
  /** How often it came before. */
  readonly retries: number
  readonly done: () => Promise<void>
  readonly again: (reason: string) => Promise<void>
}

/** Why a cluster does not do what it is asked. */
export type ClientFaultCode =
  /** Nobody answers, or not in time: it may work again. */
  | 'Unavailable'
  /** The server gave up a consumer that was too slow; it begins again where it was. */
  | 'TooSlow'
  | 'AccessDenied'
  | 'StreamDeleted'
  | 'TooLarge'
  | 'Rejected'

/** A fault of either public client in one form. */
export class ClientFault extends Error {
  override readonly name = 'ClientFault'
  readonly code: ClientFaultCode

  constructor(code: ClientFaultCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/**
 * What the store needs of a client of EventStoreDB or KurrentDB. Both public clients are brought to this shape: options
 * that differ in name, iterators that differ in kind, errors that differ in class. Reads throw {@link ClientFault}.
 */
export interface ClusterClient extends AsyncDisposable {
  /** One try to append all events or none behind the revision `expected`, -1 for a stream that holds nothing. */
  readonly append: (
    stream: string,
    events: readonly EventToStore[],
    expected: number,
  ) => Promise<AppendAnswer>
  /** The events of one stream from a revision on; nothing for a stream that is not there. */
  readonly readStream: (stream: string, from: number) => AsyncIterable<readonly StoredEvent[]>
  readonly follow: (options: FollowOptions) => AsyncIterable<Followed>
  /** A consumer's part of what a group shares out; makes the group where there is none. */
  readonly consume: (options: GroupOptions) => AsyncIterable<Delivery>
}
