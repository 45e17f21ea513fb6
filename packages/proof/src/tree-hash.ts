import { Buffer } from 'node:buffer'
import {
  type Hash,
  type HashText,
  hashLengthBytes,
  sha256,
  sha256Hex,
  sha256Text,
} from './sha256.ts'

/** The first byte of the preimage of a leaf, so that no leaf can pass as an interior node (RFC 9162 §2.1.1). */
const leafPrefix = '\0'

/** The preimage of an interior node: 0x01, left, right. Hashing is synchronous, so one buffer serves all. */
const nodePreimage = Buffer.alloc(1 + 2 * hashLengthBytes, 0x01)

/** Offsets of the left and the right child in the preimage of an interior node. */
const leftAt = 1
const rightAt = 1 + hashLengthBytes

/** Root of the empty tree: SHA-256 of no bytes (RFC 9162 §2.1.1). */
export const emptyRoot: Hash = Buffer.from(
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  'hex',
)

/**
 * Hash of a leaf: SHA-256(0x00 ‖ data), where a string stands for its UTF-8 (RFC 9162 §2.1.1). Throws a TypeError on a
 * string with a lone surrogate: UTF-8 cannot carry it, so two different texts would get the same leaf.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { leafHash } from '@coflyfr/proof'
 *
 * assert.deepEqual(leafHash('£1'), leafHash(new TextEncoder().encode('£1')))
 * ```
 */
export const leafHash = (data: Uint8Array | string): Hash => {
  if (typeof data !== 'string') return sha256(Buffer.concat([Buffer.of(0x00), data]))
  return sha256(preimageOf(data))
}

/**
 * {@link leafHash} of a string, in hex. If the hash is only compared, this takes two thirds of the time.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { leafHash, leafHashHex } from '@coflyfr/proof'
 *
 * assert.equal(leafHashHex('£1'), Buffer.from(leafHash('£1')).toString('hex'))
 * ```
 */
export const leafHashHex = (text: string): string => sha256Hex(preimageOf(text))

/** {@link leafHash} of a string as a {@link HashText}, to be hashed again at once. */
export const leafHashText = (text: string): HashText => sha256Text(preimageOf(text))

const preimageOf = (text: string): string => {
  // The check makes the engine join the two parts in memory, which hashing would do too. Checking the joined text does
  // it once.
  const hashed = leafPrefix + text
  if (!hashed.isWellFormed()) throw new TypeError('Cannot hash a leaf: text has a lone surrogate')
  return hashed
}

/**
 * Hash of an interior node: SHA-256(0x01 ‖ left ‖ right) (RFC 9162 §2.1.1). Throws a RangeError unless both are 32
 * bytes long.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { appendLeaf, emptyTail, leafHash, nodeHash, rootOf } from '@coflyfr/proof'
 *
 * const [first, second] = [leafHash('first'), leafHash('second')]
 * const tail = appendLeaf(appendLeaf(emptyTail, first).tail, second).tail
 * assert.deepEqual(rootOf(tail), nodeHash(first, second))
 * ```
 */
export const nodeHash = (left: Hash, right: Hash): Hash => {
  if (left.length !== hashLengthBytes || right.length !== hashLengthBytes) {
    throw new RangeError(
      `Cannot hash a node: its children have ${left.length} and ${right.length} bytes`,
    )
  }
  nodePreimage.set(left, leftAt)
  nodePreimage.set(right, rightAt)
  return sha256(nodePreimage)
}

/** {@link nodeHash} of two hashes as {@link HashText}. Their lengths must have been checked. */
export const nodeHashText = (left: HashText, right: HashText): HashText => {
  nodePreimage.write(left, leftAt, 'latin1')
  nodePreimage.write(right, rightAt, 'latin1')
  return sha256Text(nodePreimage)
}

/** {@link nodeHash} of a child that was just hashed, and its sibling, whose length must have been checked. */
export const parentText = (child: HashText, sibling: Hash, isLeft: boolean): HashText => {
  nodePreimage.write(child, isLeft ? leftAt : rightAt, 'latin1')
  nodePreimage.set(sibling, isLeft ? rightAt : leftAt)
  return sha256Text(nodePreimage)
}

/**
 * {@link nodeHash} of hashes in hex, for a hash that is only compared. Throws a RangeError unless both are 32 bytes
 * long.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { leafHash, leafHashHex, nodeHash, nodeHashHex } from '@coflyfr/proof'
 *
 * const node = nodeHash(leafHash('first'), leafHash('second'))
 * assert.equal(nodeHashHex(leafHashHex('first'), leafHashHex('second')), Buffer.from(node).toString('hex'))
 * ```
 */
export const nodeHashHex = (left: string, right: string): string => {
  if (left.length !== hexDigits || right.length !== hexDigits || !putInNode(left + right))
    throw new RangeError('Cannot hash a node: its children are not 32 bytes in hex')
  return sha256Hex(nodePreimage)
}

const hexDigits = 2 * hashLengthBytes

/** Writes both children in one call, because the call takes longer than the writing. False if they are not all hex. */
const putInNode = (hexes: string): boolean =>
  nodePreimage.write(hexes, leftAt, 'hex') === 2 * hashLengthBytes
