import { eventIdOfColumns, type LeafColumns } from '@coflyfr/core'

/** Looks at the ids of events that are taken one after the other. */
export interface SpanIds {
  /** False where an id is not the one that the event and its append lead to. */
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

  const finish = (): boolean => {
    const count = append.length
    return append.every(
      (event, number) =>
        eventIdOfColumns({ ...event, origin, number, count }, event.context) === event.id,
    )
  }

  return {
    take: (event) => {
      if (isOfAppend(event)) {
        // One that began before the span has no event waiting.
        if (append.length > 0) append.push(event)
        return true
      }
      const isSound = finish()
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
