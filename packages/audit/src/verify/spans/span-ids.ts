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
  /** Whether the last append began in the span: one that began before it has no event waiting. */
  let isWaiting = false
  /** Its events behind the first, which are seldom any. */
  let others: LeafColumns[] = []

  const isOfAppend = (event: LeafColumns): boolean =>
    first !== null && event.stream === first.stream && event.commandId === first.commandId

  // A million times: the parts are named one by one, since copying all fields takes as long as a hash.
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
      // One command is one append: of two that follow each other, in two streams, a repeat would be answered by both.
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
