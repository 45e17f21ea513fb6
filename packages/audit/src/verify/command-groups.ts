import type { Recorded } from '@coflyfr/core'

/** The events of one append: consecutive events of one stream with one command id. */
export type CommandGroup = readonly [Recorded, ...Recorded[]]

/** The events of one append, and the event after them; null after the last event. */
export interface GroupInPlace {
  readonly group: CommandGroup
  readonly next: Recorded | null
}

/**
 * Divides the log into appends, in order. Those that end in the same batch come together.
 *
 * @param goesOn whether an event continues the append whose events so far are given
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

/** Whether an event continues the append that begins with `first`. */
export const continues = (first: Recorded, event: Recorded): boolean =>
  event.stream === first.stream && event.commandId === first.commandId
