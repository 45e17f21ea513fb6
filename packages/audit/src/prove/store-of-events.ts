import {
  type EventStore,
  foldByReading,
  placedOf,
  type ReadAllOptions,
  type Recorded,
} from '@coflyfr/core'

const isSelected =
  ({ after = -1, upTo = Number.POSITIVE_INFINITY, types, streamPrefix = '' }: ReadAllOptions) =>
  ({ position, type, stream }: Recorded): boolean =>
    position > after &&
    position <= upTo &&
    (types === undefined || types.includes(type)) &&
    stream.startsWith(streamPrefix)

async function* inOneBatch<Event>(events: readonly Event[]): AsyncGenerator<readonly Event[]> {
  if (events.length > 0) yield events
}

const never = (what: string) => (): never => {
  throw new TypeError(`Cannot ${what}: these events are read only`)
}

/**
 * A read-only store of some events of a ledger, so that the same code makes reports from them. Positions are those of
 * the ledger and may have gaps.
 *
 * @param events in the order of their positions
 * @param size how many events the ledger held
 */
export const storeOfEvents = (
  origin: string,
  events: readonly Recorded[],
  size: number,
): EventStore => {
  const readStream: EventStore['readStream'] = (
    stream,
    { from = 0, upTo = Number.POSITIVE_INFINITY } = {},
  ) =>
    inOneBatch(
      events.filter(
        (event) => event.stream === stream && event.revision >= from && event.revision <= upTo,
      ),
    )
  return {
    origin,
    capabilities: { checksReadSet: false, commandIdScope: 'ledger' },
    appendToStream: never('append'),
    settle: never('settle a command'),
    subscribe: never('subscribe'),
    readStream,
    foldStream: foldByReading(readStream),
    readAll: (options = {}) => inOneBatch(events.filter(isSelected(options))),
    scan: (options = {}) => inOneBatch(events.filter(isSelected(options)).map(placedOf)),
    head: async () => ({
      size,
      recordedAt: events.find(({ position }) => position === size - 1)?.recordedAt ?? null,
      historyOpen: false,
    }),
    positionAt: async (instant) =>
      events.findLast(({ recordedAt }) => recordedAt <= instant)?.position ?? -1,
    loadSnapshot: async () => null,
    saveSnapshot: async () => {},
    [Symbol.asyncDispose]: async () => {},
  }
}
