import type { StreamIndexEntry } from '../../audited-ledger.ts'

/** Which stream each of some events stands in that follow each other, and at which revision; side by side, as numbers go from thread to thread quickest. */
export interface StreamPlaces {
  readonly streams: Uint32Array
  readonly revisions: Uint32Array
}

/** Stands where nothing was put. A ledger of so many streams, or one with numbers that no store gives out, is taken event by event. */
const nothing = 2 ** 32 - 1

/** No place is known yet. */
export const noPlaces = (events: number): StreamPlaces => ({
  streams: new Uint32Array(events).fill(nothing),
  revisions: new Uint32Array(events),
})

/** Puts an event in its place; false where the place is taken, or a number is none that a place can have. */
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

/** Whether events from one on, which were read, stand where others say that they do. */
export const areAt = (from: number, all: StreamPlaces, read: StreamPlaces): boolean => {
  const isSame = (whole: Uint32Array, part: Uint32Array): boolean =>
    part.every((number, index) => whole[from + index] === number)
  return isSame(all.streams, read.streams) && isSame(all.revisions, read.revisions)
}

/** Takes the entries of an index of streams in their order. */
export interface IndexedPlaces {
  /** False where entries are not in order, revisions of a stream do not count from 0, or come later in the log the lower they are. */
  readonly take: (entries: readonly StreamIndexEntry[]) => boolean
  /** The places of all events; null where some have no entry. */
  readonly finish: () => StreamPlaces | null
}

/**
 * Says where the events of a log up to a size stand, by the index of streams. Each entry fills a place of its own, and is
 * greater than the one before it: where all places are filled, and are those that the events have, the index has one entry
 * for each event, in order, and the revisions of each stream count from 0 without a gap. Entries of events that were appended
 * since are for the next audit.
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
