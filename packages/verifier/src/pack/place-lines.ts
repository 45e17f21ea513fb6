import type { Findings } from '../findings.ts'
import type { Bytes } from '../text/bytes.ts'
import type { RangeProof } from './range-proof.ts'
import { positionsOf } from './range-proof.ts'
import type { Tiles } from './tiles.ts'

const lookedAhead = 1024

/** Gives each line its position. */
export interface Placing {
  readonly place: (leaf: Bytes) => number
  /** One past the last position. */
  readonly end: () => number
}

/** Places the lines of a whole log by the leaves of its tiles, and finds missing positions. */
export const placeByTiles = (tiles: Tiles, findings: Findings, onMissing: () => void): Placing => {
  let next = 0
  const ahead = (leaf: Bytes): number | undefined => {
    for (let index = next + 1; index <= next + lookedAhead; index += 1)
      if (tiles.isAt(leaf, index)) return index
    return undefined
  }
  const miss = (position: number, found: number): void => {
    onMissing()
    const detail =
      found === position + 1
        ? `there is no event at position ${position}`
        : `there are no events at positions ${position} to ${found - 1}`
    findings.add('complete', 'PositionMissing', detail, { position })
  }
  return {
    place: (leaf) => {
      if (!tiles.hasLeaves || tiles.isAt(leaf, next)) return next++
      const found = ahead(leaf)
      if (found === undefined) {
        const detail = 'the hash of the line is not the leaf in the tiles'
        findings.add('authentic', 'LeafDiffers', detail, { position: next })
        return next++
      }
      miss(next, found)
      next = found + 1
      return found
    },
    end: () => next,
  }
}

/** Places the lines of a selection by its range proof. Lines beyond those of the proof follow at the next positions. */
export const placeByProof = (proof: RangeProof | undefined): Placing => {
  const positions = proof === undefined ? undefined : positionsOf(proof)
  let next = 0
  return {
    place: () => {
      const position = positions?.next().value ?? next
      next = position + 1
      return position
    },
    end: () => next,
  }
}
