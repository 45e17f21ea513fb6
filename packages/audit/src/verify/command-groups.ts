import type { Recorded } from '@coflyfr/core'

/** The events of one append: they stand together, in one stream, under one command id. */
export type CommandGroup = readonly [Recorded, ...Recorded[]]

/** The events of one append, and the event after them; null at the end of what was read. */
export interface GroupInPlace {
  readonly group: CommandGroup
  readonly next: Recorded | null
}

/**
 * Divides the log into what each command appended, in order; those that end in one batch are handed out together.
 *
 * @param goesOn whether an event goes on with an append, of which it is given what stands so far
 */
export async function* groupsInPlace(
  batches: AsyncIterable<readonly Recorded[]>,
  goesOn: (group: CommandGroup, event: Recorded) => boolean = (group, event) =>
    continues(group[0], event),
): AsyncGenerator<readonly GroupInPlace[]> {
  let group: [Recorded, ...Recorded[]] | null = null
  for await (const batch of batches) {
    const ended: GroupInPlace[] = []
    for (const event of batch) {
      if (group !== null && goesOn(group, event)) group.push(event)
      else {
        if (group !== null) ended.push({ group, next: event })
        group = [event]
      }
    }
    if (ended.length > 0) yield ended
  }
  if (group !== null) yield [{ group, next: null }]
}

/** The groups of {@link groupsInPlace}, one by one. */
export async function* commandGroups(
  batches: AsyncIterable<readonly Recorded[]>,
): AsyncGenerator<CommandGroup> {
  for await (const ended of groupsInPlace(batches)) for (const { group } of ended) yield group
}

/** Whether an event goes on with the append of another one. */
export const continues = (first: Recorded, event: Recorded): boolean =>
  event.stream === first.stream && event.commandId === first.commandId
