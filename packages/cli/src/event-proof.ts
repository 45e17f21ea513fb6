import { formatTlogProof, inclusionProof } from '@coflyfr/proof'
import type { SqliteStore } from '@coflyfr/store-sqlite'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { SignedHead } from './sign-head.ts'

/** The C2SP tlog-proof that an event stands in the log that a signed head is of. */
export const eventProof = (
  { tree }: Pick<SqliteStore, 'tree'>,
  position: number,
  head: SignedHead,
): string => {
  const { size } = head.checkpoint
  const path = inclusionProof(tree.readNode, position, size)
  if (isLeft(path))
    throw new Error(`Cannot prove position ${position} of ${size}: ${path.left.tag}`)
  const proof = formatTlogProof({ index: position, proof: path.right, checkpoint: head.note })
  if (isLeft(proof)) throw new Error(`Cannot write the proof: ${proof.left.tag}`)
  return proof.right
}
