import { eventIdOfColumns, type LeafColumns } from '@coflyfr/core'

/** Checks the ids of consecutive events. */
export interface SpanIds {
  /**
   * False if an id does not follow from the event and its append, or an append has the command of the one before it.
   */
  readonly take: (event: LeafColumns) => boolean
  /** Takes an event after the span if it continues the last append; false if it does not. */
  readonly goesOnWith: (event: LeafColumns) => boolean
  /** Checks the last append, whose end is now known. */
  readonly finish: () => boolean
}

/**
 * An id depends on how many events its append has, so the events of an append wait until the next one begins.
 *
 * @param before the event before the span; an append that began there is checked by the span in which it began
 */
export const spanIds = (origin: string, before: LeafColumns | null): SpanIds => {
  let first = before
  /** Whether the last append began within the span. If it began before, none of its events wait. */
  let isWaiting = false
  /** Its events after the first; most appends have none. */
  let others: LeafColumns[] = []

  const isOfAppend = (event: LeafColumns): boolean =>
    first !== null && event.stream === first.stream && event.commandId === first.commandId

  // This runs a million times, and copying all fields would take as long as the hash.
  const idOf = (event: LeafColumns, number: number, count: number): string => {
    const { stream, commandId, type, effectiveOn, canonicalData, context } = event
    const parts = { origin, stream, commandId, number, count, type, effectiveOn, canonicalData }
    return eventIdOfColumns(parts, context)
  }

  const isIdOf = (event: LeafColumns, number: number): boolean =>
    idOf(event, number, 1 + others.length) === event.id

  const finish = (): boolean =>
    first === null ||
    !isWaiting ||
    (isIdOf(first, 0) && others.every((event, index) => isIdOf(event, 1 + index)))

  return {
    take: (event) => {
      if (isOfAppend(event)) {
        if (isWaiting) others.push(event)
        return true
      }
      // One command makes one append. If two consecutive ones, in different streams, had the same command, a repeat
      // would be answered by both.
      const isSound = finish() && event.commandId !== first?.commandId
      first = event
      isWaiting = true
      if (others.length > 0) others = []
      return isSound
    },
    goesOnWith: (event) => {
      const goesOn = isWaiting && isOfAppend(event)
      if (goesOn) others.push(event)
      return goesOn
    },
    finish,
  }
}
