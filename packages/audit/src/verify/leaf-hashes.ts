import type { AuditedTree } from '../audited-ledger.ts'

/** The stored hash of a leaf, in hex. Throws if there is none. */
export type LeafHashes = (position: number) => string

/** How many leaf hashes are read at once. */
const blockLength = 512

const hexLength = 64

/**
 * Reads the leaf hashes for a pass through the log, a block at a time if the store can. A hash that is missing from a
 * block is read by itself, so that the store says what is wrong.
 */
export const leafHashesOf = ({ leafHashes, readNode }: AuditedTree): LeafHashes => {
  let block = -1
  let hashes: ReadonlyMap<number, string> = new Map()
  return (position) => {
    const wanted = Math.floor(position / blockLength)
    if (wanted !== block) {
      const from = wanted * blockLength
      hashes = new Map(leafHashes?.(from, from + blockLength) ?? [])
      block = wanted
    }
    const hex = hashes.get(position)
    return hex?.length === hexLength ? hex : Buffer.from(readNode(0, position)).toString('hex')
  }
}
