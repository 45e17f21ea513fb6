import type { EventStore } from '@coflyfr/core'
import type { AnyReport } from '@coflyfr/reports'
import type { KeptState } from './audited-ledger.ts'
import { type Difference, firstDifference } from './first-difference.ts'

/** How a kept state compares with the state derived from the log at the same position. */
export type KeptComparison =
  | { readonly tag: 'Equal' }
  /** In the difference, `left` is kept and `right` is derived. */
  | { readonly tag: 'Differs'; readonly difference: Difference }
  /** It cannot be read. Readers fold the log instead. */
  | { readonly tag: 'Damaged'; readonly problem: string }
  /** It claims to have folded events that the log does not hold. */
  | { readonly tag: 'Ahead'; readonly size: number }
  /** No report of this release reads it. */
  | { readonly tag: 'Unknown' }

/** Derives a kept state again from the log alone, and compares the two. */
export const compareKeptState = async (
  store: EventStore,
  reports: ReadonlyMap<string, AnyReport>,
  { name, version, position }: KeptState,
): Promise<KeptComparison> => {
  const report = [...reports.values()].find(
    ({ keptAs }) => keptAs.name === name && keptAs.version === version,
  )
  if (report === undefined) return { tag: 'Unknown' }
  const kept = await store.loadSnapshot(name, version)
  if (kept === null) return { tag: 'Damaged', problem: 'its bytes do not match their digest' }
  const { size } = await store.head()
  if (position >= size) return { tag: 'Ahead', size }
  const derived = await report.derive({ store }, kept.position)
  if (Buffer.compare(kept.state, derived.state) === 0) return { tag: 'Equal' }
  return compareBytes(report, kept.state, derived.state)
}

const compareBytes = (
  { readKept }: AnyReport,
  kept: Uint8Array,
  derived: Uint8Array,
): KeptComparison => {
  try {
    const difference = firstDifference(readKept(kept), readKept(derived))
    return difference === null ? { tag: 'Equal' } : { tag: 'Differs', difference }
  } catch (error) {
    return { tag: 'Damaged', problem: `it cannot be read: ${error}` }
  }
}
