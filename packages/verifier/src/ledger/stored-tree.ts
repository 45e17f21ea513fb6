import type { Findings } from '../findings.ts'
import { type Hashing, hashLength, nodeHash } from '../hashing.ts'
import { type Bytes, sameBytes } from '../text/bytes.ts'

/** How many hashes are stored with a position: its leaf, and the complete subtrees that end with it. */
const hashesAt = (position: number): number => {
  let count = 1
  for (let rest = position + 1; rest % 2 === 0; rest /= 2) count += 1
  return count
}

/** Checks the stored tree against the events, row by row. */
export class StoredTree {
  readonly #hashing: Hashing
  readonly #findings: Findings
  /** By level, the last stored node: the left half of the node above once its right half comes. */
  readonly #left: Bytes[] = []

  constructor(hashing: Hashing, findings: Findings) {
    this.#hashing = hashing
    this.#findings = findings
  }

  /** Takes the leaf computed from the event at a position, and the hashes stored with it. */
  push(position: number, leaf: Bytes, stored: Bytes): void {
    const count = hashesAt(position)
    const at = (level: number): Bytes => stored.slice(level * hashLength, (level + 1) * hashLength)
    if (!sameBytes(at(0), leaf))
      this.#findings.add('authentic', 'LeafDiffers', 'the event is not what its leaf hashes', {
        position,
      })
    let isSound = stored.length === count * hashLength
    for (let level = 1; level < count && isSound; level += 1) {
      const left = this.#left[level - 1]
      const made = left && nodeHash(this.#hashing, left, at(level - 1))
      isSound = made !== undefined && sameBytes(made, at(level))
    }
    if (!isSound)
      this.#findings.add('authentic', 'NodeDiffers', 'a stored node is not made of those below', {
        position,
      })
    this.#left[count - 1] = at(count - 1)
  }
}
