import type { EventStore, ReadAllOptions, SubscriptionMessage } from '@coflyfr/core'
import { planted, type WrongStore, withReads } from './wrong-store.ts'

const asAScan = 'a read by any filter equals a scan of the log'
const readsAStream = 'a stream is read from and up to any revision'
const foldsAStream = 'a stream is folded from and up to any revision'
const goesOn = 'a fold goes on from where it ended'
const byteForByte = 'awkward data comes back byte for byte'
const changesNoLog = 'what is handed in or out cannot change the log'
const follows = 'a subscription follows appends: no skip, repeat or reorder'
const keepsToFilter = 'a subscription keeps to its start and filter'

/** Reads the whole log with options other than those given. */
const asking = (defect: string, change: (options: ReadAllOptions) => ReadAllOptions): WrongStore =>
  planted(defect, asAScan, (store) => ({
    readAll: (options = {}) => store.readAll(change(options)),
    scan: (options = {}) => store.scan(change(options)),
  }))

/** Compares the prefix like SQLite's `LIKE`: `_` matches any character, and case is ignored. */
const like = (store: EventStore): EventStore['readAll'] =>
  async function* (options = {}) {
    const { streamPrefix = '', ...others } = options
    const wanted = new RegExp(`^${streamPrefix.replaceAll('_', '.')}`, 'i')
    for await (const batch of store.readAll(others)) {
      yield batch.filter(({ stream }) => wanted.test(stream))
    }
  }

const wrongBounds: readonly WrongStore[] = [
  asking('begins at the position instead of after it', ({ after = 0, ...others }) => ({
    ...others,
    after: Math.max(after - 1, -1),
  })),
  asking('ends before the last position', ({ upTo, ...others }) =>
    upTo === undefined ? others : { ...others, upTo: Math.max(upTo - 1, -1) },
  ),
  asking('takes no types for all types', ({ types, ...others }) =>
    types === undefined || types.length === 0 ? others : { ...others, types },
  ),
  asking('takes position 0 for none given', ({ upTo, ...others }) =>
    upTo ? { ...others, upTo } : others,
  ),
  asking('ignores the prefix', ({ streamPrefix: _, ...others }) => others),
  planted('compares a prefix as LIKE does', asAScan, (store) => ({ readAll: like(store) })),
  planted('scans without the filter', asAScan, (store) => ({
    scan: ({ types: _, ...others } = {}) => store.scan(others),
  })),
  planted('begins one revision late', readsAStream, (store) => ({
    readStream: (stream, { from = 0, ...others } = {}) =>
      store.readStream(stream, { ...others, from: from === 0 ? 0 : from + 1 }),
  })),
  planted('folds on past the revision asked for', foldsAStream, (store) => ({
    foldStream: (stream, from, evolve) => store.foldStream(stream, from, evolve),
  })),
  planted('folds the event again at which it stopped', goesOn, (store) => ({
    foldStream: (stream, { state, revision }, ...asked) =>
      store.foldStream(stream, { state, revision: Math.max(revision - 1, -1) }, ...asked),
  })),
  planted('folds one batch only', 'a long stream is folded whole and in order', (store) => ({
    foldStream: (stream, from, evolve, upTo = from.revision + 250) =>
      store.foldStream(stream, from, evolve, upTo),
  })),
  planted(
    'keeps what a fold throws',
    'what a fold throws comes out, and the store goes on',
    (store) => ({
      foldStream: (stream, from, ...asked) =>
        store.foldStream(stream, from, ...asked).catch(() => from),
    }),
  ),
  planted('folds without the evidence', foldsAStream, (store) => ({
    foldStream: (stream, from, evolve, upTo) =>
      store.foldStream(
        stream,
        from,
        (state, event) => evolve(state, { ...event, context: [] }),
        upTo,
      ),
  })),
  planted('hands out one batch only', 'a long log is handed out whole and in order', (store) => ({
    readAll: async function* (options) {
      for await (const batch of store.readAll(options)) return yield batch
    },
  })),
  planted(
    'reads on past the head that it found',
    'a read ends at the head that it found',
    (store) => ({
      readAll: async function* (options = {}) {
        let after = options.after ?? -1
        for (let size = -1; size < (await store.head()).size; ) {
          size = (await store.head()).size
          for await (const batch of store.readAll({ ...options, after })) yield batch
          after = size - 1
        }
      },
    }),
  ),
]

const naiveCopy = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(naiveCopy)
  const copy: Record<string, unknown> = {}
  for (const [key, part] of Object.entries(value)) copy[key] = naiveCopy(part)
  return copy
}

const wrongData: readonly WrongStore[] = [
  planted('loses __proto__ as it copies', byteForByte, (store) =>
    withReads(store, (event) => ({ ...event, data: naiveCopy(event.data) })),
  ),
  planted('brings text into one Unicode form', byteForByte, (store) =>
    withReads(store, (event) => ({
      ...event,
      data: JSON.parse(JSON.stringify(event.data).normalize('NFC')),
    })),
  ),
  planted('ends text at a NUL', byteForByte, (store) =>
    withReads(store, (event) => ({
      ...event,
      data: JSON.parse(JSON.stringify(event.data).replaceAll('\\u0000', '')),
    })),
  ),
  planted('hands out its own objects', changesNoLog, (store) => {
    const own = new Map<number, unknown>()
    return withReads(store, <Event extends { readonly position: number }>(event: Event): Event => {
      const kept = own.get(event.position) ?? structuredClone(event)
      own.set(event.position, kept)
      return kept as Event
    })
  }),
  planted('drops the cause', 'an event comes back with its whole envelope', (store) =>
    withReads(store, (event) => ({ ...event, causationId: null })),
  ),
]

type Messages = AsyncIterable<SubscriptionMessage>

/** Changes the messages of a subscription after it has caught up for the first time. */
const afterCaughtUp = (
  defect: string,
  change: (
    message: SubscriptionMessage,
    before: SubscriptionMessage,
  ) => readonly SubscriptionMessage[],
): WrongStore =>
  planted(defect, follows, (store) => ({
    subscribe: async function* (options): Messages {
      let before: SubscriptionMessage | null = null
      for await (const message of store.subscribe(options)) {
        if (before === null) yield message
        else yield* change(message, before)
        if (before !== null || message.kind === 'caught-up') before = message
      }
    },
  }))

const wrongSubscriptions: readonly WrongStore[] = [
  afterCaughtUp('skips an event', (message, before) =>
    message.kind === 'events' && before.kind === 'caught-up' && before.position % 2 === 1
      ? [{ ...message, events: message.events.slice(1) }]
      : [message],
  ),
  afterCaughtUp('repeats a batch', (message) =>
    message.kind === 'events' ? [message, message] : [message],
  ),
  afterCaughtUp('reorders a batch', (message) =>
    message.kind === 'events' ? [{ ...message, events: message.events.toReversed() }] : [message],
  ),
  afterCaughtUp('says that it has caught up before it has', (message, before) =>
    message.kind === 'events' && before.kind === 'caught-up'
      ? [{ kind: 'caught-up', position: message.events.at(-1)?.position ?? 0 }, message]
      : [message],
  ),
  planted(
    'never says that it has caught up',
    'a subscription hands out the log, then says that it has caught up',
    (store) => ({
      subscribe: async function* (options): Messages {
        for await (const message of store.subscribe(options))
          if (message.kind === 'events') yield message
      },
    }),
  ),
  planted('subscribes to everything', keepsToFilter, (store) => ({
    subscribe: ({ types: _, ...options } = {}) => store.subscribe(options),
  })),
  planted('subscribes from the beginning', keepsToFilter, (store) => ({
    subscribe: ({ after: _, ...options } = {}) => store.subscribe(options),
  })),
  planted('goes on after an abort', 'an abort ends a subscription', (store) => ({
    subscribe: ({ signal: _, ...options } = {}) => store.subscribe(options),
  })),
]

/** Defects of reads and subscriptions. */
export const wrongReads: readonly WrongStore[] = [
  ...wrongBounds,
  ...wrongData,
  ...wrongSubscriptions,
]
