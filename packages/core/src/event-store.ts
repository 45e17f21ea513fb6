import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { EventToAppend, Placed, Recorded, StreamRevision } from './envelope.ts'
import type { Instant } from './instant.ts'
import type { StreamName } from './stream-name.ts'

/** What the stream must be at for an append to be taken. There is no default; `any` is asked for by name. */
export type ExpectedRevision = number | 'no-stream' | 'any'

/** One stream that a decision read, with the types of event that would have changed it. */
export interface ReadSetEntry extends StreamRevision {
  readonly types: readonly string[]
}

/** What a decision looked for in the whole log: no event of these types may stand after this position. */
export interface LogRead {
  readonly after: number
  readonly types: readonly string[]
}

/** What an append must satisfy besides its events. */
export interface AppendOptions {
  readonly expectedRevision: ExpectedRevision
  readonly commandId: string
  readonly commandHash: string
  readonly context: readonly ReadSetEntry[]
  /** For a decision on what may stand in any stream, which no entry of the context can name; checked where `context` is. */
  readonly logRead?: LogRead
  /** Only while a history load is open: the recorded time to give the events, never earlier than the log's last. */
  readonly recordedAt?: Instant
}

/** A committed append: where its events stand. `duplicate`: an earlier append of the same command put them there. */
export interface Appended {
  readonly stream: StreamName
  /** Revision of the last event. */
  readonly revision: number
  /** Position of the last event; null on a cluster until the notary has placed it. */
  readonly position: number | null
  readonly types: readonly string[]
  readonly duplicate: boolean
}

/** The stream is not where the caller thought; `actualRevision` is -1 for a stream that holds nothing. */
export interface WrongRevision {
  readonly tag: 'WrongRevision'
  readonly stream: StreamName
  readonly expectedRevision: ExpectedRevision
  readonly actualRevision: number
}

/** The command id has already been used for a command with different content. */
export interface CommandIdReused {
  readonly tag: 'CommandIdReused'
  readonly commandId: string
  readonly stream: StreamName
  readonly revision: number
}

/** A stream that the decision read (any stream, where it read the log) has gained an event that matters to it. */
export interface ContextMoved {
  readonly tag: 'ContextMoved'
  readonly stream: StreamName
  readonly readRevision: number
  readonly actualRevision: number
}

/** A history load must give every recorded time, none earlier than the one before and none in the future. */
export interface RecordedTimeRefused {
  readonly tag: 'RecordedTimeRefused'
  readonly reason: 'missing' | 'earlier-than-last' | 'in-the-future' | 'history-is-closed'
  readonly given: Instant | null
  readonly last: Instant | null
}

/** An append must hold at least one event and at most {@link appendBytesMax} bytes, on every store. */
export interface AppendTooLarge {
  readonly tag: 'AppendTooLarge'
  readonly bytes: number
  readonly bytesMax: number
}

/** Nobody can say yet whether the events were stored; `settle` finds out. */
export interface OutcomeUnknown {
  readonly tag: 'OutcomeUnknown'
  readonly stream: StreamName
  readonly commandId: string
  readonly cause: string
}

/** Everything that may stand in the way of an append. */
export type AppendFailure =
  | WrongRevision
  | CommandIdReused
  | ContextMoved
  | RecordedTimeRefused
  | AppendTooLarge
  | OutcomeUnknown

/** Largest append in bytes of canonical data (ARCHITECTURE, "Size"): below every cluster's own limit. */
export const appendBytesMax = 900_000

/** Which events a read of the whole log hands out, in the order of the log. */
export interface ReadAllOptions {
  /** Position after which to begin; -1 or nothing for the beginning. */
  readonly after?: number
  /** Last position to hand out; nothing for the head at the time of the call. */
  readonly upTo?: number
  readonly types?: readonly string[]
  readonly streamPrefix?: string
}

/** Where to begin in one stream; `upTo` is the last revision wanted. */
export interface ReadStreamOptions {
  readonly from?: number
  readonly upTo?: number
}

/** The state of one stream and the revision up to which it is folded; -1 for a stream that holds nothing. */
export interface Loaded<State> {
  readonly state: State
  readonly revision: number
}

/** What a subscription yields: batches in order, and a marker each time it has handed out all there is. */
export type SubscriptionMessage =
  | { readonly kind: 'events'; readonly events: readonly Recorded[] }
  | { readonly kind: 'caught-up'; readonly position: number }

/** A subscription's filter and start; `signal` ends it. */
export interface SubscribeOptions extends Omit<ReadAllOptions, 'upTo'> {
  readonly signal?: AbortSignal
}

/** The end of the log: how many events it holds, and when the last one was recorded. */
export interface LogHead {
  readonly size: number
  readonly recordedAt: Instant | null
  /** Recorded times are given by the caller until `HistoryClosed`. */
  readonly historyOpen: boolean
}

/** What a store can do beyond the port's minimum. */
export interface StoreCapabilities {
  /** Refuses an append whose read set has moved, instead of leaving it to `verify`. */
  readonly checksReadSet: boolean
  /** Where a command id must be unique. */
  readonly commandIdScope: 'ledger' | 'stream'
}

/** A projection's persisted state and the position up to which it is folded. */
export interface ProjectionSnapshot {
  readonly position: number
  readonly state: Uint8Array
}

/**
 * The port that every store implements; the contract suite of `@coflyfr/testing` says in code what it promises.
 * Reads throw `StoreFault` on broken storage; expected refusals are values.
 */
export interface EventStore extends AsyncDisposable {
  /** Name of this ledger, part of every event id and checkpoint. */
  readonly origin: string
  readonly capabilities: StoreCapabilities
  /** Appends all events or none. */
  readonly appendToStream: (
    stream: StreamName,
    events: readonly EventToAppend[],
    options: AppendOptions,
  ) => TaskEither<AppendFailure, Appended>
  /** What an earlier append of this command did to the stream, or null: it did not and never will reach the log. */
  readonly settle: (
    stream: StreamName,
    commandId: string,
    commandHash: string,
  ) => TaskEither<OutcomeUnknown | CommandIdReused, Appended | null>
  readonly readStream: (
    stream: StreamName,
    options?: ReadStreamOptions,
  ) => AsyncIterable<readonly Recorded[]>
  /**
   * Continues a fold of one stream from its revision to the stream's end or to `upTo`. Commands are decided on it: it
   * is several times faster than reading whole envelopes.
   */
  readonly foldStream: <State>(
    stream: StreamName,
    from: Loaded<State>,
    evolve: (state: State, event: Recorded) => State,
    upTo?: number,
  ) => Promise<Loaded<State>>
  readonly readAll: (options?: ReadAllOptions) => AsyncIterable<readonly Recorded[]>
  /** As `readAll`, in the narrow form that projections fold: several times faster. */
  readonly scan: (options?: ReadAllOptions) => AsyncIterable<readonly Placed[]>
  readonly subscribe: (options?: SubscribeOptions) => AsyncIterable<SubscriptionMessage>
  readonly head: () => Promise<LogHead>
  /** Position of the last event of the longest prefix recorded at or before the instant; -1 where there is none. */
  readonly positionAt: (instant: Instant) => Promise<number>
  readonly loadSnapshot: (name: string, version: number) => Promise<ProjectionSnapshot | null>
  /** Stores a state with its position, unless a later one is stored already. */
  readonly saveSnapshot: (
    name: string,
    version: number,
    snapshot: ProjectionSnapshot,
  ) => Promise<void>
}
