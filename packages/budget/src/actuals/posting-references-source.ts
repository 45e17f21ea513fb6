import {
  type ContextSource,
  contextSource,
  type EventOf,
  type FinancialYear,
  streamName,
} from '@coflyfr/core'
import { ActualsImported } from './events.ts'

/**
 * The references of postings, as layers of sets, a large one below smaller ones: copying all of them for each event of a
 * million postings would take minutes.
 */
export type PostingReferences = readonly ReadonlySet<string>[]

/** Lays references on top, and merges layers as long as the upper one is not much smaller than the one below. */
const add = (references: PostingReferences, more: readonly string[]): PostingReferences => {
  const layers = [...references]
  let top: ReadonlySet<string> = new Set(more)
  for (let below = layers.at(-1); below !== undefined; below = layers.at(-1)) {
    if (below.size > 2 * top.size) break
    top = new Set([...below, ...top])
    layers.pop()
  }
  return [...layers, top]
}

/** Whether a posting of that reference came in. */
export const hasPosting = (references: PostingReferences, reference: string): boolean =>
  references.some((layer) => layer.has(reference))

/** Which postings of a general ledger a year holds, as context for a command that names one. */
export const postingReferencesSource = (
  financialYear: FinancialYear,
  source: string,
): ContextSource<PostingReferences> =>
  contextSource<PostingReferences, EventOf<typeof ActualsImported>>({
    name: 'posting-references',
    stream: streamName('actuals', `${financialYear}-${source}`),
    events: [ActualsImported],
    initialState: () => [],
    evolve: (references, { data }) =>
      add(
        references,
        data.postings.map(({ reference }) => reference),
      ),
  })
