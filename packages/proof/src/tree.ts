/** Only the Merkle tree: what a store needs to keep one, without notes, keys and witnesses. */
export { type GrowingTree, growingTree } from './growing-tree.ts'
export { rootAt, tailAt } from './root-at.ts'
export { bytesOfText, type Hash, type HashText, hashLengthBytes } from './sha256.ts'
export { leafHash, leafHashHex, nodeHashHex } from './tree-hash.ts'
export type { NodePlace, NodeReader } from './tree-range.ts'
export { appendLeaf, rootOf, type TreeNode, type TreeTail } from './tree-tail.ts'
export type { TreeHead } from './verify-consistency.ts'
