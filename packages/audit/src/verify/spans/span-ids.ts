import { eventIdOfColumns, type LeafColumns } from '@coflyfr/core'

/** Looks at the ids of events that are taken one after the other. */
export interface SpanIds {
  /** False where an id is not the one that the event and its append lead to, or an append is of the command before it. */
  readonly take: (event: LeafColumns) => boolean
  /** Takes an event only where the last append goes on with it. */
  readonly goesOnWith: (event: LeafColumns) => boolean
  /** Looks at the last append, whose end is now known. */
  readonly finish: () => boolean
}

/**
 * How many events an append has is known when the next one begins: until then its events wait.
 *
 * @param before the event before the first one; an append that began there is looked at where it began
 */
export const spanIds = (origin: string, before: LeafColumns | null): SpanIds => {
  let first = before
  let append: LeafColumns[] = []

  const isOfAppend = (event: LeafColumns): boolean =>
    first !== null && event.stream === first.stream && event.commandId === first.commandId

  // A million times: the parts are named one by one, since copying all fields takes as long as a hash.
  const idOf = (event: LeafColumns, number: number, count: number): string => {
    const { stream, commandId, type, effectiveOn, canonicalData, context } = event
    const parts = { origin, stream, commandId, number, count, type, effectiveOn, canonicalData }
    return eventIdOfColumns(parts, context)
  }

  const finish = (): boolean =>
    append.every((event, number) => idOf(event, number, append.length) === event.id)

  return {
    take: (event) => {
      if (isOfAppend(event)) {
        // One that began before the span has no event waiting.
        if (append.length > 0) append.push(event)
        return true
      }
      // One command is one append: of two that follow each other, in two streams, a repeat would be answered by both.
      const isSound = finish() && event.commandId !== first?.commandId
      first = event
      append = [event]
      return isSound
    },
    goesOnWith: (event) => {
      const goesOn = append.length > 0 && isOfAppend(event)
      if (goesOn) append.push(event)
      return goesOn
    },
    finish,
  }
}
