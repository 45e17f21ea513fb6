import type { AuditedTree } from '../audited-ledger.ts'

/** The hash of a leaf as it is stored, in hex. Throws where it is not there. */
export type LeafHashes = (position: number) => string

/** Leaves asked for at once. */
const blockLength = 512

const hexLength = 64

/**
 * Reads the hashes of leaves in a pass through the log: a block at a time where the store has them so, and one by one, with
 * the words of the store, where one is not there.
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
