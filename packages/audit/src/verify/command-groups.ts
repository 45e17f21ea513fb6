import type { Recorded } from '@coflyfr/core'

/** The events of one append: they stand together, in one stream, under one command id. */
export type CommandGroup = readonly [Recorded, ...Recorded[]]

/** Divides the log into what each command appended, in order. */
export async function* commandGroups(
  batches: AsyncIterable<readonly Recorded[]>,
): AsyncGenerator<CommandGroup> {
  let group: [Recorded, ...Recorded[]] | null = null
  for await (const batch of batches) {
    for (const event of batch) {
      if (group !== null && continues(group[0], event)) group.push(event)
      else {
        if (group !== null) yield group
        group = [event]
      }
    }
  }
  if (group !== null) yield group
}

const continues = (first: Recorded, event: Recorded): boolean =>
  event.stream === first.stream && event.commandId === first.commandId
