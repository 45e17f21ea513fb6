import { canonicalDataOf, leafPreimage, type Recorded } from '@coflyfr/core'
import { formatTlogProof, inclusionProof } from '@coflyfr/proof'
import type { SqliteStore } from '@coflyfr/store-sqlite'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { SignedHead } from './sign-head.ts'

/** A C2SP tlog-proof that an event stands in the log of a signed head; its extra line is the event as it is hashed. */
export const eventProof = (
  { tree }: Pick<SqliteStore, 'tree'>,
  event: Recorded,
  head: SignedHead,
): string => {
  const { size } = head.checkpoint
  const { position } = event
  const path = inclusionProof(tree.readNode, position, size)
  if (isLeft(path))
    throw new Error(`Cannot prove position ${position} of ${size}: ${path.left.tag}`)
  const preimage = leafPreimage({ ...event, canonicalData: canonicalDataOf(event.data) })
  const proof = formatTlogProof({
    index: position,
    proof: path.right,
    checkpoint: head.note,
    extra: new TextEncoder().encode(preimage),
  })
  if (isLeft(proof)) throw new Error(`Cannot write the proof: ${proof.left.tag}`)
  return proof.right
}
