import { canonicalContext, epochInstant, leafText } from '@coflyfr/core'
import { emptyTail, growingTree } from '@coflyfr/proof'
import { appendList } from '../append/append-list.ts'
import { type Measurement, timed } from '../measured.ts'

/**
 * The cost of an append's evidence: the leaf's text is put together and hashed as in the store, and added to the tree.
 * Storing it costs nothing more, because it is part of the event's row.
 */
export const evidenceOfAppends: Measurement = async ({ seed, events }) => {
  const { warmUp, timed: appends } = appendList(seed, events)
  const tree = growingTree(emptyTail)
  const add = ({ stream, event, revision }: (typeof appends)[number]): void => {
    const place = { stream, revision, recordedAt: epochInstant }
    tree.append(leafText(event, place, canonicalContext(event.context)))
  }
  for (const one of warmUp) add(one)
  const timing = await timed(() => {
    for (const one of appends) add(one)
  })
  return { events: appends.length, ...timing, facts: {} }
}
