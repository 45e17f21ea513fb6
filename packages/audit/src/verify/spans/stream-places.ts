import type { StreamIndexEntry } from '../../audited-ledger.ts'

/**
 * The stream and the revision of each of some consecutive events. Typed arrays, because they go from thread to thread
 * fastest.
 */
export interface StreamPlaces {
  readonly streams: Uint32Array
  readonly revisions: Uint32Array
}

/**
 * Marks a place that nothing was put in. A ledger with that many streams, or with numbers that no store gives out, is
 * audited event by event.
 */
const nothing = 2 ** 32 - 1

/** Places for this many events, all empty. */
export const noPlaces = (events: number): StreamPlaces => ({
  streams: new Uint32Array(events).fill(nothing),
  revisions: new Uint32Array(events),
})

/** Puts an event in its place; false if the place is taken, or a number does not fit one. */
export const putPlace = (
  { streams, revisions }: StreamPlaces,
  at: number,
  streamId: number,
  revision: number,
): boolean => {
  if (streams[at] !== nothing) return false
  streams[at] = streamId
  revisions[at] = revision
  return streamId !== nothing && streams[at] === streamId && revisions[at] === revision
}

/** Whether the events read from position `from` on have the places that `all` says. */
export const areAt = (from: number, all: StreamPlaces, read: StreamPlaces): boolean => {
  const isSame = (whole: Uint32Array, part: Uint32Array): boolean =>
    part.every((number, index) => whole[from + index] === number)
  return isSame(all.streams, read.streams) && isSame(all.revisions, read.revisions)
}

/** Collects the places of events from the entries of an index of streams. */
export interface IndexedPlaces {
  /**
   * False if entries are not in order, the revisions of a stream do not count up from 0, or a later revision has an
   * earlier position.
   */
  readonly take: (entries: readonly StreamIndexEntry[]) => boolean
  /** The places of all events; null if some have no entry. */
  readonly finish: () => StreamPlaces | null
}

/**
 * Finds the places of the events of a log up to a size by the index of streams. Each entry fills a place of its own,
 * and is greater than the entry before it. So if all places are filled, and match the events, the index has exactly one
 * entry for each event, in order, and the revisions of each stream count from 0 without a gap. Entries of events
 * appended since are for the next audit.
 */
export const indexedPlaces = (size: number): IndexedPlaces => {
  const places = noPlaces(size)
  let found = 0
  let [stream, revision, position] = [-1, -1, -1]

  const takeOne = ([streamId, revisionThere, positionThere]: StreamIndexEntry): boolean => {
    const goesOn = streamId === stream
    const isInOrder = goesOn
      ? revisionThere === revision + 1 && positionThere > position
      : streamId > stream && revisionThere === 0 && positionThere >= 0
    stream = streamId
    revision = revisionThere
    position = positionThere
    if (positionThere >= size) return isInOrder
    found += 1
    return isInOrder && putPlace(places, positionThere, streamId, revisionThere)
  }

  return {
    take: (entries) => entries.every(takeOne),
    finish: () => (found === size ? places : null),
  }
}
