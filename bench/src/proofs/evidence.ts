import { canonicalContext, epochInstant, leafText } from '@coflyfr/core'
import { emptyTail, growingTree } from '@coflyfr/proof'
import { appendList } from '../append/append-list.ts'
import { type Measurement, timed } from '../measured.ts'

/**
 * What the evidence of an append costs: the leaf's text put together as the store does, and hashed; the tree grown by it. The
 * rows that it is stored in are written with the event in any case.
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
